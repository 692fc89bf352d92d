package measure

import (
	"image"
	"math"

	"kaocheck/pkg/vision"
)

// Exposure holds how much light the visible face got. Luminances are linear, 0–1.
type Exposure struct {
	Median   float64     // of the bare skin
	High     float64     // 98 % quantile of it: the sheen of the skin, which does not depend on its tone
	EyeWhite float64     // 90 % quantile in the brighter eye's opening
	White    float64     // 98 % quantile of the whole picture
	Crushed  float64     // share of the bare skin below 0.4 %
	Burnt    float64     // share of it above 90 %
	Tone     float64     // individual typology angle in degrees, see [toneAngle]; lower is darker skin, NaN is a grey picture
	Missing  float64     // stops of light too few, 0 or negative, see [Exposure.missing]
	Excess   float64     // stops of light too many, 0 or positive: twice the burnt share
	Box      vision.Rect // the face
	Spots    Evidence    // what of the bare skin is crushed or burnt
}

// leastSkin is the number of cells below which too little of the face is seen.
const leastSkin = 100

func takeExposure(img *image.NRGBA, f *vision.Face, k *skin) *Exposure {
	y, light := k.seen()
	if len(y) < leastSkin {
		return nil
	}
	e := &Exposure{
		Median: quantile(y, 0.5), High: quantile(y, 0.98), Box: f.Box,
		EyeWhite: max(eyeLight(img, f, 0), eyeLight(img, f, 1)),
		White:    quantile(overview(img), 0.98),
		Crushed:  share(y, crushed),
		Burnt:    share(y, burnt),
		Spots:    k.shape(func(i int) bool { return crushed(k.y[i]) || burnt(k.y[i]) }),
		Tone:     toneAngle(light),
	}
	e.Missing, e.Excess = min(e.missing(), 0), 2*e.Burnt
	return e
}

func crushed(y float64) bool { return y < 0.004 }
func burnt(y float64) bool   { return y > 0.9 }

// Terms returns what [Exposure.Missing] weighs, in stops unless said otherwise: the sheen of the skin, High; the white of
// the eye; how far the whole picture's White lies below half of the light, 0 or negative; how far the unlit skin is darker
// than usual beside the white of the eye, 0 to 1.5; the crushed share.
//
// Sheen and eye white are much alike on dark and pale skin, whose medians lie three stops apart. Where nothing
// at all in the picture is bright, it is the exposure that is dark and not what was in front of the camera. What is
// left of the skin's tone shows in the fourth term: an unlit eye is as dark as the unlit skin around it, but beside dark
// skin it is two stops brighter. Dark lenses hide the eye white, so it counts no less than a stop below the sheen.
func (e *Exposure) Terms() [5]float64 {
	high := stops(e.High)
	white := max(stops(e.EyeWhite), high-1)
	dark := min(max(stops(e.EyeWhite)-stops(e.Median)-1, 0), 1.5)
	return [5]float64{high, white, min(0, stops(e.White)-usualWhite), dark, e.Crushed}
}

// usualWhite is the least white, in stops below full, that a picture of bright things has.
const usualWhite = -1

// missingFit holds the constant and the weights of [Exposure.Terms]: `go run ./cmd/fit -shift
// pkg/measure/testdata/exposure.csv`, 80 portraits of all skin tones made up to three stops darker.
var missingFit = [6]float64{1.2302, 0.3424, 0.4976, 0.2371, 0.5579, -0.1345}

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
		c[i] = quantile(one, 0.5)
	}
	lab := labOf(c)
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
		y[i] = 0.2126*linearOf(rgb[3*i]) + 0.7152*linearOf(rgb[3*i+1]) + 0.0722*linearOf(rgb[3*i+2])
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

// eyeLight returns the 90 % quantile of the luminance in the opening of an eye.
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
	return quantile(in, 0.9)
}
