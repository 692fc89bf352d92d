package photo

import (
	"cmp"
	"fmt"
)

// Limits bounds what one picture may cost. A field of zero means its default.
type Limits struct {
	Bytes  int64 // size of the file
	Pixels int64 // width × height
	Memory int64 // bytes that decoding takes beside the file itself, estimated from the header
	Side   int   // pixels of the longer side
}

// DefaultLimits returns the limits for a checker that meets photos of any camera: files up to 64 MiB (the online
// application takes 7 MB), 50 megapixels (it takes 6000×6000, which are 36), 20000 pixels a side and 1 GiB of memory
// (a progressive JPEG of 50 megapixels with 4:2:0 colour takes about 800 MB).
func DefaultLimits() Limits {
	return Limits{Bytes: 64 << 20, Pixels: 50_000_000, Memory: 1 << 30, Side: 20_000}
}

func (l Limits) orDefault() Limits {
	d := DefaultLimits()
	return Limits{
		Bytes:  cmp.Or(l.Bytes, d.Bytes),
		Pixels: cmp.Or(l.Pixels, d.Pixels),
		Memory: cmp.Or(l.Memory, d.Memory),
		Side:   cmp.Or(l.Side, d.Side),
	}
}

func (l Limits) check(h *header) error {
	pixels := float64(h.stored.X) * float64(h.stored.Y)
	memory := pixels * h.perPixel
	switch {
	case max(h.stored.X, h.stored.Y) > l.Side:
		return tooLarge(h, "at most %d pixels a side are read", l.Side)
	case pixels > float64(l.Pixels):
		return tooLarge(h, "at most %d pixels are read", l.Pixels)
	case memory > float64(l.Memory):
		return tooLarge(h, "decoding it takes %.0f MiB, at most %d are used", memory/(1<<20), l.Memory>>20)
	}
	return nil
}

func tooLarge(h *header, format string, args ...any) error {
	size := fmt.Sprintf("%d×%d pixels", h.stored.X, h.stored.Y)
	return fmt.Errorf("the picture is %w: %s, %s", ErrTooLarge, size, fmt.Sprintf(format, args...))
}
