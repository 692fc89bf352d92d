package tflite

import "fmt"

const noActivation = 0

// active emits an operator with its fused activation. The value is called name, anything for "".
func (b *builder) active(name string, code int, kind string, inputs []string, attributes ...attribute) (string, error) {
	then, limits, err := b.activation(code)
	if err != nil {
		return "", err
	}
	if then != "" {
		kind, inputs, attributes = then, append([]string{b.node(kind, inputs, attributes...)}, limits...), nil
	}
	if name == "" {
		name = b.fresh(kind)
	}
	b.emit(kind, name, inputs, attributes...)
	return name, nil
}

// activation names the ONNX operator of a fused activation, "" for none.
func (b *builder) activation(code int) (kind string, limits []string, err error) {
	switch code {
	case noActivation:
		return "", nil, nil
	case 1:
		return "Relu", nil, nil
	case 3:
		return "Clip", []string{b.scalar(0), b.scalar(6)}, nil
	}
	return "", nil, fmt.Errorf("activation %d is not supported", code)
}
