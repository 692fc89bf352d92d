package tflite

// operatorCase is a network of one operator, for which testdata/operators.json
// holds the output that TensorFlow Lite itself gave (its WebAssembly build).
type operatorCase struct {
	name   string
	values []value
	steps  []step
}

const (
	same  = int8(paddingSame)
	valid = int8(paddingValid)
	none  = int8(0)
	relu  = int8(1)
	relu6 = int8(3)
)

// single is a network of one operator with constants between input and output.
func single(name string, code int, tag int8, options fields, in value, constants []value, out value) operatorCase {
	values := append(append([]value{in}, constants...), out)
	s := step{code: code, tag: tag, options: options, output: int32(len(values) - 1)}
	for i := range len(values) - 1 {
		s.inputs = append(s.inputs, int32(i))
	}
	return operatorCase{name, values, []step{s}}
}

func conv(name string, padding int8, stride, dilation int32, activation int8, in, kernel, bias, out value) operatorCase {
	o := fields{padding, stride, stride, activation, dilation, dilation}
	return single(name, 3, 1, o, in, []value{kernel, bias}, out)
}

func depthwise(name string, padding int8, stride, multiplier int32, in, kernel, bias, out value) operatorCase {
	o := fields{padding, stride, stride, multiplier, none, int32(1), int32(1)}
	return single(name, 4, 2, o, in, []value{kernel, bias}, out)
}

func pool(name string, padding int8, size, stride int32, in, out value) operatorCase {
	return single(name, 17, 5, fields{padding, stride, stride, size, size, none}, in, nil, out)
}

// deconv has its input in the third place.
func deconv(name string, padding int8, stride int32, in, kernel, out value) operatorCase {
	s := step{code: 67, tag: 49, inputs: []int32{1, 2, 0}, output: 3, options: fields{padding, stride, stride, none}}
	return operatorCase{name, []value{in, integers(out.shape...), kernel, out}, []step{s}}
}

func resize(name string, linear bool, corners, half int8, in, out value) operatorCase {
	size := []value{integers(out.shape[1], out.shape[2])}
	if linear {
		return single(name, 23, 15, fields{nil, nil, corners, half}, in, size, out)
	}
	return single(name, 97, 74, fields{corners, half}, in, size, out)
}

