package tflite

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"testing"
)

func TestConvertIsDeterministic(t *testing.T) {
	for _, c := range operatorCases {
		first, err := Convert(model(c.values, c.steps))
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if second, _ := Convert(model(c.values, c.steps)); !bytes.Equal(first, second) {
			t.Errorf("%s: two conversions differ", c.name)
		}
	}
}

// A convolution that follows another takes its picture as it is: nothing is transposed and transposed back, and nothing
// at all where each pixel is looked at by itself.
func TestNoNeedlessTranspose(t *testing.T) {
	for side, want := range map[int32]int{1: 0, 3: 2} {
		c := operatorCase{values: []value{shape(1, 4, 4, 2), numbers(2, side, side, 2), shape(1, 4, 4, 2), shape(1, 4, 4, 2)}}
		for _, i := range []int32{0, 2} {
			c.steps = append(c.steps, step{code: 3, tag: 1, inputs: []int32{i, 1}, output: i/2 + 2, options: fields{same, int32(1), int32(1)}})
		}
		out, err := Convert(model(c.values, c.steps))
		if err != nil {
			t.Fatal(err)
		}
		// Each is named by its kind and, but for "y", its output: one on the way in and one on the way out.
		if n := bytes.Count(out, []byte("\"\tTranspose")); n != want {
			t.Errorf("kernels of side %d: %d transposes, want %d", side, n, want)
		}
	}
}

// A convolution of single pixels is a product unless it makes more channels than it takes: then its picture is transposed first.
func TestNarrowPictureIsTransposed(t *testing.T) {
	for channels, want := range map[int32]int{2: 1, 5: 0} {
		c := conv("", same, 1, 1, none, shape(1, 4, 4, 3), numbers(channels, 1, 1, 3), numbers(channels), shape(1, 4, 4, channels))
		out, err := Convert(model(c.values, c.steps))
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(out, []byte("\"\x06MatMul")); n != want {
			t.Errorf("%d channels: %d products, want %d", channels, n, want)
		}
	}
}

// Two convolutions become one where the first is linear and it is less work; where others ask for what is between them too,
// less than the second alone.
func TestCompose(t *testing.T) {
	for name, c := range map[string]struct {
		between       int32 // channels
		first, second int8  // activations
		twice         bool  // what is between is used again
		want          int
	}{
		"wide between":               {between: 9, want: 1},
		"narrow between":             {between: 1, want: 2},
		"activation":                 {between: 9, first: relu, want: 2},
		"activation afterwards":      {between: 9, second: relu, want: 1},
		"used again":                 {between: 9, twice: true, want: 2},
		"used again, narrow between": {between: 3, twice: true, want: 3},
	} {
		values := []value{shape(1, 4, 4, 4), numbers(c.between, 1, 1, 4), numbers(c.between), numbers(4, 1, 1, c.between), numbers(4), shape(1, 4, 4, c.between), shape(1, 4, 4, 4)}
		steps := []step{
			{code: 3, tag: 1, inputs: []int32{0, 1, 2}, output: 5, options: fields{same, int32(1), int32(1), c.first}},
			{code: 3, tag: 1, inputs: []int32{5, 3, 4}, output: 6, options: fields{same, int32(1), int32(1), c.second}},
		}
		if c.twice {
			values = append(values, shape(1, 4, 4, 4))
			steps = append(steps, step{code: 3, tag: 1, inputs: []int32{5, 3, 4}, output: 7, options: fields{same, int32(1), int32(1), none}})
		}
		out, err := Convert(model(values, steps))
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(out, []byte("\"\x06MatMul")) + bytes.Count(out, []byte("\"\x04Conv")); n != c.want {
			t.Errorf("%s: %d convolutions, want %d", name, n, c.want)
		}
	}
}

