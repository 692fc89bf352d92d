package defect

import (
	"image"
	"math/rand/v2"
)

// smearPerson smears the person along a tremor's path and leaves the wall sharp, as when the head moves. The
// picture's grain is put back on top; a nil rng leaves that out.
func smearPerson(p Portrait, t Tremor, rng *rand.Rand) *image.NRGBA {
	length := t.Extent * p.eye()
	w, ok := newWall(p)
	if !ok || length <= 0 {
		return p.Image
	}
	k := track(t.path(length, rng))
	sigma := w.seen.grain()
	times := func(a, b float32) float32 { return a * b }
	hidden := k.spread(w.person)
	out := newLight(hidden.w, hidden.h)
	for c := range out {
		smeared := k.spread(w.seen[c].with(w.person, times))
		for i, m := range hidden.v {
			out[c].v[i] = smeared.v[i] + (1-m)*w.plate[c].v[i]
		}
	}
	return out.speckle(sigma, rng).picture()
}

func subjectMotion(p Portrait, extent float64, rng *rand.Rand) *image.NRGBA {
	return smearPerson(p, Tremor{Extent: extent, Direction: around(rng)}, rng)
}
