package phototest

import "bytes"

// The markers of ITU-T T.81, table B.1, that files are made of.
const (
	sof0  = 0xc0
	sof2  = 0xc2
	dht   = 0xc4
	dac   = 0xcc
	rst0  = 0xd0
	eoi   = 0xd9
	sos   = 0xda
	dqt   = 0xdb
	dnl   = 0xdc
	dri   = 0xdd
	app0  = 0xe0
	app1  = 0xe1
	app2  = 0xe2
	app14 = 0xee
	com   = 0xfe
)

// FlatJPEG is a picture of one colour, 16×16, for kinds of JPEG that image/jpeg does not write.
type FlatJPEG struct {
	SOF     byte   // baseline if 0
	Bits    byte   // 8 if 0
	Levels  []byte // of the components
	IDs     []byte // of the components; 1, 2 ... if nil
	Adobe   int    // colour transform, no mark if below 0
	Restart bool   // a restart mark after each block
}

// File returns the whole file.
func (f FlatJPEG) File() []byte {
	head, scan := f.headers()
	out := []byte{0xff, 0xd8}
	if f.Adobe >= 0 {
		out = append(out, Segment(app14, append([]byte("Adobe\x00\x64\x00\x00\x00\x00"), byte(f.Adobe))...)...)
	}
	out = append(out, Segment(dqt, append([]byte{0}, bytes.Repeat([]byte{8}, 64)...)...)...)
	out = append(out, Segment(max(f.SOF, sof0), head...)...)
	out = append(out, huffman()...)
	if f.Restart {
		out = append(out, Segment(dri, 0, 1)...)
	}
	out = append(out, Segment(sos, scan...)...)
	return append(append(out, f.Scan()...), 0xff, eoi)
}

// headers are those of the frame and of its scan.
func (f FlatJPEG) headers() (frame, scan []byte) {
	frame = []byte{max(f.Bits, 8), 0, 16, 0, 16, byte(len(f.Levels))}
	scan = []byte{byte(len(f.Levels))}
	for i := range f.Levels {
		id := byte(i + 1)
		if f.IDs != nil {
			id = f.IDs[i]
		}
		frame = append(frame, id, 0x11, 0)
		scan = append(scan, id, 0)
	}
	last := byte(63)
	if f.SOF == sof2 {
		last = 0
	}
	return frame, append(scan, 0, last, 0)
}

// huffman holds twelve codes of 4 bits for the sizes of DC values, and one of 1 bit for the end of a block.
func huffman() []byte {
	dc := append([]byte{0x00, 0, 0, 0, 12}, make([]byte, 12)...)
	dc = append(dc, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
	ac := append([]byte{0x10, 1}, make([]byte, 15)...)
	return append(Segment(dht, dc...), Segment(dht, append(ac, 0)...)...)
}

// Scan is the entropy-coded data of the four blocks.
func (f FlatJPEG) Scan() []byte {
	var out, bits []byte
	for block := range 4 {
		for _, level := range f.Levels {
			diff := int(level) - 128
			if block > 0 && !f.Restart {
				diff = 0
			}
			bits = f.block(bits, diff)
		}
		if f.Restart && block < 3 {
			out, bits = append(append(out, packed(bits)...), 0xff, rst0+byte(block)), nil
		}
	}
	return append(out, packed(bits)...)
}

// block appends a block of one colour: the size of its difference from the last one, the difference, the end.
func (f FlatJPEG) block(bits []byte, diff int) []byte {
	put := func(v, n int) {
		for n--; n >= 0; n-- {
			bits = append(bits, byte(v>>n&1))
		}
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
	if f.SOF != sof2 {
		put(0, 1)
	}
	return bits
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