func TestConvertRefuses(t *testing.T) {
	picture, kernel, bias := shape(1, 4, 4, 2), numbers(2, 3, 3, 2), numbers(2)
	one := func(code int, options fields, constants ...value) []byte {
		c := single("", code, 1, options, picture, constants, picture)
		return model(c.values, c.steps)
	}
	nowhere := func(steps ...step) []byte {
		steps[len(steps)-1].output = -1
		return model([]value{shape(1, 3, 2, 2), integers(1, 6, 4, 3), numbers(3, 2, 2, 2), numbers(3), numbers(2, 1, 1, 3), numbers(2), shape(1, 6, 4, 3), shape(1, 6, 4, 2)}, steps)
	}
	transposed := step{code: 67, tag: 49, inputs: []int32{1, 2, 0, 3}, output: 6, options: fields{same, int32(2), int32(2), none}}
	mixed := step{code: 3, tag: 1, inputs: []int32{6, 4, 5}, options: fields{same, int32(1), int32(1), none}}
	open := shape(1, -1, 4, 2)
	bytesIn := value{shape: []int32{1, 4, 4, 2}, kind: 3}
	cases := []struct {
		name, want string
		model      []byte
	}{
		{"empty", "not a TensorFlow Lite model", nil},
		{"another format", "not a TensorFlow Lite model", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x00")},
		{"known operator", "operator HARD_SWISH (117) is not supported (operator number 0)", one(117, nil)},
		{"unknown operator", "operator 250 is not supported", one(250, nil)},
		{"activation", "ADD (0): activation 4 is not supported", one(0, fields{int8(4)}, numbers(2))},
		{"padding", "CONV_2D (3): padding 2 is not supported", one(3, fields{int8(2), int32(1), int32(1)}, kernel, bias)},
		{"stride", "CONV_2D (3): stride 0 is not supported", one(3, fields{same, int32(0), int32(1)}, kernel, bias)},
		{"bias", "bias of shape [3] does not fit 2 channels", one(3, fields{same, int32(1), int32(1)}, kernel, numbers(3))},
		{"kernel", "kernel does not lead from shape", one(3, fields{same, int32(1), int32(1)}, numbers(3, 3, 3, 2), bias)},
		{"output", "does not follow from input", one(3, fields{same, int32(2), int32(2)}, kernel, bias)},
		{"beta", "SOFTMAX (25): beta 2 is not supported", one(25, fields{float32(2)})},
		{"missing input", "SOFTMAX (25): 2 inputs and 1 outputs are not supported", one(25, fields{float32(1)}, bias)},
		{"transposed into nothing", "TRANSPOSE_CONV (67): 4 inputs and 1 outputs are not supported", nowhere(transposed)},
		{"two steps into nothing", "CONV_2D (3): 3 inputs and 1 outputs are not supported", nowhere(transposed, mixed)},
		{"not constant", "input 1 is not constant", one(3, fields{same, int32(1), int32(1)}, shape(2, 3, 3, 2), bias)},
		{"open shape", "shape [1 -1 4 2] is not supported", model([]value{open, open}, nil)},
		{"byte picture", `input or output "x" must be a named float32 tensor`, model([]value{bytesIn, picture}, nil)},
		{"nothing computed", `output "y" is never computed`, model([]value{picture, picture}, nil)},
		{"short constant", "does not fit 8 bytes", one(0, fields{none}, value{shape: []int32{3}, data: make([]byte, 8)})},
		{"both resize modes", "align_corners together with half_pixel_centers", one(97, fields{int8(1), int8(1)}, integers(4, 4))},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := Convert(c.model)
			if err == nil || !strings.HasPrefix(err.Error(), "tflite: ") || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error is %v, want one with %q", err, c.want)
			}
		})
	}
}

// Every prefix and every single wrong byte of a valid file has to end in an orderly way.
func TestDamagedFiles(t *testing.T) {
	c := operatorCases[0]
	whole := model(c.values, c.steps)
	for n := range whole {
		Convert(whole[:n])
		for _, flip := range []byte{0x01, 0x80, 0xff} {
			damaged := slices.Clone(whole)
			damaged[n] ^= flip
			Convert(damaged)
		}
	}
}

