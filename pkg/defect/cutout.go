package defect

import (
	"image"
	"math/rand/v2"
)

// CutOut pastes the person on an even wall of the given light, with a hard edge of whole pixels and a fringe of the old
// wall, as wide as given in IED, all around.
func CutOut(p Portrait, fringe float64, wall [3]float64) *image.NRGBA {
	if !p.segmented() || fringe <= 0 {
		return p.Image
	}
	l := linear(p.Image)
	r := fringe * p.eye()
	near := p.matte(l).box(r)
	touched := float32(0.5 / (2*r + 1)) // half of one column of the box is the person
	for i, m := range near.v {
		if m > touched {
			continue
		}
		for c := range l {
			l[c].v[i] = float32(wall[c])
		}
	}
	return l.picture()
}

// cutOut takes a wall that differs from the old one.
func cutOut(p Portrait, fringe float64, rng *rand.Rand) *image.NRGBA {
	wall := [3]float64{between(rng, 0.25, 0.45), between(rng, 0.45, 0.6), between(rng, 0.6, 0.85)}
	if w, ok := newWall(p); ok && w.colour()[0] < 0.5 {
		wall = [3]float64{0.95, 0.95, 0.95}
	}
	return CutOut(p, fringe, wall)
}