var operatorCases = []operatorCase{
	conv("conv same, even side, stride 2", same, 2, 1, none, shape(1, 6, 4, 2), numbers(3, 3, 3, 2), numbers(3), shape(1, 3, 2, 3)),
	conv("conv same, odd side, stride 2", same, 2, 1, none, shape(1, 7, 5, 2), numbers(3, 3, 3, 2), numbers(3), shape(1, 4, 3, 3)),
	conv("conv same, even kernel", same, 1, 1, none, shape(1, 5, 5, 1), numbers(2, 2, 4, 1), numbers(2), shape(1, 5, 5, 2)),
	conv("conv same, dilated, relu6", same, 1, 2, relu6, shape(1, 7, 6, 2), numbers(2, 3, 3, 2), numbers(2), shape(1, 7, 6, 2)),
	conv("conv valid, stride 3, relu", valid, 3, 1, relu, shape(1, 8, 7, 2), numbers(2, 3, 2, 2), numbers(2), shape(1, 2, 2, 2)),
	single("conv, oblong strides", 3, 1, fields{same, int32(2), int32(1), none, int32(1), int32(1)}, shape(1, 4, 6, 1),
		[]value{numbers(2, 3, 3, 1), numbers(2)}, shape(1, 4, 3, 2)),
	single("conv, oblong dilation", 3, 1, fields{valid, int32(1), int32(1), none, int32(3), int32(1)}, shape(1, 4, 9, 1),
		[]value{numbers(2, 3, 3, 1), numbers(2)}, shape(1, 2, 3, 2)),
	single("pool, oblong", 17, 5, fields{valid, int32(1), int32(2), int32(3), int32(2), none}, shape(1, 6, 6, 1), nil, shape(1, 3, 4, 1)),
	depthwise("depthwise same, stride 2", same, 2, 1, shape(1, 6, 5, 3), numbers(1, 3, 3, 3), numbers(3), shape(1, 3, 3, 3)),
	depthwise("depthwise, two kernels a channel", valid, 1, 2, shape(1, 4, 4, 2), numbers(1, 3, 3, 4), numbers(4), shape(1, 2, 2, 4)),
	pool("pool same, stride 2", same, 2, 2, shape(1, 5, 5, 2), shape(1, 3, 3, 2)),
	pool("pool same, size 3", same, 3, 2, shape(1, 6, 6, 1), shape(1, 3, 3, 1)),
	pool("pool valid", valid, 2, 2, shape(1, 5, 4, 2), shape(1, 2, 2, 2)),
	deconv("deconv same, size 2", same, 2, shape(1, 3, 2, 2), numbers(3, 2, 2, 2), shape(1, 6, 4, 3)),
	deconv("deconv same, size 3", same, 2, shape(1, 3, 3, 2), numbers(2, 3, 3, 2), shape(1, 6, 6, 2)),
	deconv("deconv same, odd output", same, 2, shape(1, 3, 3, 2), numbers(2, 3, 3, 2), shape(1, 5, 5, 2)),
	deconv("deconv same, stride above size", same, 3, shape(1, 2, 2, 1), numbers(2, 2, 2, 1), shape(1, 6, 6, 2)),
	deconv("deconv valid", valid, 2, shape(1, 3, 3, 2), numbers(2, 3, 3, 2), shape(1, 7, 7, 2)),
	deconv("deconv valid, rest", valid, 3, shape(1, 3, 3, 1), numbers(1, 2, 2, 1), shape(1, 9, 9, 1)),
	resize("bilinear up", true, 0, 0, shape(1, 3, 4, 2), shape(1, 7, 8, 2)),
	resize("bilinear up, half pixels", true, 0, 1, shape(1, 3, 4, 2), shape(1, 7, 8, 2)),
	resize("bilinear up, corners", true, 1, 0, shape(1, 3, 4, 2), shape(1, 7, 8, 2)),
	resize("bilinear down", true, 0, 0, shape(1, 8, 7, 1), shape(1, 3, 4, 1)),
	resize("bilinear down, half pixels", true, 0, 1, shape(1, 8, 7, 1), shape(1, 3, 4, 1)),
	resize("nearest up", false, 0, 0, shape(1, 3, 4, 1), shape(1, 7, 8, 1)),
	resize("nearest up, half pixels", false, 0, 1, shape(1, 3, 4, 1), shape(1, 7, 8, 1)),
	resize("nearest down", false, 0, 0, shape(1, 8, 7, 1), shape(1, 3, 4, 1)),
	resize("nearest down, half pixels", false, 0, 1, shape(1, 8, 4, 1), shape(1, 4, 2, 1)),
	resize("nearest down, corners", false, 1, 0, shape(1, 4, 8, 1), shape(1, 3, 5, 1)),
	single("prelu", 54, 0, nil, shape(1, 3, 3, 4), []value{numbers(1, 1, 4)}, shape(1, 3, 3, 4)),
	single("add a constant, relu", 0, 11, fields{relu}, shape(1, 2, 3, 4), []value{numbers(4)}, shape(1, 2, 3, 4)),
	single("mul, spread over channels", 18, 21, fields{none}, shape(1, 2, 3, 4), []value{numbers(1, 2, 3, 1)}, shape(1, 2, 3, 4)),
	single("reshape", 22, 17, fields{[]int32{1, 4, 6, 1}}, shape(1, 2, 3, 4), []value{integers(1, 4, 6, 1)}, shape(1, 4, 6, 1)),
	single("softmax", 25, 9, fields{float32(1)}, shape(1, 2, 3, 4), nil, shape(1, 2, 3, 4)),
	single("pad", 34, 22, fields{}, shape(1, 2, 2, 3), []value{{[]int32{4, 2}, typeInt32, integers(0, 0, 1, 0, 0, 2, 0, 1).data}}, shape(1, 3, 4, 4)),
	single("transpose", 39, 26, fields{}, shape(1, 2, 3, 4), []value{integers(0, 2, 3, 1)}, shape(1, 3, 4, 2)),
	single("sum, kept", 74, 27, fields{int8(1)}, shape(1, 2, 3, 4), []value{integers(2)}, shape(1, 2, 1, 4)),
	single("sum, dropped", 74, 27, fields{int8(0)}, shape(1, 2, 3, 4), []value{integers(1, 2)}, shape(1, 4)),
	{"dequantize, then add", []value{shape(1, 1, 2, 4), halves(0x3c00, 0xc100, 0x0001, 0x7bff), shape(4), shape(1, 1, 2, 4)}, []step{
		{code: 6, tag: 38, inputs: []int32{1}, output: 2, options: fields{}},
		{code: 0, tag: 11, inputs: []int32{0, 2}, output: 3, options: fields{none}},
	}},
	{"conv, add, conv", []value{shape(1, 4, 4, 2), numbers(2, 3, 3, 2), numbers(2), shape(1, 4, 4, 2), shape(1, 4, 4, 2), shape(1, 4, 4, 2)}, []step{
		{code: 3, tag: 1, inputs: []int32{0, 1, 2}, output: 3, options: fields{same, int32(1), int32(1), relu}},
		{code: 0, tag: 11, inputs: []int32{3, 0}, output: 4, options: fields{none}},
		{code: 3, tag: 1, inputs: []int32{4, 1, 2}, output: 5, options: fields{same, int32(1), int32(1), relu}},
	}},
}
