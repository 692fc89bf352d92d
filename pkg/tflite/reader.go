package tflite

import (
	"encoding/binary"
	"errors"
	"math"
)

var errDamaged = errors.New("file is damaged: an offset points outside it")

// reader reads a FlatBuffer that nobody has vouched for. Its first bad
// offset is kept in err and every read from then on gives zero, so that callers
// check once, at the end.
type reader struct {
	data []byte
	err  error
}

func (r *reader) span(pos, n int) []byte {
	if r.err != nil || pos < 0 || n < 0 || pos > len(r.data)-n {
		r.err = errDamaged
		return nil
	}
	return r.data[pos : pos+n]
}

func (r *reader) u16(pos int) int {
	if b := r.span(pos, 2); b != nil {
		return int(binary.LittleEndian.Uint16(b))
	}
	return 0
}

func (r *reader) u32(pos int) int {
	if b := r.span(pos, 4); b != nil {
		return int(binary.LittleEndian.Uint32(b))
	}
	return 0
}

// table is one FlatBuffer table; the zero table has no fields.
type table struct {
	r             *reader
	pos           int
	fields, bytes int // size of its field index and of itself
	index         int
}

// tableAt follows the offset stored at pos.
func (r *reader) tableAt(pos int) table {
	start := pos + r.u32(pos)
	index := start - int(int32(r.u32(start)))
	t := table{r: r, pos: start, index: index, fields: r.u16(index), bytes: r.u16(index + 2)}
	if r.span(index, t.fields) == nil || r.span(start, t.bytes) == nil {
		return table{}
	}
	return t
}

// field gives the place of field i when the table has it, with room for size bytes.
func (t table) field(i, size int) (int, bool) {
	at := 4 + 2*i
	if t.r == nil || at+2 > t.fields {
		return 0, false
	}
	offset := t.r.u16(t.index + at)
	if offset == 0 {
		return 0, false
	}
	if offset+size > t.bytes {
		t.r.err = errDamaged
		return 0, false
	}
	return t.pos + offset, true
}

func (t table) has(i int) bool {
	_, ok := t.field(i, 1)
	return ok
}

func (t table) byte(i int) int {
	if pos, ok := t.field(i, 1); ok {
		if b := t.r.span(pos, 1); b != nil {
			return int(int8(b[0]))
		}
	}
	return 0
}

func (t table) int(i, missing int) int {
	if pos, ok := t.field(i, 4); ok {
		return int(int32(t.r.u32(pos)))
	}
	return missing
}

func (t table) float(i int) float32 {
	return math.Float32frombits(uint32(t.int(i, 0)))
}

// vector gives the elements of field i, of size bytes each and at most limit of them.
func (t table) vector(i, size, limit int) (start, n int) {
	pos, ok := t.field(i, 4)
	if !ok {
		return 0, 0
	}
	start = pos + t.r.u32(pos)
	n = t.r.u32(start)
	if n > limit || t.r.span(start+4, n*size) == nil {
		t.r.err = errDamaged
		return 0, 0
	}
	return start + 4, n
}

func (t table) raw(i int) []byte {
	start, n := t.vector(i, 1, math.MaxInt32)
	if n == 0 {
		return nil
	}
	return t.r.span(start, n)
}

func (t table) ints(i, limit int) []int {
	start, n := t.vector(i, 4, limit)
	values := make([]int, n)
	for k := range values {
		values[k] = int(int32(t.r.u32(start + 4*k)))
	}
	return values
}

func (t table) child(i int) table {
	if pos, ok := t.field(i, 4); ok {
		return t.r.tableAt(pos)
	}
	return table{}
}

func (t table) children(i, limit int) []table {
	start, n := t.vector(i, 4, limit)
	tables := make([]table, n)
	for k := range tables {
		tables[k] = t.r.tableAt(start + 4*k)
	}
	return tables
}
