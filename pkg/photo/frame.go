package photo

import (
	"encoding/binary"
	"image"
)

// frame is how a JPEG file stores its picture.
type frame struct {
	process byte // its marker, which tells the coding; 0 before it was met
	bits    int
	size    image.Point
	parts   []part
}

// part is a colour component of a frame, with its share of the samples.
type part struct {
	id    byte
	h, v  int
	table byte
}

// parseFrame reads a frame header (ITU-T T.81, B.2.2); the zero frame when its length is wrong.
func parseFrame(marker byte, b []byte) frame {
	if len(b) < 6 || len(b) != 6+3*int(b[5]) {
		return frame{}
	}
	f := frame{process: marker, bits: int(b[0])}
	f.size.Y, f.size.X = int(binary.BigEndian.Uint16(b[1:])), int(binary.BigEndian.Uint16(b[3:]))
	for c := b[6:]; len(c) > 0; c = c[3:] {
		f.parts = append(f.parts, part{c[0], int(c[1] >> 4), int(c[1] & 15), c[2]})
	}
	return f
}

func (f *frame) color(adobe int) Color {
	switch {
	case len(f.parts) == 1:
		return Grey
	case len(f.parts) == 3:
		return RGB
	case len(f.parts) == 4 && adobe > 0:
		return YCCK
	case len(f.parts) == 4:
		return CMYK
	}
	return ""
}

// perPixel is the memory of image/jpeg: a byte for each sample, four more for its coefficient in a progressive file, and
// four for each pixel of a CMYK picture.
func (f *frame) perPixel() float64 {
	most, all := 1, 0
	for _, p := range f.parts {
		most = max(most, p.h*p.v)
		all += p.h * p.v
	}
	samples := float64(all) / float64(most)
	if f.process == sof2 {
		samples *= 5
	}
	if len(f.parts) == 4 {
		samples += 4
	}
	return samples
}

// kind names the coding of a frame by the bits of its marker.
func (f *frame) kind() string {
	switch {
	case f.process&8 != 0:
		return "arithmetic-coded"
	case f.process&3 == 3:
		return "lossless"
	}
	return "hierarchical"
}
