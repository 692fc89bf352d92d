package defect

import (
	"image"
	"math"
	"math/rand/v2"
)

// Shadow is a shadow that the person throws on the wall.
type Shadow struct {
	Strength  float64 // share of the wall's light that is missing in its core, 0–1
	Offset    float64 // how far the person's outline is displaced, in IED
	Softness  float64 // standard deviation of its outer edge, in IED: 0.03 a bare flash, 0.3 a window
	Direction float64 // where the shadow falls, degrees
}

// depths are the slices of the person that throw the shadow: where the outline is nearer to the wall its shadow is less
// displaced and sharper. A head is a third as deep as people usually stand away from the wall.
var depths = []float64{0.7, 0.8, 0.9, 1}

// CastShadow darkens the wall beside the person and touches nothing else. The ratios of the colours stay, for a shadow
// takes away light and not paint.
func CastShadow(p Portrait, s Shadow) *image.NRGBA {
	w, ok := newWall(p)
	if !ok || s.Strength <= 0 {
		return p.Image
	}
	x, y := ray(s.Direction)
	far, soft := s.Offset*p.eye(), s.Softness*p.eye()
	shade := newPlane(w.person.w, w.person.h)
	for _, d := range depths {
		slice := w.person.shifted(x*far*d, y*far*d).gauss(soft * d * d)
		shade = shade.with(slice, func(a, b float32) float32 { return max(a, b) })
	}
	return w.dimmed(shade.mapped(func(v float32) float32 { return 1 - float32(s.Strength)*v }))
}

// aside draws where shadows usually fall: to one side, level or a little down, for lamps hang high. Further down the
// shoulders hide them.
func aside(rng *rand.Rand) float64 {
	side, part := math.Modf(2 * rng.Float64())
	down := 45*part - 15
	if side == 0 {
		return down
	}
	return 180 - down
}

// castShadow draws a shadow of a strength with a lamp of random size and place.
func castShadow(p Portrait, strength float64, rng *rand.Rand) *image.NRGBA {
	return CastShadow(p, Shadow{
		Strength: strength, Direction: aside(rng), Offset: between(rng, 0.3, 0.65), Softness: between(rng, 0.04, 0.16),
	})
}
