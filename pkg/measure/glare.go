package measure

import "kaocheck/pkg/vision"

// The luma, 0–1, from which a patch can be the mirror image of a lamp or window: it outshines the
// skin, but is not asked to be brighter than white.
const (
	glareLeast, glareMost = 0.74, 0.89
	glareOverSkin         = 1.2
)

// glareThick is the least thickness of a patch in samples: what is thinner is a frame's edge, a
// hair or a wet lid.
const glareThick = 4

// reflections returns the bright patches around the eyes that are whiter than the skin, without
// those that belong to the eyes themselves: white of the eye and catch-lights.
func (c *closeup) reflections(lids [2][]vision.Point) []bool {
	own := make([]bool, c.w*c.h)
	grey := c.grey()
	var white, luma []float64
	for _, ring := range lids {
		for _, i := range c.inside(ring) {
			own[i] = true
		}
		for _, i := range c.below(vision.Middle(ring[0], ring[8])) {
			white, luma = append(white, c.white(i)), append(luma, grey[i])
		}
	}
	skin := quantile(white, 0.5)
	least := min(glareMost, max(glareLeast, glareOverSkin*quantile(luma, 0.5)))
	mask := make([]bool, c.w*c.h)
	for i := range mask {
		mask[i] = grey[i] > least && c.white(i) > min(skin+0.13, -0.02)
	}
	mask = c.thick(mask)
	light := make([]bool, len(mask))
	for i := range mask {
		if mask[i] {
			c.keep(light, mask, own, c.patch(mask, i))
		}
	}
	return light
}

// ownMost is the area, in squared inter-eye distances, up to which a patch within the lids is a catch-light
// or the white of the eye.
const ownMost = 0.02

// keep moves a patch from mask to light unless it is the eye's own.
func (c *closeup) keep(light, mask, own []bool, patch []int) {
	var beyond int
	for _, i := range patch {
		mask[i] = false
		if !own[i] {
			beyond++
		}
	}
	area := float64(len(patch)) * closeupStep * closeupStep
	for _, i := range patch {
		light[i] = 2*beyond > len(patch) || area > ownMost
	}
}

// glare returns the share of an eye's surroundings that reflections cover.
func (c *closeup) glare(light []bool, lids []vision.Point) float64 {
	var lit, all float64
	zone := around(lids)
	for i, on := range light {
		if !within(zone, c.at(i)) {
			continue
		}
		all++
		if on {
			lit++
		}
	}
	return lit / max(all, 1)
}

// glints are the reflections that [closeup.glare] counts.
func (c *closeup) glints(light []bool, lids []vision.Point) Evidence {
	zone := around(lids)
	return shape(c.grid(), func(i int) bool { return light[i] && within(zone, c.at(i)) })
}

func within(r vision.Rect, p vision.Point) bool {
	return p.X >= r.X && p.Y >= r.Y && p.X <= r.X+r.W && p.Y <= r.Y+r.H
}

// around returns the eye with 0.07 inter-eye distances around its lids.
func around(lids []vision.Point) vision.Rect {
	b := vision.Bounds(lids)
	return vision.Rect{X: b.X - 0.07, Y: b.Y - 0.07, W: b.W + 0.14, H: b.H + 0.14}
}

// thick keeps of a mask what squares of glareThick samples fill (a morphological opening).
func (c *closeup) thick(mask []bool) []bool {
	kept := make([]bool, len(mask))
	for y := range c.h - glareThick + 1 {
		for x := range c.w - glareThick + 1 {
			if c.full(mask, x, y) {
				for k := range glareThick * glareThick {
					kept[(y+k/glareThick)*c.w+x+k%glareThick] = true
				}
			}
		}
	}
	return kept
}

// full tells whether mask fills the square at x, y.
func (c *closeup) full(mask []bool, x, y int) bool {
	for k := range glareThick * glareThick {
		if !mask[(y+k/glareThick)*c.w+x+k%glareThick] {
			return false
		}
	}
	return true
}

// patch lists the samples of mask that are connected with sample i.
func (c *closeup) patch(mask []bool, i int) []int {
	seen := map[int]bool{i: true}
	list := []int{i}
	for k := 0; k < len(list); k++ {
		x := list[k] % c.w
		for _, n := range [...]int{list[k] - c.w, list[k] + c.w, list[k] - min(1, x), list[k] + min(1, c.w-1-x)} {
			if n >= 0 && n < len(mask) && mask[n] && !seen[n] {
				seen[n] = true
				list = append(list, n)
			}
		}
	}
	return list
}
