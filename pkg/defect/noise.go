package defect

import (
	"image"
	"math"
	"math/rand/v2"
	"slices"
)

// Noise adds a sensor's noise: as many grey levels of 255 on a grey of 18 % as sigma says, growing with the root of the
// light as photons do. Two thirds of its variance are common to the three colours; the rest is smeared over
// neighbours, as a colour filter's interpolation leaves it.
func Noise(p Portrait, sigma float64, rng *rand.Rand) *image.NRGBA {
	return linear(p.Image).speckle(sigma*levelNoise, rng).picture()
}

// midGrey is the light of a grey card.
const midGrey = 0.18

// levelNoise is the noise of the root of light that makes one grey level at [midGrey]: 1/255 over the slope of the
// sRGB curve there, over twice the root.
var levelNoise = 1 / (255 * (1.055 / 2.4) * math.Pow(midGrey, 1/2.4-1) * 2 * math.Sqrt(midGrey))

// speckle adds noise of standard deviation sigma to the root of the light, which makes it independent of the light's
// amount, in place.
func (l light) speckle(sigma float64, rng *rand.Rand) light {
	if sigma <= 0 || rng == nil {
		return l
	}
	w, h := l[0].w, l[0].h
	shared := gaussian(w, h, rng)
	for c := range l {
		own := gaussian(w, h, rng).box(1)
		for i, v := range l[c].v {
			n := 0.816*shared.v[i] + 0.577*3*own.v[i] // a mean of nine has a third of the deviation
			l[c].v[i] = max(0, v+2*float32(sigma)*n*float32(math.Sqrt(float64(v)+0.001)))
		}
	}
	return l
}

func gaussian(w, h int, rng *rand.Rand) plane {
	return drawn(w, h, func(_, _ float64) float64 { return rng.NormFloat64() })
}

// grain estimates the noise of the root of luminance: Immerkær's mask (1996) over blocks of 16×16 pixels, of which a
// tenth are taken to be plain. Blocks near black and white are left out, for there noise is clipped.
func (l light) grain() float64 {
	y := l.luminance().root()
	var found []float64
	for top := 0; top+18 <= y.h; top += 16 {
		for left := 0; left+18 <= y.w; left += 16 {
			if sigma, ok := y.roughness(left, top); ok {
				found = append(found, sigma)
			}
		}
	}
	if len(found) == 0 {
		return 0
	}
	slices.Sort(found)
	return found[len(found)/10]
}

func (p plane) roughness(left, top int) (sigma float64, ok bool) {
	var sum, mean float64
	for y := top; y < top+16; y++ {
		a, b, c := p.row(y)[left:], p.row(y + 1)[left:], p.row(y + 2)[left:]
		for x := range 16 {
			d := a[x] - 2*a[x+1] + a[x+2] - 2*b[x] + 4*b[x+1] - 2*b[x+2] + c[x] - 2*c[x+1] + c[x+2]
			sum += float64(d) * float64(d)
			mean += float64(b[x+1]) / 256
		}
	}
	return math.Sqrt(sum/256) / 6, mean > 0.08 && mean < 0.95
}
