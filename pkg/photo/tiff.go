package photo

import (
	"bytes"
	"encoding/binary"
	"time"
)

// tiff is a TIFF structure, all of whose offsets count from its start.
type tiff struct {
	data  []byte
	order binary.ByteOrder
}

func openTIFF(b []byte) (t tiff, first uint32, ok bool) {
	switch {
	case len(b) < 8:
		return t, 0, false
	case bytes.HasPrefix(b, []byte("II*\x00")):
		t = tiff{b, binary.LittleEndian}
	case bytes.HasPrefix(b, []byte("MM\x00*")):
		t = tiff{b, binary.BigEndian}
	default:
		return t, 0, false
	}
	return t, t.order.Uint32(b[4:]), true
}

// part returns n bytes from offset at, nil when they are not all there.
func (t tiff) part(at, n uint64) []byte {
	if size := uint64(len(t.data)); at > size || n > size-at {
		return nil
	}
	return t.data[at : at+n]
}

// directory returns the fields of the directory at offset at, as far as they can be read. It follows no chain, so that it
// cannot run in circles.
func (t tiff) directory(at uint32) map[uint16]field {
	fields := map[uint16]field{}
	head := t.part(uint64(at), 2)
	if at == 0 || head == nil {
		return fields
	}
	for i := range uint64(t.order.Uint16(head)) {
		e := t.part(uint64(at)+2+12*i, 12)
		if e == nil {
			break
		}
		fields[t.order.Uint16(e)] = t.field(e)
	}
	return fields
}

// The kinds of values that are read, by their numbers in TIFF 6.0 and, for UTF-8, EXIF 3.0.
const (
	kindASCII = 2
	kindShort = 3
	kindLong  = 4
	kindRatio = 5
	kindUTF8  = 129
)

// field is the value of an entry; empty when it could not be read.
type field struct {
	kind  uint16
	value []byte
	order binary.ByteOrder
}

func (t tiff) field(e []byte) field {
	kind := t.order.Uint16(e[2:])
	size := map[uint16]uint64{kindASCII: 1, kindShort: 2, kindLong: 4, kindRatio: 8, kindUTF8: 1}[kind]
	size *= uint64(t.order.Uint32(e[4:]))
	value := e[8:]
	if size > 4 {
		value = t.part(uint64(t.order.Uint32(e[8:])), size)
	}
	return field{kind, value[:min(size, uint64(len(value)))], t.order}
}

func (f field) number() uint32 {
	switch {
	case f.kind == kindShort && len(f.value) >= 2:
		return uint32(f.order.Uint16(f.value))
	case f.kind == kindLong && len(f.value) >= 4:
		return f.order.Uint32(f.value)
	}
	return 0
}

// ratio returns the first of the field's ratios, if it is one.
func (f field) ratio() (float64, bool) {
	if f.kind != kindRatio || len(f.value) < 8 {
		return 0, false
	}
	num, den := f.order.Uint32(f.value), f.order.Uint32(f.value[4:])
	if den == 0 {
		return 0, false
	}
	return float64(num) / float64(den), true
}

func (f field) text() []byte {
	if f.kind != kindASCII && f.kind != kindUTF8 {
		return nil
	}
	s, _, _ := bytes.Cut(f.value, []byte{0})
	return bytes.TrimSpace(s)
}

// date reads the camera's local time; zero when it is blank, all zeros or nonsense.
func (f field) date() time.Time {
	t, err := time.Parse("2006:01:02 15:04:05", printable(f.text()))
	if err != nil {
		return time.Time{}
	}
	return t
}
