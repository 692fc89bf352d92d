package measure

import (
	"image"
	"math"

	"kaocheck/pkg/colour"
	"kaocheck/pkg/rank"
	"kaocheck/pkg/vision"
)

// Exposure holds how much light the visible face got. Luminances are linear, 0–1.
type Exposure struct {
	Median   float64        // of the bare skin
	High     float64        // 98 % quantile of it: the sheen of the skin, which does not depend on its tone
	EyeWhite float64        // 95 % quantile in the brighter eye's opening
	White    float64        // 98 % quantile of the whole picture
	Burnt    float64        // share of the bare skin above 90 %
	Tone     float64        // individual typology angle in degrees, see [toneAngle]; lower is darker skin, NaN is a grey picture
	Missing  float64        // stops of light too few, 0 or negative, see [Exposure.missing]
	Excess   float64        // stops of light too many, 0 or positive: twice the burnt share
	Box      vision.Rect    // the face
	Spots    vision.Outline // what of the bare skin is crushed or burnt
}

// leastSkin is the number of cells below which too little of the face is seen.
const leastSkin = 100

func takeExposure(img *image.NRGBA, f *vision.Face, k *skin) *Exposure {
	y, light := k.seen()
	if len(y) < leastSkin {
		return nil
	}
	e := &Exposure{
		Median: rank.Quantile(y, 0.5), High: rank.Quantile(y, 0.98), Box: f.Box,
		EyeWhite: max(eyeLight(img, f, 0), eyeLight(img, f, 1)),
		White:    rank.Quantile(overview(img), 0.98),
		Burnt:    share(y, burnt),
		Spots:    k.shape(func(i int) bool { return crushed(k.y[i]) || burnt(k.y[i]) }),
		Tone:     toneAngle(light),
	}
	e.Missing, e.Excess = min(e.missing(), 0), 2*e.Burnt
	return e
}

// crushed and burnt tell light in which skin shows nothing any more: greys up to 12, and from 244 on, of 255.
func crushed(y float64) bool { return y < 0.004 }
func burnt(y float64) bool   { return y > 0.9 }

// Terms returns what [Exposure.Missing] weighs, in stops: the sheen of the skin, High; the white of the eye; how far the
// whole picture's White lies below half of the light, 0 or negative; how much darker than usual the skin is, 0 to 1.5.
//
// Sheen and eye white are much alike on dark and pale skin, whose medians lie two and a half stops apart. Where nothing
// at all in the picture is bright, it is the exposure that is dark and not what was in front of the camera. What is left
// of the skin's tone shows in the fourth term: dark skin mirrors as much light as pale skin and throws less back, so that
// its sheen stands high above it. A rim of light behind a face in the shade does so too, but leaves the eye as dark as the
// skin around it: the lesser of the two counts, and a sheen far above the eye is none. Lenses and narrow lids hide the eye
// white, so it counts no less than the skin, nor than a stop below its sheen.
func (e *Exposure) Terms() [4]float64 {
	high, median, white := stops(e.High), stops(e.Median), stops(e.EyeWhite)
	dark := min(high-usualSheen, white-usualLid) - median
	white = max(white, min(median, high-1))
	return [4]float64{min(high, white+mostSheen), white, min(0, stops(e.White)-usualWhite), min(max(dark, 0), 1.5)}
}

// In stops, what pictures and faces have by nature.
const (
	usualWhite = -1   // the least White of a picture of bright things, full light being 0
	usualSheen = 0.5  // by how much its sheen lies above the median of pale skin
	usualLid   = -0.3 // by how much the white of the eye does, at the least: in deep sockets it lies below
	mostSheen  = 2    // by how much the sheen lies above the white of the eye, at most
)

// missingFit holds the constant and the weights of [Exposure.Terms]: `go run ./cmd/fit -shift
// pkg/measure/testdata/exposure.csv`, 112 portraits of all skin tones made up to three stops darker. All were taken under
// the same lamps (Face Research Lab London set), so that what differs between the people is no light.
var missingFit = [5]float64{0.8182, 0.4755, 0.3101, 0.3532, 0.6027}

// missing estimates how many stops the light on the face lies below that of an ordinary portrait, by the sum of its terms
// that follows the stops one to one and varies least among people.
func (e *Exposure) missing() float64 {
	sum := missingFit[0]
	for i, v := range e.Terms() {
		sum += missingFit[1+i] * v
	}
	return sum
}

// stops is log2 of a luminance, with the camera's darkest tone as its floor.
func stops(y float64) float64 { return math.Log2(y + 1e-3) }

// toneAngle is ITA° = atan((L* − 50)/b*)·180/π of the median skin (Chardin 1991): above 55 very light, below −30
// dark. It moves with the exposure and the light's colour too. Without colour (b* below 3, where skin has 8 to 25)
// there is no angle.
func toneAngle(light [][3]float64) float64 {
	var c [3]float64
	one := make([]float64, len(light))
	for i := range c {
		for j, l := range light {
			one[j] = l[i]
		}
		c[i] = rank.Quantile(one, 0.5)
	}
	lab := colour.Lab(c)
	if lab[2] < 3 {
		return math.NaN()
	}
	return math.Atan2(lab[0]-50, lab[2]) * 180 / math.Pi
}

// overview returns the luminance of pixels all over img, some 128 each way.
func overview(img *image.NRGBA) []float64 {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	var y []float64
	for j := 0; j < h; j += max(1, h/128) {
		for i := 0; i < w; i += max(1, w/128) {
			y = append(y, luminanceAt(img, i, j))
		}
	}
	return y
}

func luminances(rgb []float32) []float64 {
	y := make([]float64, len(rgb)/3)
	for i := range y {
		y[i] = colour.Luminance(colour.LightAt(rgb[3*i]), colour.LightAt(rgb[3*i+1]), colour.LightAt(rgb[3*i+2]))
	}
	return y
}

// share returns how many of values do, 0–1.
func share(values []float64, do func(float64) bool) float64 {
	n := 0
	for _, v := range values {
		if do(v) {
			n++
		}
	}
	return float64(n) / float64(max(len(values), 1))
}

// eyeLight returns the 95 % quantile of the luminance in the opening of an eye.
func eyeLight(img *image.NRGBA, f *vision.Face, side int) float64 {
	ring := f.Mesh.Ring(vision.Lids()[side])
	box, step := vision.Bounds(ring), 0.015*f.InterEye()
	g := box.Grid(max(2, int(box.W/step)), max(2, int(box.H/step)))
	var in []float64
	for i, y := range luminances(vision.Sample(img, g)) {
		p := vision.Point{X: box.X + (float64(i%g.W)+0.5)*g.U.X, Y: box.Y + (float64(i/g.W)+0.5)*g.V.Y}
		if ring.Contains(p) {
			in = append(in, y)
		}
	}
	return rank.Quantile(in, 0.95)
}
