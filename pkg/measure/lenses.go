package measure

import (
	"image"
	"math"

	"kaocheck/pkg/vision"
)

// Lenses holds how much the eyes look like dark or tinted lenses.
type Lenses struct {
	Covered float64     // log odds of the probability of an accessory over both eyes, mean, see [takeLenses]
	Dark    float64     // natural logarithm of the light from the eyes over that from the cheeks
	Edge    float64     // step of that logarithm where a lens would end below the eye, see [closeup.edgeBelow]
	Where   vision.Rect // both eyes with what a lens covers
}

// The part of an eye's surroundings that a lens covers, and the cheek below it, in units of the
// inter-eye distance from the middle of the eye.
const (
	lensWide, lensHigh, lensLow = 0.30, 0.24, 0.05
	cheekIn, cheekOut           = -0.19, 0.13
	cheekTop, cheekEnd          = 0.62, 0.95
	lensStep                    = 0.025
)

var lensArea = vision.Rect{X: -0.85, Y: -0.25, W: 1.7, H: 1.25}

// takeLenses compares the ellipse over each eye with the cheek below it, both eyes averaged.
// Covered is ln((p + 0.03)/(1.03 − p)), p the mean probability of an accessory in the ellipse:
// clear lenses show skin but for the frame. Dark is the difference of the medians of the
// logarithm of linear luminance (floor 0.002), against the geometric mean of the cheek of the same
// side and both cheeks: dark skin, dim light and deep sockets change the eyes and the cheeks
// alike.
func takeLenses(img *image.NRGBA, f *vision.Face, s *vision.Segments) *Lenses {
	c := takeGrid(img, f, lensArea, lensStep)
	light := c.light()
	both := c.cheeksBelow(light, -1, 1)
	l := &Lenses{Edge: min(c.edgeBelow(light, -1), c.edgeBelow(light, 1)), Where: *c.where(vision.Rect{X: -0.5 - lensWide, Y: lensLow - lensHigh, W: 1 + 2*lensWide, H: 2 * lensHigh})}
	for _, side := range []float64{-1, 1} {
		lens := c.lens(side)
		cheek := (c.cheeksBelow(light, side) + both) / 2
		l.Dark += (quantile(pick(light, lens), 0.5) - cheek) / 2
		p := c.share(s, lens, vision.Accessory)
		l.Covered += math.Log((p+0.03)/(1.03-p)) / 2
	}
	return l
}

// lens lists the samples of the ellipse over one eye; side is −1 for the picture's left one.
func (c *closeup) lens(side float64) (list []int) {
	for i := range c.w * c.h {
		p := c.at(i)
		if math.Hypot((p.X-side*0.5)/lensWide, (p.Y-lensLow)/lensHigh) < 1 {
			list = append(list, i)
		}
	}
	return list
}

// cheeksBelow returns the median light of the cheeks on the given sides.
func (c *closeup) cheeksBelow(light []float64, sides ...float64) float64 {
	var list []float64
	for i, v := range light {
		p := c.at(i)
		for _, side := range sides {
			if out := side*p.X - 0.5; out > cheekIn && out < cheekOut && p.Y > cheekTop && p.Y < cheekEnd {
				list = append(list, v)
			}
		}
	}
	return quantile(list, 0.5)
}

// light returns the natural logarithm of the linear luminance of every sample.
func (c *closeup) light() []float64 {
	light := make([]float64, c.w*c.h)
	for i := range light {
		r, g, b := uint8(c.rgb[3*i]+0.5), uint8(c.rgb[3*i+1]+0.5), uint8(c.rgb[3*i+2]+0.5)
		light[i] = math.Log(luminance(r, g, b) + 0.002)
	}
	return light
}

// share returns the mean probability of a class over samples, 0–1.
func (c *closeup) share(s *vision.Segments, samples []int, class vision.Class) (sum float64) {
	for _, i := range samples {
		if x, y, ok := s.Cell(c.picture(c.at(i))); ok {
			sum += float64(s.Share[class][y*s.W+x]) / 255 / float64(len(samples))
		}
	}
	return sum
}

func pick(values []float64, samples []int) []float64 {
	list := make([]float64, len(samples))
	for i, k := range samples {
		list[i] = values[k]
	}
	return list
}

// Probability of dark or tinted lenses, 0–1: a logistic regression on both quantities.
func (l *Lenses) Probability() float64 {
	return 1 / (1 + math.Exp(-(lensFit[0] + lensFit[1]*l.Covered + lensFit[2]*l.Dark)))
}

// lensFit holds the constant and the weights of Covered and Dark.
var lensFit = [3]float64{-0.75, 2.61, -2.98}

// Where a lens ends below the eye, in units of the inter-eye distance, and how much is averaged
// on either side of a rim.
const (
	edgeTop, edgeEnd  = 0.16, 0.85
	edgeMean, edgeRim = 4, 4 // samples
	edgeWide          = 0.18
)

// edgeBelow returns the largest rise of light down the cheek below one eye: the mean of four
// rows below a gap of four, in which a rim may lie, less that of four rows above it. Light
// falls off slowly towards deep eyes; it jumps at the edge of a dark lens.
func (c *closeup) edgeBelow(light []float64, side float64) (step float64) {
	var rows []float64
	for y := range c.h {
		if v := c.area.Y + (float64(y)+0.5)*c.step; v < edgeTop || v > edgeEnd {
			continue
		}
		var row []float64
		for x := range c.w {
			if math.Abs(c.at(y*c.w+x).X-side*0.5) < edgeWide {
				row = append(row, light[y*c.w+x])
			}
		}
		rows = append(rows, quantile(row, 0.5))
	}
	for i := 0; i+2*edgeMean+edgeRim <= len(rows); i++ {
		step = max(step, average(rows[i+edgeMean+edgeRim:i+2*edgeMean+edgeRim])-average(rows[i:i+edgeMean]))
	}
	return step
}
