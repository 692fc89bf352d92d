package measure

import "kaocheck/pkg/vision"

// pupilShare is the part of the iris's radius that is looked at for red: a pupil in flash light.
const pupilShare = 0.6

// redEye returns the share of the pupil that a flash made red: bright red light, as strong as a quarter of the
// skin's, and far redder than the skin (linear light), which no brown iris is.
func (c *closeup) redEye(lids []vision.Point, iris Iris) float64 {
	middle := vision.Middle(lids[0], lids[8])
	skinRed, skinRatio := c.skinRed(middle)
	centre := middle.Add(iris.Centre)
	var red, all float64
	for i := range c.w * c.h {
		if c.at(i).Distance(centre) > pupilShare*iris.Radius {
			continue
		}
		r, g, b := c.linear(i)
		all++
		red += step((r-max(g, b))/skinRed, 0.2, 0.03) * step(skinRatio-max(g, b)/max(r, 1e-4), 0.45*skinRatio, 0.05*skinRatio)
	}
	if all == 0 {
		return 0
	}
	return red / all
}

// skinRed returns the median red light of the skin below an eye, and of its green over red.
func (c *closeup) skinRed(eye vision.Point) (red, ratio float64) {
	var reds, ratios []float64
	for _, i := range c.below(eye) {
		r, g, _ := c.linear(i)
		reds, ratios = append(reds, r), append(ratios, g/max(r, 1e-4))
	}
	return max(quantile(reds, 0.5), 1e-3), max(quantile(ratios, 0.5), 0.05)
}

// linear returns the linear light, 0–1, of sample i.
func (c *closeup) linear(i int) (r, g, b float64) {
	return linear[uint8(c.rgb[3*i]+0.5)], linear[uint8(c.rgb[3*i+1]+0.5)], linear[uint8(c.rgb[3*i+2]+0.5)]
}
