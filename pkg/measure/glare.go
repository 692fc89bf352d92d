package measure

import (
	"kaocheck/pkg/ramp"
	"kaocheck/pkg/rank"
	"kaocheck/pkg/vision"
)

// glareVeil is the share of white light from which a patch is the mirror image of a lamp or window. What shines through
// a lens lets the eye be seen behind it, but takes its colour as it takes the contrast: with a share g of light as
// bright as glareWhite, the darkest channel rises from the skin's m to m + g·(glareWhite − m), and the lack of green
// that makes skin red shrinks faster than by g.
const glareVeil, glareWhite = 0.32, 0.95

// glareThick is the least thickness of a patch in samples: what is thinner is a frame's edge, a
// hair or a wet lid.
const glareThick = 4

// reflections returns the patches around the eyes that are veiled by white light against the skin below them, without
// those that belong to the eyes themselves: white of the eye and catch-lights.
func (c *closeup) reflections(lids [2][]vision.Point) []bool {
	own := make([]bool, c.w*c.h)
	var pale, white []float64
	most := int(ownLeast / closeupStep / closeupStep)
	for _, ring := range lids {
		opening := c.inside(ring)
		for _, i := range opening {
			own[i] = true
		}
		most = max(most, int(ownShare*float64(len(opening))))
		for _, i := range c.below(vision.Middle(ring[0], ring[8])) {
			pale, white = append(pale, c.pale(i)), append(white, c.white(i))
		}
	}
	skin := rank.Quantile(pale, 0.5)
	least := skin + glareVeil*(glareWhite-skin)
	whitest := rank.Quantile(white, 0.5) * (1 - 1.5*glareVeil)
	mask := make([]bool, c.w*c.h)
	for i := range mask {
		mask[i] = c.pale(i) > least && c.white(i) > whitest
	}
	mask = c.thick(mask)
	light := make([]bool, len(mask))
	for i := range mask {
		if mask[i] {
			c.keep(light, mask, own, c.patch(mask, i), most)
		}
	}
	return light
}

// pale is the linear light, 0–1, of the darkest channel of sample i: white light adds to it what it adds to the others.
func (c *closeup) pale(i int) float64 {
	r, g, b := c.linear(i)
	return min(r, g, b)
}

// glassesBox is where glasses sit, in the face's axes.
var glassesBox = vision.Rect{X: -1, Y: -0.35, W: 2, H: 0.8}

// Mean probability of an accessory in [glassesBox] from which glasses may be worn, and surely are: 182 faces without
// them have 0.0162 at most, 56 with them, rimless ones among them, 0.023 at least.
const bareEyes, glassesOn = 0.018, 0.023

// glasses tells how surely, 0–1, something is worn before the eyes; 1 without segments, for then it cannot be ruled out.
func (c *closeup) glasses(s *vision.Segments) float64 {
	if s == nil {
		return 1
	}
	var sum, n float64
	for y := glassesBox.Y; y < glassesBox.Y+glassesBox.H; y += glassesStep {
		for x := glassesBox.X; x < glassesBox.X+glassesBox.W; x += glassesStep {
			if i, j, ok := s.Cell(c.picture(vision.Point{X: x, Y: y})); ok {
				sum += float64(s.Share[vision.Accessory][j*s.W+i]) / 255
				n++
			}
		}
	}
	return ramp.Smooth(bareEyes, glassesOn, sum/max(n, 1))
}

// glassesStep is the size of a sample for [closeup.glasses], about a cell of the segments.
const glassesStep = 0.03

// ownLeast is the area in squared inter-eye distances, and ownShare the share of an eye's opening, up to which a patch
// within the lids is a catch-light or the white of the eye on one side of the iris.
const ownLeast, ownShare = 0.02, 0.5

// keep moves a patch from mask to light unless it is the eye's own: of at most so many samples, and most of them within
// the lids.
func (c *closeup) keep(light, mask, own []bool, patch []int, most int) {
	var beyond int
	for _, i := range patch {
		mask[i] = false
		if !own[i] {
			beyond++
		}
	}
	for _, i := range patch {
		light[i] = 2*beyond > len(patch) || len(patch) > most
	}
}

// glare returns the share of an eye's surroundings that reflections cover.
func (c *closeup) glare(light []bool, lids []vision.Point) float64 {
	var lit, all float64
	zone := around(lids)
	for i, on := range light {
		if !zone.Holds(c.at(i)) {
			continue
		}
		all++
		if on {
			lit++
		}
	}
	return lit / max(all, 1)
}

// darkShare is the share of the box around the lids that lashes, pupil or the rims of shut lids fill at least.
const darkShare = 0.06

// veil returns the linear light, 0–1, of the darkest channel where an eye is darkest: a lamp or window that is mirrored
// over it leaves nothing black, whether glasses, a print or a screen mirrors it.
func (c *closeup) veil(lids []vision.Point) float64 {
	zone := vision.Bounds(lids)
	var pale []float64
	for i := range c.w * c.h {
		if zone.Holds(c.at(i)) {
			pale = append(pale, c.pale(i))
		}
	}
	return rank.Quantile(pale, darkShare)
}

// glints are the reflections that [closeup.glare] counts.
func (c *closeup) glints(light []bool, lids []vision.Point) vision.Outline {
	zone := around(lids)
	return c.grid().Outline(func(i int) bool { return light[i] && zone.Holds(c.at(i)) })
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
