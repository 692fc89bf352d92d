package defect

import (
	"image"
	"math/rand/v2"

	"kaocheck/pkg/ramp"
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
		outer := ramp.Smooth(-1.3*eye, 1.3*eye, (x-middle.X)*dx+(y-middle.Y)*dy)
		in := inner.at(x, y)
		if in == 0 {
			return outer
		}
		return outer + in*(ramp.Smooth(0, 0.95, r.facing(x, y, dx, dy))-outer)
	})
}

// sideLight puts the lamp where more of a portrait's own light comes from: opposite to it the lamp would even out first
// what that light left uneven, and its strength would not be that of a fault.
func sideLight(p Portrait, strength float64, rng *rand.Rand) *image.NRGBA {
	direction := level(rng)
	if p.brighter(direction) < 1 {
		direction = 180 - direction
	}
	return SideLight(p, strength, direction)
}

// brighter returns the light on the half of the face that looks in direction, as a share of that on the other.
func (p Portrait) brighter(direction float64) float64 {
	if p.eye() == 0 {
		return 1
	}
	f, y, step := p.Scene.Main(), linear(p.Image).luminance(), p.eye()/32
	ring, middle := f.Mesh.Ring(vision.Oval()), vision.Middle(f.Eyes()[0], f.Eyes()[1])
	dx, dy := ray(direction)
	var sum, n [2]float64 // of the other half, of this
	for v := f.Box.Y; v < f.Box.Y+f.Box.H; v += step {
		for u := f.Box.X; u < f.Box.X+f.Box.W; u += step {
			if !ring.Contains(vision.Point{X: u, Y: v}) {
				continue
			}
			side := 0
			if (u-middle.X)*dx+(v-middle.Y)*dy > 0 {
				side = 1
			}
			sum[side], n[side] = sum[side]+y.at(u, v), n[side]+1
		}
	}
	return sum[1] / max(n[1], 1) / max(sum[0]/max(n[0], 1), 1e-9)
}

// level draws a side, up to 20° above or below.
func level(rng *rand.Rand) float64 {
	v := between(rng, -20, 60)
	if v >= 20 {
		return 180 + v - 40
	}
	return v
}
