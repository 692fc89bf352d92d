package tflite

import (
	"encoding/binary"
	"math"
)

// fields is a FlatBuffer table to be written: int8, int32, float32, string,
// []byte, []int32, fields or []fields at its place, nil for an absent field.
type fields []any

type flat struct{ data []byte }

func (f *flat) u16(v int) { f.data = binary.LittleEndian.AppendUint16(f.data, uint16(v)) }
func (f *flat) u32(v int) { f.data = binary.LittleEndian.AppendUint32(f.data, uint32(v)) }

func (f *flat) align(to, at int) {
	for len(f.data)%to != at {
		f.data = append(f.data, 0)
	}
}

func (f *flat) point(slot, to int) {
	binary.LittleEndian.PutUint32(f.data[slot:], uint32(to-slot))
}

// table writes every field into four bytes of its own, then what the fields point to.
func (f *flat) table(t fields) int {
	f.align(4, 0)
	index := len(f.data)
	f.u16(4 + 2*len(t))
	f.u16(4 + 4*len(t))
	for i, v := range t {
		if v == nil {
			f.u16(0)
		} else {
			f.u16(4 + 4*i)
		}
	}
	f.align(4, 0)
	start := len(f.data)
	f.u32(start - index)
	for _, v := range t {
		f.u32(inline(v))
	}
	for i, v := range t {
		f.pointed(start+4+4*i, v)
	}
	return start
}

func inline(v any) int {
	switch v := v.(type) {
	case int8:
		return int(uint8(v))
	case int32:
		return int(v)
	case float32:
		return int(math.Float32bits(v))
	}
	return 0
}

func (f *flat) pointed(slot int, v any) {
	switch v := v.(type) {
	case string:
		f.pointed(slot, []byte(v))
		f.data = append(f.data, 0)
	case []byte:
		f.align(16, 12)
		f.point(slot, len(f.data))
		f.u32(len(v))
		f.data = append(f.data, v...)
	case []int32:
		f.align(4, 0)
		f.point(slot, len(f.data))
		f.u32(len(v))
		for _, i := range v {
			f.u32(int(i))
		}
	case fields:
		f.point(slot, f.table(v))
	case []fields:
		f.align(4, 0)
		f.point(slot, len(f.data))
		f.u32(len(v))
		first := len(f.data)
		f.data = append(f.data, make([]byte, 4*len(v))...)
		for i, t := range v {
			f.point(first+4*i, f.table(t))
		}
	}
}

// value is a tensor of a network under test; a nil data is computed or given.
type value struct {
	shape []int32
	kind  int8
	data  []byte
}

// step is an operator of a network under test.
type step struct {
	code    int
	tag     int8 // number of the options in their union
	inputs  []int32
	output  int32
	options fields
}

// model writes a network whose first value is the input "x" and whose last one is the output "y".
func model(values []value, steps []step) []byte {
	buffers := []fields{{}}
	var tensors, codes, operators []fields
	for i, v := range values {
		buffer := int32(0)
		if v.data != nil {
			buffer = int32(len(buffers))
			buffers = append(buffers, fields{v.data})
		}
		name := map[int]string{0: "x", len(values) - 1: "y"}[i]
		tensors = append(tensors, fields{v.shape, v.kind, buffer, name})
	}
	for i, s := range steps {
		codes = append(codes, fields{int8(min(s.code, 127)), nil, int32(1), int32(s.code)})
		operators = append(operators, fields{int32(i), s.inputs, []int32{s.output}, s.tag, s.options})
	}
	graph := fields{tensors, []int32{0}, []int32{int32(len(values) - 1)}, operators, "g"}
	f := &flat{data: []byte("\x00\x00\x00\x00TFL3")}
	f.point(0, f.table(fields{int32(3), codes, []fields{graph}, "", buffers}))
	return f.data
}

func shape(sides ...int32) value { return value{shape: sides} }

// numbers is a constant of quarters and eighths, which every runtime adds up exactly.
func numbers(sides ...int32) value {
	n := 1
	for _, s := range sides {
		n *= int(s)
	}
	var data []byte
	for k := range n {
		data = binary.LittleEndian.AppendUint32(data, math.Float32bits(float32((k*29+5)%19-9)/8))
	}
	return value{shape: sides, data: data}
}

func halves(bits ...uint16) value {
	var data []byte
	for _, b := range bits {
		data = binary.LittleEndian.AppendUint16(data, b)
	}
	return value{shape: []int32{int32(len(bits))}, kind: typeFloat16, data: data}
}

func integers(list ...int32) value {
	var data []byte
	for _, i := range list {
		data = binary.LittleEndian.AppendUint32(data, uint32(i))
	}
	return value{shape: []int32{int32(len(list))}, kind: typeInt32, data: data}
}
