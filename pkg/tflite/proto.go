package tflite

import (
	"encoding/binary"
)

// message is a protobuf message being written. ONNX needs so few of its
// features that the wire format is written by hand.
type message []byte

func (m *message) key(field, wire int) {
	*m = binary.AppendUvarint(*m, uint64(field<<3|wire))
}

func (m *message) int(field, value int) {
	m.key(field, 0)
	*m = binary.AppendUvarint(*m, uint64(value))
}

func (m *message) bytes(field int, value []byte) {
	m.key(field, 2)
	*m = binary.AppendUvarint(*m, uint64(len(value)))
	*m = append(*m, value...)
}

func (m *message) string(field int, value string) { m.bytes(field, []byte(value)) }

// Element and attribute types of ONNX.
const (
	onnxFloat = 1
	onnxInt64 = 7

	attributeInt    = 2
	attributeString = 3
	attributeInts   = 7
)

// attribute is one named setting of a node: an int, a string or []int.
type attribute struct {
	name  string
	value any
}

func (a attribute) encode() message {
	var m message
	m.string(1, a.name)
	switch v := a.value.(type) {
	case int:
		m.int(3, v)
		m.int(20, attributeInt)
	case string:
		m.string(4, v)
		m.int(20, attributeString)
	case []int:
		for _, i := range v {
			m.int(8, i)
		}
		m.int(20, attributeInts)
	}
	return m
}

func encodeNode(kind string, inputs []string, output string, attributes []attribute) message {
	var m message
	for _, name := range inputs {
		m.string(1, name)
	}
	m.string(2, output)
	m.string(3, output)
	m.string(4, kind)
	for _, a := range attributes {
		m.bytes(5, a.encode())
	}
	return m
}

func encodeTensor(name string, kind int, shape []int, raw []byte) message {
	var m message
	for _, side := range shape {
		m.int(1, side)
	}
	m.int(2, kind)
	m.string(8, name)
	m.bytes(9, raw)
	return m
}

// encodePort describes a float input or output of the graph.
func encodePort(t tensor) message {
	var shape message
	for _, side := range t.shape {
		var dim message
		dim.int(1, side)
		shape.bytes(1, dim)
	}
	var array, kind, m message
	array.int(1, onnxFloat)
	array.bytes(2, shape)
	kind.bytes(1, array)
	m.string(1, t.name)
	m.bytes(2, kind)
	return m
}

func encodeModel(graph message) message {
	var opset, m message
	opset.string(1, "")
	opset.int(2, 13)
	m.int(1, 8)
	m.string(2, "kaocheck")
	m.bytes(8, opset)
	m.bytes(7, graph)
	return m
}
