package defect

import (
	"image"
	"math"
)

// UpScale shrinks the picture by factor and enlarges it back to its size, bicubic both ways: it has as many pixels as
// before and what can be seen of a picture with factor² times fewer. It shrinks light, as a lens would; it enlarges
// stored values, as programs do.
func UpScale(p Portrait, factor float64) *image.NRGBA {
	if factor <= 1 {
		return p.Image
	}
	w, h := p.Image.Rect.Dx(), p.Image.Rect.Dy()
	less := func(n int) int { return max(1, int(math.Round(float64(n)/factor))) }
	small := linear(p.Image).each(func(q plane) plane { return q.resized(less(w), less(h)) }).picture()
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	for c := range 4 {
		large := channel(small, c).resized(w, h)
		for i, v := range large.v {
			out.Pix[4*i+c] = uint8(min(max(v, 0), 255) + 0.5)
		}
	}
	return out
}

// channel returns the stored values of one channel.
func channel(img *image.NRGBA, c int) plane {
	return drawn(img.Rect.Dx(), img.Rect.Dy(), func(x, y float64) float64 {
		return float64(img.Pix[int(y)*img.Stride+4*int(x)+c])
	})
}
