package defect

import (
	"image"
	"math"
	"math/rand/v2"

	"kaocheck/pkg/vision"
)

// Roll turns the picture around the middle between the eyes, clockwise for positive degrees. The corners that are then
// missing are filled with mirrored wall and with clothes.
func Roll(p Portrait, degrees float64) *image.NRGBA {
	if p.eye() == 0 || degrees == 0 {
		return p.Image
	}
	e := p.Scene.Main().Eyes()
	o := vision.Middle(e[0], e[1])
	s, c := math.Sincos(degrees * math.Pi / 180)
	from := newCanvas(p)
	out := newLight(from.person.w, from.person.h)
	for i := range out[0].v {
		x, y := float64(i%out[0].w)+0.5-o.X, float64(i/out[0].w)+0.5-o.Y
		for k, v := range from.at(o.X+x*c+y*s, o.Y+y*c-x*s) {
			out[k].v[i] = float32(v)
		}
	}
	return out.picture()
}

// roll turns to either side.
func roll(p Portrait, degrees float64, rng *rand.Rand) *image.NRGBA {
	if rng.IntN(2) == 0 {
		degrees = -degrees
	}
	return Roll(p, degrees)
}
