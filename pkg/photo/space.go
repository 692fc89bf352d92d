package photo

import (
	"image"
	"math"

	"kaocheck/pkg/colour"
)

// curve leads from a stored value, 0 to 1, to the light it stands for.
type curve func(float64) float64

// space is an RGB colour space: where its three colours at full light lie in the XYZ of ICC profiles (white point D50),
// and its tone curves.
type space struct {
	colorants [3][3]float64
	curves    [3]curve
}

// The colorants of the known spaces, red, green and blue, as their own profiles give them.
var (
	srgbColorants  = [3][3]float64{{.4361, .2225, .0139}, {.3851, .7169, .0971}, {.1431, .0606, .7141}}
	p3Colorants    = [3][3]float64{{.5151, .2412, -.0011}, {.2920, .6922, .0419}, {.1571, .0666, .7841}}
	adobeColorants = [3][3]float64{{.6097, .3111, .0195}, {.2053, .6257, .0609}, {.1492, .0632, .7446}}
)

// fromXYZ leads from XYZ at D50 to the light of sRGB: the inverse of its colorants.
var fromXYZ = [3][3]float64{
	{3.1338561, -1.6168667, -0.4906146},
	{-0.9787684, 1.9161415, 0.0334540},
	{0.0719453, -0.2289914, 1.4052427},
}

func adobeSpace() *space {
	c := gammaCurve(563. / 256) // Adobe RGB (1998), 4.3.4.2
	return &space{adobeColorants, [3]curve{c, c, c}}
}

// gammaSpace is sRGB but for its tone curve, which PNG's gAMA gives as the exponent from light to stored value.
func gammaSpace(gamma float64) *space {
	c := gammaCurve(1 / gamma)
	if near(c, colour.Light) {
		return nil
	}
	return &space{srgbColorants, [3]curve{c, c, c}}
}

func gammaCurve(g float64) curve {
	return func(v float64) float64 { return math.Pow(v, g) }
}

// name tells a known space by its numbers. sRGB needs no conversion.
func (s *space) name() (Profile, *space) {
	switch {
	case s.like(srgbColorants, colour.Light):
		return SRGB, nil
	case s.like(p3Colorants, colour.Light):
		return DisplayP3, s
	case s.like(adobeColorants, gammaCurve(2.2)):
		return AdobeRGB, s
	}
	return OtherProfile, s
}

// like reports whether the colorants agree within the rounding and the chromatic adaptations in use, and the curves
// within a hundredth of full light, so that a plain 2.2 counts as the curve of sRGB.
func (s *space) like(colorants [3][3]float64, light curve) bool {
	for i, c := range colorants {
		for k := range c {
			if math.Abs(s.colorants[i][k]-c[k]) > 0.003 {
				return false
			}
		}
	}
	return near(s.curves[0], light) && near(s.curves[1], light) && near(s.curves[2], light)
}

func near(a, b curve) bool {
	for v := 0.0; v <= 1; v += 1. / 16 {
		if !(math.Abs(a(v)-b(v)) <= 0.01) { // so that NaN is far from everything
			return false
		}
	}
	return true
}

// white reports whether full light is the white of ICC profiles, as it must be for a matrix that keeps greys grey.
func (s *space) white() bool {
	for k, d50 := range [3]float64{.9642, 1, .8249} {
		sum, most := 0.0, 0.0
		for _, c := range s.colorants {
			sum, most = sum+c[k], max(most, math.Abs(c[k]))
		}
		if math.Abs(sum-d50) > 0.02 || most > 2 { // the integers of toSRGB hold no more
			return false
		}
	}
	return true
}

// toSRGB converts img in place. Colours outside sRGB are clipped.
func (s *space) toSRGB(img *image.NRGBA) {
	light, values := s.lights(), colour.Bytes()
	for p := img.Pix; len(p) >= 4; p = p[4:] {
		r, g, b := &light[0][p[0]], &light[1][p[1]], &light[2][p[2]]
		for c := range 3 {
			p[c] = values[min(max(r[c]+g[c]+b[c]+1<<7, 0), colour.Full<<8)>>8]
		}
	}
}

// lights tabulates what each value of each channel adds to the red, green and blue light of sRGB, in units of colour.Full<<8.
func (s *space) lights() *[3][256][3]int32 {
	var t [3][256][3]int32
	for i, xyz := range s.colorants {
		for v := range 256 {
			light := s.curves[i](float64(v) / 255)
			if !(light > 0) { // a broken curve may give NaN
				light = 0
			}
			for c, m := range fromXYZ {
				sum := m[0]*xyz[0] + m[1]*xyz[1] + m[2]*xyz[2]
				t[i][v][c] = int32(math.Round(min(light, 1) * sum * (colour.Full << 8)))
			}
		}
	}
	return &t
}