// One large constant named often must not make a small file grow without bound.
func TestConstantsAreBounded(t *testing.T) {
	large := value{shape: []int32{1, 256, 256, 1}, data: make([]byte, 4<<16)}
	values, steps := []value{shape(1, 1, 1, 1), large}, []step{}
	for range 300 {
		options := fields{same, int32(1), int32(1), int32(1)}
		steps = append(steps, step{code: 4, tag: 2, inputs: []int32{0, 1}, output: int32(len(values)), options: options})
		values = append(values, shape(1, 1, 1, 1))
	}
	_, err := Convert(model(values, steps))
	if err == nil || !strings.Contains(err.Error(), errTooLarge.Error()) {
		t.Errorf("error is %v", err)
	}
}

func FuzzConvert(f *testing.F) {
	for _, c := range operatorCases {
		f.Add(model(c.values, c.steps))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		out, err := Convert(data)
		if err == nil && len(out) == 0 {
			t.Error("neither a network nor an error")
		}
	})
}

func TestWindowFit(t *testing.T) {
	cases := []struct {
		padding, side, kernel, stride, dilation int
		before, after, steps                    int
	}{
		{paddingSame, 6, 3, 1, 1, 1, 1, 6},
		{paddingSame, 6, 3, 2, 1, 0, 1, 3}, // TensorFlow puts the odd pixel behind
		{paddingSame, 5, 3, 2, 1, 1, 1, 3},
		{paddingSame, 5, 2, 1, 1, 0, 1, 5},
		{paddingSame, 7, 3, 1, 2, 2, 2, 7},
		{paddingSame, 4, 1, 3, 1, 0, 0, 2},
		{paddingValid, 7, 3, 2, 1, 0, 0, 3},
		{paddingValid, 8, 3, 2, 1, 0, 0, 3},
	}
	for _, c := range cases {
		w := window{kernel: [2]int{c.kernel, c.kernel}, stride: [2]int{c.stride, c.stride}, dilation: [2]int{c.dilation, c.dilation}}
		err := w.fit(c.padding, []int{1, c.side, c.side, 1}, []int{1, c.steps, c.steps, 1})
		if err != nil || w.before[0] != c.before || w.after[1] != c.after {
			t.Errorf("%+v: padding %v %v, %v", c, w.before, w.after, err)
		}
	}
}

func TestHalfToFloat(t *testing.T) {
	for bits, want := range map[uint16]float32{
		0x0000: 0, 0x3c00: 1, 0xc000: -2, 0x3555: 0.333251953125, 0x7bff: 65504, 0x0001: 1.0 / (1 << 24), 0x83ff: -1023.0 / (1 << 24),
		0x0400: 1.0 / (1 << 14), 0x7c00: float32(math.Inf(1)), 0xfc00: float32(math.Inf(-1)),
	} {
		if got := halfToFloat(bits); got != want {
			t.Errorf("%#04x is %v, want %v", bits, got, want)
		}
	}
	if !math.IsNaN(float64(halfToFloat(0x7e01))) || !math.Signbit(float64(halfToFloat(0x8000))) {
		t.Error("NaN or the sign of zero is lost")
	}
}

func TestPermute(t *testing.T) {
	got := permute([]float32{0, 1, 2, 3, 4, 5}, []int{1, 2, 3, 1}, []int{3, 2, 0, 1})
	if want := []float32{0, 3, 1, 4, 2, 5}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestFloats(t *testing.T) {
	for kind, data := range map[int][]byte{typeFloat16: {0, 0x3c, 0, 0xc0}, typeFloat32: {0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0}} {
		if got := (tensor{shape: []int{2}, kind: kind, data: data}).floats(); !slices.Equal(got, []float32{1, -2}) {
			t.Errorf("kind %d: %v, want 1 and −2", kind, got)
		}
	}
}
