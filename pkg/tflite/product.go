package tflite

import "slices"

// Convolutions that look at every pixel by itself are products of matrices. Where channels are last, that is done
// sooner than to transpose; but before a convolution that makes more channels, which windows of its own slide over next, few
// are transposed instead of many.

// mix translates CONV_2D with a kernel of 1×1.
func (b *builder) mix(op operator) (err error) {
	in, out := op.inputs[0], op.outputs[0]
	if b.last[in] == "" && b.parts[in] != "" {
		b.parts[out], err = b.product("", b.parts[in], op, 2, op.options.byte(3))
		return err
	}
	b.last[out], err = b.product(b.name(out), b.channelsLast(in), op, 2, op.options.byte(3))
	return err
}

// spread translates TRANSPOSE_CONV whose kernel makes of every pixel h×w others, and none twice.
func (b *builder) spread(op operator) error {
	k, x := b.tensors[op.inputs[1]].shape, b.tensors[op.inputs[2]].shape
	value, err := b.product("", b.channelsLast(op.inputs[2]), op, 3, op.options.byte(3))
	if err != nil {
		return err
	}
	shape := b.integers([]int{x[0], x[1], x[2], k[1], k[2], k[0]})
	b.parts[op.outputs[0]] = b.node("Reshape", []string{value, shape})
	return nil
}

// product multiplies each pixel of x, whose channels are last, with the kernel [out,h,w,in] of op: h×w×out values a pixel.
func (b *builder) product(name, x string, op operator, bias, activation int) (string, error) {
	k := b.tensors[op.inputs[1]]
	inputs := []string{x, b.matrix(k)}
	shift, err := b.withBias(nil, op, bias, k.shape[0])
	switch {
	case err != nil:
		return "", err
	case shift == nil:
		return b.active(name, activation, "MatMul", inputs)
	}
	t := b.tensors[op.inputs[bias]]
	repeated := slices.Repeat(t.floats(), k.shape[1]*k.shape[2])
	return b.active(name, activation, "Add", []string{b.node("MatMul", inputs), b.floats([]int{len(repeated)}, repeated)})
}

// join puts the h×w pixels of each part of picture i in their places.
func (b *builder) join(i int) {
	swapped := b.node("Transpose", []string{b.parts[i]}, attribute{"perm", []int{0, 1, 3, 2, 4, 5}})
	b.last[i] = b.name(i)
	b.emit("Reshape", b.last[i], []string{swapped, b.integers(b.tensors[i].shape)})
}
