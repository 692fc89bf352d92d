package defect

import (
	"image"
	"math"
)

// UpScale shrinks the picture by factor and enlarges it back to its size, bicubic both ways: it has as many pixels as
// before and what can be seen of a picture with factor² times fewer.
func UpScale(p Portrait, factor float64) *image.NRGBA {
	if factor <= 1 {
		return p.Image
	}
	w, h := p.Image.Rect.Dx(), p.Image.Rect.Dy()
	small := func(n int) int { return max(1, int(math.Round(float64(n)/factor))) }
	return linear(p.Image).each(func(q plane) plane {
		return q.resized(small(w), small(h)).resized(w, h)
	}).picture()
}
