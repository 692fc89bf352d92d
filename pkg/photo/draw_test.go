package photo

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"testing"
)

// drawn is a picture that looks different in all eight orientations.
func drawn(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{uint8(x * 255 / w), uint8(y * 255 / h), uint8((x*x + 3*y) % 97), 255}
			if x < w/3 && y < h/4 {
				c = color.RGBA{250, 240, 20, 255}
			}
			m.SetRGBA(x, y, c)
		}
	}
	return m
}

// filled is a small picture of one colour.
func filled(r, g, b uint8) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, 8, 8))
	draw.Draw(m, m.Rect, image.NewUniform(color.RGBA{r, g, b, 255}), image.Point{}, draw.Src)
	return m
}

func asJPEG(t testing.TB, m image.Image, quality int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: quality}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asPNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// segment is one of a JPEG file.
func segment(marker byte, body ...byte) []byte {
	return append(binary.BigEndian.AppendUint16([]byte{0xff, marker}, uint16(len(body)+2)), body...)
}

// withSegments puts segments behind a JPEG file's start mark.
func withSegments(file []byte, segments ...[]byte) []byte {
	return append(append([]byte{0xff, 0xd8}, bytes.Join(segments, nil)...), file[2:]...)
}

func jfif(unit byte, x, y uint16) []byte {
	b := binary.BigEndian.AppendUint16([]byte("JFIF\x00\x01\x02"+string(rune(unit))), x)
	return segment(app0, append(binary.BigEndian.AppendUint16(b, y), 0, 0)...)
}

func chunk(name string, body ...byte) []byte {
	b := append(binary.BigEndian.AppendUint32(nil, uint32(len(body))), name...)
	b = append(b, body...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

// withChunks puts chunks behind a PNG file's header.
func withChunks(file []byte, chunks ...[]byte) []byte {
	const header = 8 + 12 + 13
	return append(append(bytes.Clone(file[:header]), bytes.Join(chunks, nil)...), file[header:]...)
}

func ihdr(w, h uint32, bits, kind, interlace byte) []byte {
	b := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, w), h)
	return chunk("IHDR", append(b, bits, kind, 0, 0, interlace)...)
}

// flatJPEG is a picture of one colour, 16×16, for kinds of JPEG that image/jpeg does not write.
type flatJPEG struct {
	sof    byte // baseline if 0
	bits   byte // 8 if 0
	levels []byte
	ids    []byte // of the components; 1, 2 ... if nil
	adobe  int    // colour transform, no mark if below 0
}

func (f flatJPEG) file() []byte {
	f.sof, f.bits = max(f.sof, sof0), max(f.bits, 8)
	head := []byte{f.bits, 0, 16, 0, 16, byte(len(f.levels))}
	scan := []byte{byte(len(f.levels))}
	for i := range f.levels {
		id := byte(i + 1)
		if f.ids != nil {
			id = f.ids[i]
		}
		head = append(head, id, 0x11, 0)
		scan = append(scan, id, 0)
	}
	out := []byte{0xff, 0xd8}
	if f.adobe >= 0 {
		out = append(out, segment(app14, append([]byte("Adobe\x00\x64\x00\x00\x00\x00"), byte(f.adobe))...)...)
	}
	out = append(out, segment(dqt, append([]byte{0}, bytes.Repeat([]byte{8}, 64)...)...)...)
	out = append(out, segment(f.sof, head...)...)
	out = append(out, f.huffman()...)
	last := byte(63)
	if f.sof == sof2 {
		last = 0
	}
	out = append(out, segment(sos, append(scan, 0, last, 0)...)...)
	return append(append(out, f.scan()...), 0xff, 0xd9)
}

// huffman holds twelve codes of 4 bits for the sizes of DC values, and one of 1 bit for the end of a block.
func (f flatJPEG) huffman() []byte {
	dc := append([]byte{0x00, 0, 0, 0, 12}, make([]byte, 12)...)
	dc = append(dc, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
	ac := append([]byte{0x10, 1}, make([]byte, 15)...)
	return append(segment(dht, dc...), segment(dht, append(ac, 0)...)...)
}

func (f flatJPEG) scan() []byte {
	var bits []byte
	put := func(v, n int) {
		for n--; n >= 0; n-- {
			bits = append(bits, byte(v>>n&1))
		}
	}
	for block := range 4 {
		for _, level := range f.levels {
			diff := int(level) - 128
			if block > 0 {
				diff = 0
			}
			size := 0
			for v := max(diff, -diff); v > 0; v >>= 1 {
				size++
			}
			put(size, 4)
			if diff < 0 {
				diff += 1<<size - 1
			}
			put(diff, size)
			if f.sof != sof2 {
				put(0, 1)
			}
		}
	}
	return packed(bits)
}

// packed makes bytes of bits, filled up with ones, with a zero stuffed in after each 0xff.
func packed(bits []byte) []byte {
	for len(bits)%8 != 0 {
		bits = append(bits, 1)
	}
	var out []byte
	for ; len(bits) > 0; bits = bits[8:] {
		v := byte(0)
		for _, b := range bits[:8] {
			v = v<<1 | b
		}
		if out = append(out, v); v == 0xff {
			out = append(out, 0)
		}
	}
	return out
}
