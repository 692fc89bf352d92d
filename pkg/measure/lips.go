package measure

import (
	"math"

	"kaocheck/pkg/ramp"
	"kaocheck/pkg/rank"
	"kaocheck/pkg/vision"
)

// lips is a closeup of the mouth with what its colours are compared with.
type lips struct {
	*closeup
	grey                []float64
	skinLuma, skinWhite float64 // medians of the cheeks beside the mouth
	lipLuma, lipWhite   float64 // medians of the lips
	lipRed, lipGreen    float64 // their linear light, medians too
}

// lips compares the mouth with the person's own skin and lips, so that neither a skin's tone
// nor the light's colour matters.
func (c *closeup) lips(inner, outer []vision.Point) *lips {
	l := &lips{closeup: c, grey: c.grey()}
	l.skinLuma, l.skinWhite = l.medians(l.cheeks(vision.Bounds(outer).Y))
	red := l.red(inner, outer)
	l.lipLuma, l.lipWhite = l.medians(red)
	l.lipRed, l.lipGreen = l.redGreen(red)
	return l
}

// hole returns the height of the dark hole between the lips that a quarter of the mouth's width has at least.
func (l *lips) hole(inner []vision.Point) float64 {
	height := make([]float64, l.w)
	for _, i := range l.inside(widen(inner, 0.03)) {
		if l.dark(i) {
			height[i%l.w] += closeupStep
		}
	}
	from, to := l.cell(inner[0])%l.w, l.cell(inner[10])%l.w
	if from >= to {
		return 0
	}
	return rank.Quantile(height[from:to], 0.75)
}

// dark tells whether sample i is no lip but the line or hole between them.
func (l *lips) dark(i int) bool { return l.grey[i] < 0.4*l.lipLuma }

// step rises from 0 to 1 around at, within about two widths to either side.
func step(v, at, width float64) float64 { return ramp.Logistic((v - at) / width) }

// white is the logarithm of green over red of sample i: the less red, the higher.
func (c *closeup) white(i int) float64 {
	return math.Log((float64(c.rgb[3*i+1]) + 4) / (float64(c.rgb[3*i]) + 4))
}

func (l *lips) medians(samples []int) (luma, white float64) {
	var y, w []float64
	for _, i := range samples {
		y, w = append(y, l.grey[i]), append(w, l.white(i))
	}
	return max(rank.Quantile(y, 0.5), 0.02), rank.Quantile(w, 0.5)
}

// redGreen returns the medians of red and green linear light, 0–1.
func (c *closeup) redGreen(samples []int) (red, green float64) {
	var reds, greens []float64
	for _, i := range samples {
		r, g, _ := c.linear(i)
		reds, greens = append(reds, r), append(greens, g)
	}
	return rank.Quantile(reds, 0.5), rank.Quantile(greens, 0.5)
}

// cheeks lists samples of the skin beside and above the mouth, which begins at top.
func (c *closeup) cheeks(top float64) (list []int) {
	for y := top - 0.25; y < top; y += 0.03 {
		for x := 0.3; x < 0.6; x += 0.03 {
			list = append(list, c.cell(vision.Point{X: x, Y: y}), c.cell(vision.Point{X: -x, Y: y}))
		}
	}
	return list
}

// red lists samples of the lips, away from their edges.
func (c *closeup) red(inner, outer []vision.Point) (list []int) {
	between := map[int]bool{}
	for _, i := range c.inside(widen(inner, 0.03)) {
		between[i] = true
	}
	for _, i := range c.inside(widen(outer, -0.02)) {
		if !between[i] {
			list = append(list, i)
		}
	}
	return list
}

// widen moves the upper half of a ring of landmarks up and the lower one down; its corners stay.
func widen(ring []vision.Point, by float64) []vision.Point {
	n := len(ring)
	wide := append([]vision.Point{}, ring...)
	for i := 1; i < n/2; i++ {
		wide[i].Y -= by
		wide[n-i].Y += by
	}
	return wide
}
