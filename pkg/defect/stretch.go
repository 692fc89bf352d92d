package defect

import (
	"image"
	"math"
)

// Stretch resizes the picture to wide times its width and tall times its height.
func Stretch(p Portrait, wide, tall float64) *image.NRGBA {
	b := p.Image.Rect
	w, h := int(math.Round(float64(b.Dx())*wide)), int(math.Round(float64(b.Dy())*tall))
	if w < 1 || h < 1 || w == b.Dx() && h == b.Dy() {
		return p.Image
	}
	return linear(p.Image).each(func(q plane) plane { return q.resized(w, h) }).picture()
}

func stretchWide(p Portrait, more float64) *image.NRGBA { return Stretch(p, 1+more, 1) }
func stretchTall(p Portrait, more float64) *image.NRGBA { return Stretch(p, 1, 1+more) }
