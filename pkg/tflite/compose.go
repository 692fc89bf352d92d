package tflite

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// compose lets a convolution of single pixels do what the one before it did too, where the product of their kernels leads
// there with less work. Without an activation between them both are linear, so that only rounding differs.
func (n *network) compose() {
	users, makers := n.links()
	for i := range n.operators {
		for op := &n.operators[i]; ; {
			second, ok := n.linear(*op)
			if !ok || op.code != codeConv {
				break
			}
			between := op.inputs[0]
			first, made := makers[between]
			if !made || first >= i || !n.join(n.operators[first], op, second, users[between] == 1) {
				break
			}
			if users[between]--; users[between] == 0 {
				n.operators[first].code = codeNone
			} else {
				users[op.inputs[0]]++
			}
		}
	}
	n.operators = slices.DeleteFunc(n.operators, func(op operator) bool { return op.code == codeNone })
}

// links tells how often each tensor is used, and which operator makes it.
func (n *network) links() (users []int, makers map[int]int) {
	users, makers = make([]int, len(n.tensors)), map[int]int{}
	for _, i := range n.outputs {
		users[i]++
	}
	for number, op := range n.operators {
		for _, i := range op.inputs {
			if i >= 0 {
				users[i]++
			}
		}
		for _, i := range op.outputs {
			makers[i] = number
		}
	}
	return users, makers
}

// join lets op do what first did too, unless that takes as large a kernel as op's own, and first's where op alone needs it.
func (n *network) join(first operator, op *operator, second linear, alone bool) bool {
	k, ok := n.linear(first)
	if !ok || k.active || len(k.bias) != second.shape[3] {
		return false
	}
	if first.code == codeTransposed && (second.active || !alone) {
		return false // op would lose its activation, or repeat the enlargement
	}
	spared := len(second.kernel)
	if alone {
		spared += len(k.kernel)
	}
	if second.shape[0]*k.reach() >= spared {
		return false
	}
	k = k.then(second)
	kernel := n.add(tensor{shape: k.shape, kind: typeFloat32, data: rawFloats(k.kernel)})
	bias := n.add(tensor{shape: k.shape[:1], kind: typeFloat32, data: rawFloats(k.bias)})
	if first.code == codeTransposed {
		size := n.add(sizeOf(n.tensors[op.outputs[0]]))
		*op = operator{first.code, []int{size, kernel, first.inputs[2], bias}, op.outputs, first.options}
	} else {
		op.inputs = []int{first.inputs[0], kernel, bias}
	}
	return true
}

// add adds a constant to the network and returns its number.
func (n *network) add(t tensor) int {
	n.tensors = append(n.tensors, t)
	return len(n.tensors) - 1
}

// sizeOf is the shape of t as a constant.
func sizeOf(t tensor) tensor {
	size := tensor{shape: []int{len(t.shape)}, kind: typeInt32}
	for _, side := range t.shape {
		size.data = binary.LittleEndian.AppendUint32(size.data, uint32(side))
	}
	return size
}

// linear is a convolution of single pixels or a transposed one, linear but for what it is activated by.
type linear struct {
	shape        []int // of its kernel: [out,h,w,in]
	kernel, bias []float32
	active       bool
}

// linear reads op as such; false when it is none.
func (n *network) linear(op operator) (k linear, ok bool) {
	biasAt, known := map[int]int{codeConv: 2, codeTransposed: 3}[op.code]
	if !known || len(op.inputs) != biasAt+1 || len(op.outputs) != 1 || min(slices.Min(op.inputs), op.outputs[0]) < 0 {
		return k, false
	}
	kernel, bias := n.tensors[op.inputs[1]], n.tensors[op.inputs[biasAt]]
	if !kernel.weights() || !bias.weights() || len(kernel.shape) != 4 || !slices.Equal(bias.shape, kernel.shape[:1]) {
		return k, false
	}
	k = linear{kernel.shape, kernel.floats(), bias.floats(), op.options.byte(3) != noActivation}
	if op.code == codeTransposed {
		size := n.tensors[op.inputs[0]]
		return k, size.kind == typeInt32 && bytes.Equal(size.data, sizeOf(n.tensors[op.outputs[0]]).data)
	}
	return k, slices.Equal(k.shape[1:3], []int{1, 1}) && op.options.int(1, 0) == 1 && op.options.int(2, 0) == 1
}

// reach is how many values of a kernel like that of k lead to each channel.
func (k linear) reach() int { return len(k.kernel) / k.shape[0] }

// then returns the convolution that does what k does, and then second, which is one of single pixels.
func (k linear) then(second linear) linear {
	both := linear{shape: slices.Concat(second.shape[:1], k.shape[1:])}
	for o, shift := range second.bias {
		row, total := make([]float64, k.reach()), float64(shift)
		for c, weight := range second.kernel[o*len(k.bias):][:len(k.bias)] {
			total += float64(weight) * float64(k.bias[c])
			for i, v := range k.kernel[c*len(row):][:len(row)] {
				row[i] += float64(weight) * float64(v)
			}
		}
		both.bias = append(both.bias, float32(total))
		for _, v := range row {
			both.kernel = append(both.kernel, float32(v))
		}
	}
	return both
}
