package measure

import (
	"image"
	"math"

	"kaocheck/pkg/ramp"
	"kaocheck/pkg/rank"
	"kaocheck/pkg/vision"
)

// Lenses holds how much the eyes look like dark or tinted lenses.
type Lenses struct {
	Covered float64        // log odds of an accessory over both eyes, see [takeLenses]
	Dark    float64        // natural logarithm of the light from the eyes over that from the cheeks
	Shade   float64        // how much darker the skin below the eyes is than cheek and bridge of the nose, same unit
	Where   vision.Rect    // both eyes with what a lens covers
	Shape   vision.Outline // the two ellipses that a lens covers
}

// The ellipse that a lens covers, in units of the inter-eye distance around the middle of the eye.
const lensWide, lensHigh, lensLow = 0.30, 0.24, 0.05

// The parts of a face that are compared, the middle between the eyes being 0, 0.
var (
	lensArea    = vision.Rect{X: -0.85, Y: -0.25, W: 1.7, H: 1.25}
	lensCheeks  = [2]vision.Rect{{X: -0.63, Y: 0.62, W: 0.32, H: 0.33}, {X: 0.31, Y: 0.62, W: 0.32, H: 0.33}}
	lensBelow   = [2]vision.Rect{{X: -0.67, Y: 0.17, W: 0.34, H: 0.13}, {X: 0.33, Y: 0.17, W: 0.34, H: 0.13}}
	lensBetween = vision.Rect{X: -0.07, Y: 0, W: 0.14, H: 0.28}
)

// lensStep is the size of a sample.
const lensStep = 0.025

// takeLenses compares what a lens would cover with the skin around it. Light is the natural logarithm
// of linear luminance (floor 0.002), of each part the median.
//
// Covered is ln((p + 0.03)/(1.03 − p)), p the mean probability of an accessory in the ellipse over
// an eye: clear lenses show skin but for the frame. Dark is the light of the ellipse less that
// of the cheek, the mean of the same side's and of both: dark skin and dim light change eyes and cheeks alike.
// Both are means over the eyes. Shade is how far the skin right below an eye lies below the cheek of that side or the
// bridge of the nose, whichever is darker; of the two eyes the lesser counts. A tinted lens darkens that skin alone, while
// the shade of a cap or of the brows lies on the bridge as well.
func takeLenses(img *image.NRGBA, f *vision.Face, s *vision.Segments) *Lenses {
	c := takeGrid(img, f, lensArea, lensStep)
	light := c.light()
	between, cheeks := c.level(light, lensBetween), c.level(light, lensCheeks[:]...)
	l := &Lenses{
		Shape: vision.Rings(c.ring(lensRing(-0.5)), c.ring(lensRing(0.5))),
		Shade: math.Inf(1),
		Where: *c.where(vision.Rect{X: -0.5 - lensWide, Y: lensLow - lensHigh, W: 1 + 2*lensWide, H: 2 * lensHigh}),
	}
	for i, x := range []float64{-0.5, 0.5} {
		lens, cheek := c.lens(x), c.level(light, lensCheeks[i])
		p := c.share(s, lens, vision.Accessory)
		l.Covered += math.Log((p+0.03)/(1.03-p)) / 2
		l.Dark += (rank.Quantile(pick(light, lens), 0.5) - (cheek+cheeks)/2) / 2
		l.Shade = min(l.Shade, min(cheek, between)-c.level(light, lensBelow[i]))
	}
	return l
}

// lensFit holds the constant and the weights of Covered and Dark: `go run ./cmd/fit
// pkg/measure/testdata/sunglasses.csv`.
var lensFit = [3]float64{-0.86, 2.60, -2.96}

// tintMiddle is the Shade that is as likely a tint as not, and tintWidth its spread. Below
// bare eyes and clear lenses, Shade is up to 0.2 on 390 portraits and up to 0.6 on 99.8 % of 3300
// street photos; lenses that let half of the light through make it 0.3 to 0.7, those that
// let a quarter through 0.9 and more.
const tintMiddle, tintWidth = 0.75, 0.1

// Probability of dark or tinted lenses, 0–1: that of sunglasses from Covered and Dark (a
// logistic regression) or of a tint from Shade.
func (l *Lenses) Probability() float64 {
	dark := ramp.Logistic(lensFit[0] + lensFit[1]*l.Covered + lensFit[2]*l.Dark)
	tint := step(l.Shade, tintMiddle, tintWidth)
	return 1 - (1-dark)*(1-tint)
}

// lens lists the samples of the ellipse over the eye at x.
func (c *closeup) lens(x float64) (list []int) {
	for i := range c.w * c.h {
		p := c.at(i)
		if math.Hypot((p.X-x)/lensWide, (p.Y-lensLow)/lensHigh) < 1 {
			list = append(list, i)
		}
	}
	return list
}

// lensRing is the edge of that ellipse.
func lensRing(x float64) []vision.Point {
	ring := make([]vision.Point, 32)
	for i := range ring {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(len(ring)))
		ring[i] = vision.Point{X: x + lensWide*cos, Y: lensLow + lensHigh*sin}
	}
	return ring
}

// level returns the median of values over parts of the closeup.
func (c *closeup) level(values []float64, parts ...vision.Rect) float64 {
	var list []float64
	for _, r := range parts {
		first, last := c.cell(vision.Point{X: r.X, Y: r.Y}), c.cell(vision.Point{X: r.X + r.W, Y: r.Y + r.H})
		for y := first / c.w; y <= last/c.w; y++ {
			list = append(list, values[y*c.w+first%c.w:y*c.w+last%c.w+1]...)
		}
	}
	return rank.Quantile(list, 0.5)
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
