package wall

import (
	"image"
	"math"
	"slices"

	"kaocheck/pkg/rank"
	"kaocheck/pkg/vision"
)

// Background holds what is behind the person on the print and a little around it. Colours are
// CIELAB (D65), their differences ΔE (CIE 1976). Lengths are in T, the distance from the eyes
// to the chin. A smooth wall may have any colour, and light that changes as a polynomial of
// second degree: a gradient or a vignette is no fault.
type Background struct {
	// Patch is how far the clearest patch of wall lies off a smooth wall, ΔE: the highest
	// level above which a connected area of at least 0.03 T² lies. Loose hair is left out.
	Patch      float64
	PatchArea  *vision.Rect
	PatchShape vision.Outline

	// Texture is how far a tenth of the wall, connected or not, lies off a smooth wall at
	// least, ΔE, less what the noise between neighbouring pixels makes of it.
	Texture      float64
	TextureShape vision.Outline // where that tenth crowds

	// Line is how much the clearest straight line on the wall stands out along 0.6 T, ΔL: the edge of a door, a corner
	// of the room, a seam, a fold.
	Line      float64
	LineArea  *vision.Rect
	LineShape vision.Outline

	// White is the distance of the wall's median colour from white, ΔE, 0–150.
	White float64
	Wall  vision.Outline // the wall

	// Shadow is how much light a cast shadow takes from the wall, 0–1: what is missing in its
	// core in each of the colours, times the correlation of the wall's steps in brightness
	// with those of the person's outline displaced and softened. A shadow
	// of which less than 0.15 T² is seen counts by that share, and one before scenery 0.1 at most.
	Shadow      float64
	ShadowArea  *vision.Rect
	ShadowShape vision.Outline // where at least half of its core's light is missing

	// Head and Clothes are how far the person stands out from the wall beside, ΔE that four
	// fifths of the outline exceed; NaN where hardly any outline is seen.
	Head, Clothes               float64
	HeadMerging, ClothesMerging vision.Outline // the fifth of the outline that stands out less
}

const (
	wallLeast    = 0.1  // area of wall in T² below which nothing is said
	patchEdge    = 0.6  // share of its level down to which a patch is shown
	textureShare = 0.9  // share of the wall that lies nearer to the smooth wall than the texture
	textureSoft  = 3    // cells over which such cells are counted where the texture is shown
	sparse       = 5    // every how many cells are enough for a median
	shadowSeen   = 0.15 // area in T² from which a shadow counts in full
)

// Look measures the background in area, and a little around it, behind the person of the main face; photo is the part
// of img that shows the wall at all. It is nil where too little of the wall is seen.
func Look(img *image.NRGBA, photo, area vision.Rect, face *vision.Face, segments *vision.Segments) *Background {
	w := newWall(img, face, segments, photo, area)
	if w == nil || w.size(w.bare) < wallLeast {
		return nil
	}
	b := &Background{White: w.white(), Wall: w.shape(func(i int) bool { return w.bare[i] })}
	w.separation(b, segments)
	s, strength := w.shade(w.relief(nil))
	w.things(b, s)
	b.Shadow = min(strength, max(shadeUnsure, strength*s.onWall(b.Texture)))
	b.ShadowArea = w.placed(s.shape, w.bare, 0.5)
	b.ShadowShape = w.shape(func(i int) bool { return w.bare[i] && s.shape[i] >= 0.5 })
	return b
}

// things measures what is on the wall besides the shadow s.
func (w *wall) things(b *Background, s shade) {
	rough := w.relief(s.shape)
	rest := w.smoothed(rough)
	value := make([]float64, len(rest))
	for i, v := range rest {
		value[i] = length(v)
	}
	value = w.combed(value, rest)
	patch, seed := w.patch(value, w.descending(value))
	lake := w.around(value, seed, patchEdge*patch)
	b.Patch, b.PatchArea = patch, w.placed(value, lake, patchEdge*patch)
	b.PatchShape = w.shape(func(i int) bool { return lake[i] })
	level, texture := w.texture(rough)
	far := func(i int) bool { return w.bare[i] && !w.fringe[i] && length(rough[i]) >= level }
	b.Texture, b.TextureShape = texture, w.grid().Crowd(far, textureSoft, 2*(1-textureShare))
	line, on := w.line(rough)
	b.Line, b.LineArea = line, w.placed(value, on, 0)
	b.LineShape = w.shape(func(i int) bool { return on[i] })
}

// texture is the rest that a tenth of the wall exceeds, away from the hair, as it is and less the noise.
func (w *wall) texture(rest [][3]float64) (level, clean float64) {
	var list []float64
	for i, bare := range w.bare {
		if bare && !w.fringe[i] {
			list = append(list, length(rest[i]))
		}
	}
	if float64(len(list)) < wallLeast*w.unit*w.unit {
		return math.Inf(1), 0
	}
	slices.Sort(list)
	level = list[int(textureShare*float64(len(list)))]
	return level, math.Sqrt(max(0, level*level-w.grain*w.grain))
}

// size is the area of mask in T².
func (w *wall) size(mask []bool) float64 {
	n := 0
	for _, in := range mask {
		if in {
			n++
		}
	}
	return float64(n) / (w.unit * w.unit)
}

// white is the distance of the wall's median colour from white.
func (w *wall) white() float64 {
	lab := w.colour(w.bare)
	lab[0] -= 100
	return length(lab)
}

// colour is the median colour of the cells in mask, black without any.
func (w *wall) colour(mask []bool) (lab [3]float64) {
	for c := range lab {
		var list []float64
		for i, in := range mask {
			if in && i%sparse == 0 {
				list = append(list, w.lab[i][c])
			}
		}
		lab[c] = rank.Median(list)
	}
	return lab
}
