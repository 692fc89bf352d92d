package measure

import (
	"math"

	"kaocheck/pkg/ramp"
	"kaocheck/pkg/vision"
)

// Of teeth: how much less red than the lips above and below they are, as a logarithm of green over red, and in a picture
// without colour, how much brighter; how dark they may be beside the lips and the skin. Each is
// the middle of a step. Closed lips differ by 0.06 at most; the dimmest teeth between lips
// that hardly part by 0.13.
const (
	toothWhite, toothWhiteStep = 0.1, 0.02
	toothGrey, toothGreyStep   = 0.25, 0.04
	toothOfLips, toothOfSkin   = 0.5, 0.35
	toothOfGreyLips            = 0.9
	toothOfGreySkin            = 0.8
)

// teeth returns the share, 0–1, of the mouth's width in which teeth are seen: a strip less red than the lips both above and
// below it. The skin beyond thin lips is no strip, and neither skin, light nor the lips' own
// colour matters. A strip far darker than the lips is the line between them.
func (l *lips) teeth(inner []vision.Point) float64 {
	var seen float64
	columns := l.columns(widen(inner, 0.05))
	for _, column := range columns {
		seen += l.tooth(column)
	}
	return seen / max(1, float64(len(columns)))
}

// columns parts the samples of a polygon by their column, each from top to bottom; the corners of the mouth, where there
// are less than five, are left out.
func (c *closeup) columns(polygon vision.Ring) (list [][]int) {
	all := make([][]int, c.w)
	for _, i := range c.inside(polygon) {
		all[i%c.w] = append(all[i%c.w], i)
	}
	for _, column := range all {
		if len(column) >= 5 {
			list = append(list, column)
		}
	}
	return list
}

// tooth says how surely, 0–1, a column across the lips shows a tooth.
func (l *lips) tooth(column []int) (most float64) {
	white, lip := l.whites(column)
	for k, between := range standout(white, lip) {
		most = max(most, l.sure(between, column[k]))
	}
	return most
}

// whites returns how little red the samples of a column are, in a picture without colour how bright, and the same as far
// as they are lip: the line or hole between the lips is too dark to have a colour, and counts as no redder than they are.
func (l *lips) whites(column []int) (white, lip []float64) {
	white, lip = make([]float64, len(column)), make([]float64, len(column))
	for k, i := range column {
		if white[k] = l.white(i); l.colourless() {
			white[k] = math.Log(l.grey[i] + 0.02)
		}
		if lip[k] = white[k]; l.dark(i) && !l.colourless() {
			lip[k] = max(white[k], l.lipWhite)
		}
	}
	return smoothed(white), smoothed(lip)
}

func (l *lips) colourless() bool { return math.Abs(l.skinWhite) < 0.03 && math.Abs(l.lipWhite) < 0.03 }

// sure says how surely, 0–1, sample i is a tooth that stands out so far between the lips.
func (l *lips) sure(between float64, i int) float64 {
	lips, skin := l.grey[i]/l.lipLuma, l.grey[i]/l.skinLuma
	if l.colourless() {
		return step(between, toothGrey, toothGreyStep) * step(lips, toothOfGreyLips, 0.05) * step(skin, toothOfGreySkin, 0.05)
	}
	matt := 1 - l.fine()*step(l.sheen(i), sheenLeast, sheenStep)
	return matt * step(between, toothWhite, toothWhiteStep) * step(lips, toothOfLips, 0.05) * step(skin, toothOfSkin, 0.05)
}

// sheenLeast is the sheen from which a sample is a highlight on a lip and no tooth, midway between what the model says of
// highlights, 1, and what teeth have: of a thousand columns of those of 50 portraits 995 have less than 0.67. The middle of
// 21 columns of closed lips that mirror a lamp has 3, for the lamp lights the lip below it, too.
const sheenLeast, sheenStep = 0.84, 0.05

// sheen returns how much there is of the white light that on top of the lips' own would make sample i as little red as it
// is: about 1 for a highlight, which is the lamp's mirror image. Teeth are white without shining: their share is far
// less, and below 0 where they are darker than the lips.
func (l *lips) sheen(i int) float64 {
	r, g, _ := l.linear(i)
	pale := (g + 0.001) / (r + 0.001)
	white := (l.lipRed*pale - l.lipGreen) / max(1-pale, 0.02)
	return (r - l.lipRed) / max(white, 0.001)
}

// Pixels between the eyes from which colours are fine enough to tell a highlight from teeth, and from which they surely are:
// JPEG keeps a colour for two pixels by two, and a strip of teeth is a twentieth of that distance high.
const coarseColour, fineColour = 60, 90

// fine tells how surely, 0–1, the picture's colours are fine enough for [lips.sheen].
func (l *lips) fine() float64 { return ramp.Smooth(coarseColour, fineColour, math.Hypot(l.u.X, l.u.Y)) }

// smoothed is the mean of each value and its two neighbours.
func smoothed(v []float64) []float64 {
	out := make([]float64, len(v))
	for i := range v {
		out[i] = (v[max(i-1, 0)] + v[i] + v[min(i+1, len(v)-1)]) / 3
	}
	return out
}

// standout returns by how much each value stands out from the lowest ground before it and the lowest behind it, whichever is
// less. No ground lies below the value there.
func standout(v, ground []float64) []float64 {
	out := make([]float64, len(v))
	low := math.Inf(1)
	for i := range v {
		low = min(low, ground[i])
		out[i] = v[i] - low
	}
	low = math.Inf(1)
	for i := len(v) - 1; i >= 0; i-- {
		low = min(low, ground[i])
		out[i] = min(out[i], v[i]-low)
	}
	return out
}
