package defect

import (
	"image"
	"math"
	"math/rand/v2"
)

// screens are the angles in degrees at which red, green and blue light are taken away by cyan, magenta and yellow dots.
var screens = [3]float64{15, 75, 0}

// Halftone makes the picture one that was scanned from a printed page: dots of ink of the given pitch in IED, at least
// three pixels, whose depth is a share of full printing. The mean light of every dot stays.
func Halftone(p Portrait, pitch, depth float64) *image.NRGBA {
	if p.eye() == 0 || depth <= 0 {
		return p.Image
	}
	l := linear(p.Image)
	wave := 2 * math.Pi / max(pitch*p.eye(), 3)
	for c := range l {
		dx, dy := ray(screens[c])
		dots := drawn(l[c].w, l[c].h, func(x, y float64) float64 {
			return (math.Cos(wave*(x*dx+y*dy)) + math.Cos(wave*(y*dx-x*dy))) / 2
		})
		for i, v := range l[c].v {
			room := min(v, 1-v) // neither less than black nor more than paper
			l[c].v[i] += float32(depth) * room * dots.v[i]
		}
	}
	return l.picture()
}

func halftone(p Portrait, depth float64, rng *rand.Rand) *image.NRGBA {
	return Halftone(p, between(rng, 0.02, 0.04), depth)
}
