package defect

import (
	"image"
	"math"
	"math/rand/v2"

	"kaocheck/pkg/vision"
)

// Roll turns the picture around the middle between the eyes, clockwise for positive degrees. The corners that are then
// missing are filled with mirrored wall.
func Roll(p Portrait, degrees float64) *image.NRGBA {
	if p.eye() == 0 || degrees == 0 {
		return p.Image
	}
	e := p.Scene.Main().Eyes()
	o := vision.Middle(e[0], e[1])
	s, c := math.Sincos(degrees * math.Pi / 180)
	l := linear(p.Image)
	return l.warped(l[0].w, l[0].h, p.margins(), func(x, y float64) (float64, float64) {
		x, y = x-o.X, y-o.Y
		return o.X + x*c + y*s, o.Y + y*c - x*s
	}).picture()
}

// roll turns to either side.
func roll(p Portrait, degrees float64, rng *rand.Rand) *image.NRGBA {
	if rng.IntN(2) == 0 {
		degrees = -degrees
	}
	return Roll(p, degrees)
}
