package tflite

import "fmt"

const paddingSame, paddingValid = 0, 1

// window is a kernel that slides over a picture: heights first, widths second.
type window struct {
	kernel, stride, dilation [2]int
	before, after            [2]int // padding
}

// newWindow reads stride and dilation; field numbers differ between operators,
// and a dilation of 0 stands for an operator that has none.
func newWindow(options table, kernel [2]int, stride, dilation int) (window, error) {
	w := window{kernel: kernel, dilation: [2]int{1, 1}}
	for axis := range 2 {
		// The format stores widths before heights.
		across := stride + 1 - axis
		var err error
		if w.stride[axis], err = option("stride", options.int(across, 0)); err != nil {
			return w, err
		}
		if dilation == 0 {
			continue
		}
		if w.dilation[axis], err = option("dilation", options.int(dilation+1-axis, 1)); err != nil {
			return w, err
		}
	}
	return w, nil
}

// fit sets the padding that makes a picture of side in one of side out, the
// smaller half of it before the picture as TensorFlow does.
func (w *window) fit(padding int, in, out []int) error {
	for axis := range 2 {
		side := in[axis+1]
		reach := (w.kernel[axis]-1)*w.dilation[axis] + 1
		steps := (side-reach)/w.stride[axis] + 1
		switch padding {
		case paddingSame:
			steps = (side + w.stride[axis] - 1) / w.stride[axis]
			total := max((steps-1)*w.stride[axis]+reach-side, 0)
			w.before[axis] = total / 2
			w.after[axis] = total - total/2
		case paddingValid:
			if reach > side {
				return fmt.Errorf("kernel of %d does not fit a picture of %d", reach, side)
			}
		default:
			return fmt.Errorf("padding %d is not supported", padding)
		}
		if out[axis+1] != steps {
			return fmt.Errorf("output of shape %v does not follow from input of shape %v", out, in)
		}
	}
	return nil
}

// pointwise tells whether every pixel is looked at by itself.
func (w window) pointwise() bool { return w.kernel == [2]int{1, 1} && w.stride == [2]int{1, 1} }

// attributes gives the window in the words of ONNX.
func (w window) attributes() []attribute {
	return []attribute{
		{"kernel_shape", w.kernel[:]},
		{"strides", w.stride[:]},
		{"dilations", w.dilation[:]},
		{"pads", []int{w.before[0], w.before[1], w.after[0], w.after[1]}},
	}
}
