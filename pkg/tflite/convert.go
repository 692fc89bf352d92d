// Package tflite turns a TensorFlow Lite network into an ONNX one.
//
// It knows the operators of the networks that kaocheck uses, with 32-bit float
// values and 16-bit or 32-bit float weights, and refuses every other operator,
// type and option by name: a network is converted but for rounding, or not at all. It
// computes nothing at run time and needs no other library. The same input gives
// the same bytes, so that a converted file can be known by its checksum.
package tflite

import (
	"fmt"
	"slices"
	"strconv"
)

// Convert gives the ONNX form (opset 13) of a TensorFlow Lite model. Inputs and
// outputs keep their names, their order and their shape, channels last.
func Convert(model []byte) ([]byte, error) {
	n, err := parse(model)
	if err != nil {
		return nil, fmt.Errorf("tflite: %w", err)
	}
	n.compose()
	b := newBuilder(n)
	if err := b.declare(); err != nil {
		return nil, fmt.Errorf("tflite: %w", err)
	}
	for i, op := range n.operators {
		if err := b.operator(op); err != nil {
			return nil, fmt.Errorf("tflite: %w (operator number %d)", err, i)
		}
	}
	out, err := b.finish()
	if err != nil {
		return nil, fmt.Errorf("tflite: %w", err)
	}
	return out, nil
}

// maxWritten bounds the constants of a converted network: a small hostile file
// could otherwise name one constant many times.
const maxWritten = 64 << 20

// builder writes the ONNX graph. TensorFlow Lite keeps pictures channels last
// (NHWC), ONNX convolves them channels first (NCHW); a tensor is held in the
// order in which it was computed, and transposed when the other one is asked for.
type builder struct {
	*network
	last, first []string // ONNX name of each tensor in either order, "" while it has none
	parts       []string // and of those whose pixels lie apart, [n,h,w,y,x,c] for row h×…+y and column w×…+x
	nodes       message
	constants   message
	ports       message
	serial      int
	err         error
}

func newBuilder(n *network) *builder {
	names := func() []string { return make([]string, len(n.tensors)) }
	return &builder{network: n, last: names(), first: names(), parts: names()}
}

// declare names the inputs and outputs of the graph.
func (b *builder) declare() error {
	seen := map[string]bool{}
	for i, number := range slices.Concat(b.inputs, b.outputs) {
		t := b.tensors[number]
		if t.name == "" || seen[t.name] || t.data != nil || t.kind != typeFloat32 {
			return fmt.Errorf("input or output %q must be a named float32 tensor that is no constant", t.name)
		}
		seen[t.name] = true
		if i < len(b.inputs) {
			b.last[number] = t.name
			b.ports.bytes(11, encodePort(t))
		} else {
			b.ports.bytes(12, encodePort(t))
		}
	}
	return nil
}

// operator translates one step after checking what it is applied to.
func (b *builder) operator(op operator) error {
	k, known := kinds[op.code]
	if !known {
		return fmt.Errorf("operator %s is not supported", operatorName(op.code))
	}
	err := b.checkOperands(op, k.operands)
	if err == nil {
		err = k.translate(b, op)
	}
	if b.source.err != nil {
		return b.source.err
	}
	if err == nil {
		err = b.err
	}
	if err != nil {
		return fmt.Errorf("%s: %w", operatorName(op.code), err)
	}
	return nil
}

// finish transposes the outputs if they ended channels first, and closes the graph.
func (b *builder) finish() ([]byte, error) {
	for _, i := range b.outputs {
		if !b.computed(i) {
			return nil, fmt.Errorf("output %q is never computed", b.tensors[i].name)
		}
		b.channelsLast(i)
	}
	var graph message
	graph = append(graph, b.nodes...)
	graph.string(2, "network")
	graph = append(graph, b.constants...)
	graph = append(graph, b.ports...)
	return encodeModel(graph), b.err
}

// name gives tensor i its ONNX name: its own where callers see it, else a number.
func (b *builder) name(i int) string {
	if slices.Contains(b.outputs, i) {
		return b.tensors[i].name
	}
	return "tensor/" + strconv.Itoa(i)
}

func (b *builder) fresh(what string) string {
	b.serial++
	return what + "/" + strconv.Itoa(b.serial)
}
