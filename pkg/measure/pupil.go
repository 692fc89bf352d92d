package measure

import (
	"math"

	"kaocheck/pkg/colour"
	"kaocheck/pkg/rank"
	"kaocheck/pkg/vision"
)

// pupilShare is the part of the iris's radius that is looked at for red: a pupil in flash light. What is seen of it
// counts in full from pupilOpen of it on.
const pupilShare, pupilOpen = 0.6, 0.4

// The iris shows so far left and right of its middle, in units of the inter-eye distance: there a pupil has to be redder.
const rimFrom, rimTo = 0.075, 0.095

// redEye returns the share of the pupil, as far as the lids leave it open, that a flash made red. Such light is far redder
// than the skin (linear light): no brown iris is. And it has more red than the iris left and right of it, by an eighth of
// the light on the face: the shade at the edge of a lid has not.
func (c *closeup) redEye(lids []vision.Point, iris Iris) float64 {
	middle := vision.Middle(lids[0], lids[8])
	skinRed, skinRatio := c.skinRed(middle)
	centre := middle.Add(iris.Centre)
	radius := pupilShare * iris.Radius
	opening := c.inside(lids)
	light := max(skinRed, c.eyeWhite(opening))
	var red, open float64
	for _, i := range opening {
		p := c.at(i)
		if p.Distance(centre) > radius {
			continue
		}
		r, g, b := c.linear(i)
		open++
		red += step((r-max(g, b)-c.rimRed(centre, p))/light, 0.12, 0.03) *
			step(skinRatio-max(g, b)/max(r, 1e-4), 0.45*skinRatio, 0.05*skinRatio)
	}
	return red / max(open, pupilOpen*math.Pi*radius*radius/(c.step*c.step))
}

// rimRed returns by how much red light exceeds the others on a level with p, between the left and the right rim of the
// iris around centre.
func (c *closeup) rimRed(centre, p vision.Point) float64 {
	var side [2]float64
	for k, sign := range []float64{-1, 1} {
		for x := rimFrom; x < rimTo; x += c.step {
			r, g, b := c.linear(c.cell(vision.Point{X: centre.X + sign*x, Y: p.Y}))
			side[k] += (r - max(g, b)) * c.step / (rimTo - rimFrom)
		}
	}
	right := (p.X - centre.X + rimTo) / (2 * rimTo)
	return max(0, side[0]*(1-right)+side[1]*right)
}

// eyeWhite returns the light of the white of an eye, which is alike on all people: beside it the red light of dark skin is
// little. A red pupil has no green.
func (c *closeup) eyeWhite(opening []int) float64 {
	var greens []float64
	for _, i := range opening {
		_, g, _ := c.linear(i)
		greens = append(greens, g)
	}
	return rank.Quantile(greens, 0.9)
}

// skinRed returns the median red light of the skin below an eye, and of its green over red.
func (c *closeup) skinRed(eye vision.Point) (red, ratio float64) {
	var reds, ratios []float64
	for _, i := range c.below(eye) {
		r, g, _ := c.linear(i)
		reds, ratios = append(reds, r), append(ratios, g/max(r, 1e-4))
	}
	return max(rank.Quantile(reds, 0.5), 1e-3), max(rank.Quantile(ratios, 0.5), 0.05)
}

// linear returns the linear light, 0–1, of sample i.
func (c *closeup) linear(i int) (r, g, b float64) {
	light := func(channel int) float64 { return colour.LightOf(uint8(c.rgb[3*i+channel] + 0.5)) }
	return light(0), light(1), light(2)
}
