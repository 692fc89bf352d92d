package defect

import (
	"image"
	"math"
	"math/rand/v2"
)

// WallGradient lets the light on the wall fall off evenly from 1 to 1 − strength across the picture in a direction, as
// beside a window. The person is left as is.
func WallGradient(p Portrait, strength, direction float64) *image.NRGBA {
	w, ok := newWall(p)
	if !ok || strength <= 0 {
		return p.Image
	}
	x, y := ray(direction)
	width, height := float64(w.person.w), float64(w.person.h)
	reach := math.Abs(x)*width + math.Abs(y)*height
	return w.dimmed(drawn(w.person.w, w.person.h, func(px, py float64) float64 {
		return 1 - strength*(0.5+(x*(px-width/2)+y*(py-height/2))/reach)
	}))
}

func wallGradient(p Portrait, strength float64, rng *rand.Rand) *image.NRGBA {
	return WallGradient(p, strength, around(rng))
}

// vignette darkens the whole picture towards its corners by the cos⁴ law of lenses; the corners keep 1 − strength of
// their light.
func vignette(p Portrait, strength float64) *image.NRGBA {
	if strength <= 0 {
		return p.Image
	}
	l := linear(p.Image)
	w, h := float64(l[0].w), float64(l[0].h)
	// cos⁴ θ = 1/(1 + tan² θ)², and tan θ grows with the distance from the middle
	corner := 1/math.Sqrt(1-min(strength, 0.99)) - 1
	return l.scaled(drawn(l[0].w, l[0].h, func(x, y float64) float64 {
		r := ((x-w/2)*(x-w/2) + (y-h/2)*(y-h/2)) / (w*w/4 + h*h/4)
		return 1 / ((1 + corner*r) * (1 + corner*r))
	})).picture()
}
