package tflite

import (
	"encoding/binary"
	"errors"
	"math"
)

var errTooLarge = errors.New("constants grow too large")

var (
	toFirst = []int{0, 3, 1, 2}
	toLast  = []int{0, 2, 3, 1}
)

// channelsLast names tensor i in the order of TensorFlow Lite.
func (b *builder) channelsLast(i int) string {
	switch t := b.tensors[i]; {
	case b.last[i] != "":
	case t.data != nil:
		b.last[i] = b.floats(t.shape, t.floats())
	case b.parts[i] != "":
		b.join(i)
	default:
		b.last[i] = b.name(i)
		b.emit("Transpose", b.last[i], []string{b.first[i]}, attribute{"perm", toLast})
	}
	return b.last[i]
}

// channelsFirst names picture i, or a constant with a value for each channel, in the order of ONNX.
func (b *builder) channelsFirst(i int) string {
	if t := b.tensors[i]; b.first[i] == "" && t.perChannel() {
		b.first[i] = b.floats([]int{t.elements(), 1, 1}, t.floats())
	}
	if b.first[i] == "" {
		b.first[i] = b.node("Transpose", []string{b.channelsLast(i)}, attribute{"perm", toFirst})
	}
	return b.first[i]
}

// node adds a step with an output name of its own and returns that name.
func (b *builder) node(kind string, inputs []string, attributes ...attribute) string {
	output := b.fresh(kind)
	b.emit(kind, output, inputs, attributes...)
	return output
}

func (b *builder) emit(kind, output string, inputs []string, attributes ...attribute) {
	b.nodes.bytes(1, encodeNode(kind, inputs, output, attributes))
}

// result adds the last step of an operator whose value is channels last.
func (b *builder) result(op operator, kind string, inputs []string, attributes ...attribute) {
	i := op.outputs[0]
	b.last[i] = b.name(i)
	b.emit(kind, b.last[i], inputs, attributes...)
}

func (b *builder) floats(shape []int, values []float32) string {
	return b.constant(onnxFloat, shape, rawFloats(values))
}

func rawFloats(values []float32) []byte {
	raw := make([]byte, 0, 4*len(values))
	for _, v := range values {
		raw = binary.LittleEndian.AppendUint32(raw, math.Float32bits(v))
	}
	return raw
}

func (b *builder) scalar(value float32) string { return b.floats(nil, []float32{value}) }

func (b *builder) integers(values []int) string {
	raw := make([]byte, 0, 8*len(values))
	for _, v := range values {
		raw = binary.LittleEndian.AppendUint64(raw, uint64(v))
	}
	return b.constant(onnxInt64, []int{len(values)}, raw)
}

func (b *builder) constant(kind int, shape []int, raw []byte) string {
	name := b.fresh("constant")
	if len(b.constants)+len(raw) > maxWritten {
		b.err = errTooLarge
		return name
	}
	b.constants.bytes(5, encodeTensor(name, kind, shape, raw))
	return name
}

// kernel writes constant t with its axes in another order.
func (b *builder) kernel(t tensor, perm ...int) string {
	if len(b.constants)+4*t.elements() > maxWritten {
		b.err = errTooLarge
		return ""
	}
	shape := make([]int, len(perm))
	for to, from := range perm {
		shape[to] = t.shape[from]
	}
	return b.floats(shape, permute(t.floats(), t.shape, perm))
}

// matrix writes kernel t, [out,h,w,in], as a matrix of in rows.
func (b *builder) matrix(t tensor) string {
	if len(b.constants)+4*t.elements() > maxWritten {
		b.err = errTooLarge
		return ""
	}
	return b.floats([]int{t.shape[3], t.elements() / t.shape[3]}, permute(t.floats(), t.shape, []int{3, 1, 2, 0}))
}

// permute reorders the four axes of values.
func permute(values []float32, shape, perm []int) []float32 {
	stride := []int{shape[1] * shape[2] * shape[3], shape[2] * shape[3], shape[3], 1}
	out := make([]float32, 0, len(values))
	for i := range shape[perm[0]] {
		for j := range shape[perm[1]] {
			for k := range shape[perm[2]] {
				base := i*stride[perm[0]] + j*stride[perm[1]] + k*stride[perm[2]]
				for l := range shape[perm[3]] {
					out = append(out, values[base+l*stride[perm[3]]])
				}
			}
		}
	}
	return out
}
