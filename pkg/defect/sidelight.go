package defect

import (
	"image"
	"math/rand/v2"

	"kaocheck/pkg/vision"
)

// SideLight leaves the person only the light of a lamp beside the face: what looks away from it keeps 1 − strength of
// its light, what looks at it all. The face is shaded by its own relief, hair and clothes by their distance from the
// head's middle. The direction is where the lamp stands; the wall stays as it is.
func SideLight(p Portrait, strength, direction float64) *image.NRGBA {
	if !p.segmented() || strength <= 0 {
		return p.Image
	}
	l := linear(p.Image)
	lit := p.lit(l[0].w, l[0].h, direction)
	shade := p.matte(l).with(lit, func(m, v float32) float32 { return 1 - m*float32(strength)*(1-v) })
	return l.scaled(shade).picture()
}

// lit returns how much of the lamp's light every pixel gets, 0–1.
func (p Portrait) lit(w, h int, direction float64) plane {
	f, eye := p.Scene.Main(), p.eye()
	dx, dy := ray(direction)
	r, middle := newRelief(f), f.Box.Centre()
	inner := area(w, h, f.Mesh.Ring(vision.Oval()), 0.12*eye)
	return drawn(w, h, func(x, y float64) float64 {
		outer := smooth(-1.3*eye, 1.3*eye, (x-middle.X)*dx+(y-middle.Y)*dy)
		in := inner.at(x, y)
		if in == 0 {
			return outer
		}
		return outer + in*(smooth(0, 0.95, r.facing(x, y, dx, dy))-outer)
	})
}

func sideLight(p Portrait, strength float64, rng *rand.Rand) *image.NRGBA {
	return SideLight(p, strength, level(rng))
}

// level draws a side, up to 20° above or below.
func level(rng *rand.Rand) float64 {
	v := between(rng, -20, 60)
	if v >= 20 {
		return 180 + v - 40
	}
	return v
}
