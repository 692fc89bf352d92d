package phototest

import (
	"bytes"
	"compress/zlib"
	"image"
)

const pngMark = "\x89PNG\r\n\x1a\n"

// FlatPNG is a picture whose every byte is the same, for kinds of PNG that image/png does not write.
type FlatPNG struct {
	Size      image.Point
	Bits      byte
	Kind      byte // 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha
	Interlace byte
	Fill      byte
	Chunks    [][]byte // between the header and the pixels
}

// File returns the whole file.
func (f FlatPNG) File() []byte {
	head := append([]byte(pngMark), IHDR(uint32(f.Size.X), uint32(f.Size.Y), f.Bits, f.Kind, f.Interlace)...)
	head = append(head, bytes.Join(f.Chunks, nil)...)
	return append(append(head, Chunk("IDAT", deflated(f.rows())...)...), Chunk("IEND")...)
}

// rows are the unpacked pixels; a row begins with its filter.
func (f FlatPNG) rows() []byte {
	if f.Interlace == 0 {
		return f.pass(f.Size.X, f.Size.Y)
	}
	var rows []byte
	for _, p := range [7]struct{ x, y, right, down int }{ // Adam7: where each pass starts, and its steps
		{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2},
	} {
		w, h := (f.Size.X-p.x+p.right-1)/p.right, (f.Size.Y-p.y+p.down-1)/p.down
		rows = append(rows, f.pass(w, h)...)
	}
	return rows
}

func (f FlatPNG) pass(w, h int) []byte {
	if w == 0 || h == 0 {
		return nil
	}
	samples := map[byte]int{0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[f.Kind]
	row := append([]byte{0}, bytes.Repeat([]byte{f.Fill}, (w*samples*int(f.Bits)+7)/8)...)
	return bytes.Repeat(row, h)
}

func deflated(data []byte) []byte {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	z.Write(data) // a buffer takes everything
	z.Close()
	return out.Bytes()
}

// Zeros is a packed stream of so many megabytes of zeros, made quickly by repeating the packed form of one.
func Zeros(megabytes int) []byte {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	megabyte := make([]byte, 1<<20)
	z.Write(megabyte)
	z.Flush()
	first := out.Len()
	z.Write(megabyte)
	z.Flush()
	return append(out.Bytes(), bytes.Repeat(out.Bytes()[first:], megabytes-1)...)
}
