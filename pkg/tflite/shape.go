package tflite

import (
	"errors"
	"fmt"
)

// dequantize lets the output stand for the 16-bit constant itself.
func (b *builder) dequantize(op operator) error {
	in, out := b.tensors[op.inputs[0]], &b.tensors[op.outputs[0]]
	if in.elements() != out.elements() {
		return fmt.Errorf("shape %v does not fit %v", in.shape, out.shape)
	}
	out.data, out.kind = in.data, in.kind
	return nil
}

// arithmetic translates operators of two values with a fused activation.
func arithmetic(kind string) func(*builder, operator) error {
	return func(b *builder, op operator) error {
		return b.pixelwise(op, kind, op.options.byte(0))
	}
}

// prelu translates PRELU as max(x, 0) + slope·min(x, 0): the same numbers, several times sooner than by ONNX Runtime's own
// PRelu.
func (b *builder) prelu(op operator) error {
	x, slope, out := op.inputs[0], op.inputs[1], op.outputs[0]
	if b.heldFirst(x) && b.canFirst(slope) {
		b.first[out] = b.fresh("PRelu")
		b.bend(b.first[out], b.channelsFirst(x), b.channelsFirst(slope))
	} else {
		b.last[out] = b.name(out)
		b.bend(b.last[out], b.channelsLast(x), b.channelsLast(slope))
	}
	return nil
}

// bend emits y, which is x where that is positive and slope·x elsewhere.
func (b *builder) bend(y, x, slope string) {
	below := b.node("Min", []string{x, b.scalar(0)})
	b.emit("Add", y, []string{b.node("Relu", []string{x}), b.node("Mul", []string{below, slope})})
}

// pixelwise emits an operator that treats every value by itself, in the order in which its inputs are held.
func (b *builder) pixelwise(op operator, kind string, activation int) (err error) {
	out, x, y := op.outputs[0], op.inputs[0], op.inputs[1]
	if b.heldFirst(x) && b.canFirst(y) || b.heldFirst(y) && b.canFirst(x) {
		return b.picture(op, activation, kind, []string{b.channelsFirst(x), b.channelsFirst(y)})
	}
	b.last[out], err = b.active(b.name(out), activation, kind, []string{b.channelsLast(x), b.channelsLast(y)})
	return err
}

// heldFirst tells whether tensor i is held channels first alone.
func (b *builder) heldFirst(i int) bool { return b.first[i] != "" && b.last[i] == "" }

// canFirst tells whether tensor i has channels to put first.
func (b *builder) canFirst(i int) bool {
	return len(b.tensors[i].shape) == 4 || b.tensors[i].perChannel()
}

func (b *builder) softmax(op operator) error {
	if beta := op.options.float(0); beta != 1 {
		return fmt.Errorf("beta %g is not supported", beta)
	}
	b.result(op, "Softmax", []string{b.channelsLast(op.inputs[0])}, attribute{"axis", -1})
	return nil
}

// reshape takes the new shape from the output, where it always stands.
func (b *builder) reshape(op operator) error {
	in, out := b.tensors[op.inputs[0]], b.tensors[op.outputs[0]]
	if in.elements() != out.elements() {
		return fmt.Errorf("shape %v does not fit %v", in.shape, out.shape)
	}
	b.result(op, "Reshape", []string{b.channelsLast(op.inputs[0]), b.integers(out.shape)})
	return nil
}

func (b *builder) transpose(op operator) error {
	perm := b.tensors[op.inputs[1]].integers()
	b.result(op, "Transpose", []string{b.channelsLast(op.inputs[0])}, attribute{"perm", perm})
	return nil
}

func (b *builder) sum(op operator) error {
	axes := b.integers(b.tensors[op.inputs[1]].integers())
	b.result(op, "ReduceSum", []string{b.channelsLast(op.inputs[0]), axes}, attribute{"keepdims", op.options.byte(0)})
	return nil
}

// pad turns pairs of (before, after) into all befores, then all afters.
func (b *builder) pad(op operator) error {
	pairs := b.tensors[op.inputs[1]].integers()
	if len(pairs) != 2*len(b.tensors[op.inputs[0]].shape) {
		return fmt.Errorf("%d margins do not fit the input", len(pairs))
	}
	var before, after []int
	for i := 0; i < len(pairs); i += 2 {
		before, after = append(before, pairs[i]), append(after, pairs[i+1])
	}
	b.result(op, "Pad", []string{b.channelsLast(op.inputs[0]), b.integers(append(before, after...))})
	return nil
}

func (b *builder) resizeBilinear(op operator) error {
	return b.resize(op, "linear", op.options.byte(2) != 0, op.options.byte(3) != 0)
}

func (b *builder) resizeNearest(op operator) error {
	return b.resize(op, "nearest", op.options.byte(0) != 0, op.options.byte(1) != 0)
}

func (b *builder) resize(op operator, mode string, corners, half bool) error {
	in, out := b.tensors[op.inputs[0]].shape, b.tensors[op.outputs[0]].shape
	if in[0] != out[0] || in[3] != out[3] {
		return fmt.Errorf("shape %v does not lead to %v", in, out)
	}
	if mode == "nearest" && !corners && out[1]%in[1] == 0 && out[2]%in[2] == 0 {
		half = false // every pixel is repeated, either way
	}
	// Without either option the nearest pixel is found by cutting off, else by rounding halves up.
	place, rounding := "asymmetric", "floor"
	switch {
	case corners && half:
		return errors.New("align_corners together with half_pixel_centers is not supported")
	case corners:
		place, rounding = "align_corners", "round_prefer_ceil"
	case half:
		place, rounding = "half_pixel", "round_prefer_ceil"
	}
	size := b.integers([]int{out[0], out[3], out[1], out[2]})
	return b.picture(op, noActivation, "Resize", []string{b.channelsFirst(op.inputs[0]), "", "", size},
		attribute{"mode", mode}, attribute{"coordinate_transformation_mode", place}, attribute{"nearest_mode", rounding})
}
