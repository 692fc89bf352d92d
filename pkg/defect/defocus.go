package defect

import (
	"image"
	"math"
	"math/rand/v2"

	"kaocheck/pkg/ramp"
)

// apodised is the share of a disc's radius over which its edge falls off on either side: no real lens draws a
// perfectly hard circle.
const apodised = 0.08

// Defocus spreads every point over a disc of the given diameter in IED. The grain of the picture is put back on top: a
// lens blurs the light and not the sensor's noise. A nil rng leaves it out.
func Defocus(p Portrait, diameter float64, rng *rand.Rand) *image.NRGBA {
	r := diameter * p.eye() / 2
	if r <= 0 {
		return p.Image
	}
	return spread(p, disc(r), rng)
}

// spread lets the light of p spread and puts its grain back.
func spread(p Portrait, k kernel, rng *rand.Rand) *image.NRGBA {
	l := linear(p.Image)
	sigma := l.grain()
	return l.each(k.spread).speckle(sigma, rng).picture()
}

// disc is the kernel of a lens out of focus, r pixels in radius, with 8×8 samples a pixel.
func disc(r float64) kernel {
	const fine = 8
	soft := r * apodised
	k := newKernel(r + soft)
	reach := int((r+soft)*fine) + 1
	for y := -reach; y <= reach; y++ {
		for x := -reach; x <= reach; x++ {
			px, py := float64(x)/fine, float64(y)/fine
			if w := 1 - ramp.Smooth(r-soft, r+soft, math.Hypot(px, py)); w > 0 {
				k.add(px, py, w)
			}
		}
	}
	return k.normal()
}
