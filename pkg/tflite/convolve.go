package tflite

import (
	"fmt"
	"slices"
)

// convolve translates CONV_2D, whose kernel is [out,h,w,in].
func (b *builder) convolve(op operator) error {
	k := b.tensors[op.inputs[1]]
	w, err := b.window(op, 4, k.shape[3], k.shape[0])
	if err != nil {
		return err
	}
	if widens := k.shape[0] > k.shape[3]; w.pointwise() && !widens && b.first[op.inputs[0]] == "" {
		return b.mix(op)
	}
	return b.slide(op, w, 3, 1, b.kernel(k, 0, 3, 1, 2))
}

// convolveDepthwise translates DEPTHWISE_CONV_2D, whose kernel is [1,h,w,out].
func (b *builder) convolveDepthwise(op operator) error {
	k := b.tensors[op.inputs[1]]
	groups := b.tensors[op.inputs[0]].shape[3]
	if k.shape[0] != 1 || k.shape[3]%groups != 0 {
		return fmt.Errorf("kernel of shape %v does not fit %d channels", k.shape, groups)
	}
	w, err := b.window(op, 5, groups, k.shape[3])
	if err != nil {
		return err
	}
	return b.slide(op, w, 4, groups, b.kernel(k, 3, 0, 1, 2))
}

// window reads the window of a convolution from depthIn to depthOut channels.
func (b *builder) window(op operator, dilation, depthIn, depthOut int) (window, error) {
	in, out, k := b.tensors[op.inputs[0]].shape, b.tensors[op.outputs[0]].shape, b.tensors[op.inputs[1]].shape
	w, err := newWindow(op.options, [2]int{k[1], k[2]}, 1, dilation)
	if err != nil {
		return w, err
	}
	if in[3] != depthIn || out[3] != depthOut || in[0] != out[0] {
		return w, fmt.Errorf("kernel does not lead from shape %v to %v", in, out)
	}
	return w, w.fit(op.options.byte(0), in, out)
}

// slide emits a convolution once its kernel is in ONNX order.
func (b *builder) slide(op operator, w window, activation, groups int, kernel string) error {
	inputs, err := b.withBias([]string{b.channelsFirst(op.inputs[0]), kernel}, op, 2, b.tensors[op.outputs[0]].shape[3])
	if err != nil {
		return err
	}
	return b.picture(op, op.options.byte(activation), "Conv", inputs, append(w.attributes(), attribute{"group", groups})...)
}

// convolveTransposed translates TRANSPOSE_CONV, whose kernel is [out,h,w,in]
// and whose padding is that of the convolution which it turns round.
func (b *builder) convolveTransposed(op operator) error {
	k, x, y := b.tensors[op.inputs[1]], b.tensors[op.inputs[2]], b.tensors[op.outputs[0]]
	w, err := newWindow(op.options, [2]int{k.shape[1], k.shape[2]}, 1, 0)
	if err != nil {
		return err
	}
	if x.shape[3] != k.shape[3] || y.shape[3] != k.shape[0] || !slices.Equal(b.tensors[op.inputs[0]].integers(), y.shape) {
		return fmt.Errorf("kernel of shape %v does not lead from shape %v to %v", k.shape, x.shape, y.shape)
	}
	if err := w.fit(op.options.byte(0), y.shape, x.shape); err != nil {
		return err
	}
	var rest [2]int // rows and columns that no step of the kernel reaches
	for axis := range rest {
		rest[axis] = max(y.shape[axis+1]-(x.shape[axis+1]-1)*w.stride[axis]-w.kernel[axis], 0)
	}
	if w.kernel == w.stride && w.before == rest && w.after == rest && rest == [2]int{} {
		return b.spread(op)
	}
	inputs, err := b.withBias([]string{b.channelsFirst(op.inputs[2]), b.kernel(k, 3, 0, 1, 2)}, op, 3, k.shape[0])
	if err != nil {
		return err
	}
	return b.picture(op, op.options.byte(3), "ConvTranspose", inputs, append(w.attributes(), attribute{"output_padding", rest[:]})...)
}

func (b *builder) withBias(inputs []string, op operator, place, depth int) ([]string, error) {
	if place >= len(op.inputs) || op.inputs[place] < 0 {
		return inputs, nil
	}
	bias := b.tensors[op.inputs[place]]
	if !slices.Equal(bias.shape, []int{depth}) {
		return nil, fmt.Errorf("bias of shape %v does not fit %d channels", bias.shape, depth)
	}
	return append(inputs, b.channelsLast(op.inputs[place])), nil
}

func (b *builder) maxPool(op operator) error {
	var size [2]int
	for axis := range size {
		var err error
		if size[axis], err = option("filter", op.options.int(4-axis, 0)); err != nil {
			return err
		}
	}
	w, err := newWindow(op.options, size, 1, 0)
	if err != nil {
		return err
	}
	if err := w.fit(op.options.byte(0), b.tensors[op.inputs[0]].shape, b.tensors[op.outputs[0]].shape); err != nil {
		return err
	}
	return b.picture(op, op.options.byte(5), "MaxPool", []string{b.channelsFirst(op.inputs[0])}, w.attributes()...)
}

// picture emits an operator that works channels first, with its fused activation.
func (b *builder) picture(op operator, activation int, kind string, inputs []string, attributes ...attribute) (err error) {
	b.first[op.outputs[0]], err = b.active("", activation, kind, inputs, attributes...)
	return err
}
