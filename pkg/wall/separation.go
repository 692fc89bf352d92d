package wall

import (
	"cmp"
	"math"
	"slices"

	"kaocheck/pkg/vision"
)

const (
	rimReach = 0.1  // radius in T within which person and wall are compared
	rimShare = 0.2  // share of the outline that may stand out less than the measured value
	rimLeast = 20   // cells of outline from which it is measured
	rimCells = 5    // cells of person and of wall from which they are compared
	rimWide  = 0.06 // how far to either side a merging outline is shown, in T
	rimSure  = 0.9  // share of the person from which a cell shows nothing else
)

// edgeCell is a cell of the person's outline and how much it stands out from the wall.
type edgeCell struct {
	cell     int
	contrast float64
}

// separation measures by how much hair and skin, and by how much the clothes, stand out from
// the wall beside them.
func (w *wall) separation(b *Background, s *vision.Segments) {
	var heads, cloths []edgeCell
	for i := range w.person {
		if !w.rim(i) {
			continue
		}
		d, ok := w.contrast(i)
		if !ok {
			continue
		}
		if c, _ := s.At(w.point(i)); c == vision.Clothes {
			cloths = append(cloths, edgeCell{i, d})
		} else {
			heads = append(heads, edgeCell{i, d})
		}
	}
	b.Head, b.HeadMerging = w.standing(heads)
	b.Clothes, b.ClothesMerging = w.standing(cloths)
}

// standing returns what four fifths of an outline exceed, NaN of a short one, and the fifth that does not.
func (w *wall) standing(list []edgeCell) (least float64, merging vision.Outline) {
	if len(list) < rimLeast {
		return math.NaN(), nil
	}
	slices.SortFunc(list, func(a, b edgeCell) int { return cmp.Compare(a.contrast, b.contrast) })
	n := int(rimShare * float64(len(list)))
	return list[n].contrast, func() vision.Area {
		mask := make([]bool, len(w.person))
		for _, e := range list[:n] {
			mask[e.cell] = true
		}
		far := w.distance(mask)
		return w.shape(func(i int) bool { return far[i] <= rimWide*w.unit })()
	}
}

// rim tells whether cell i is the person's, with a neighbour that is not.
func (w *wall) rim(i int) bool {
	if !w.person[i] {
		return false
	}
	for _, j := range w.beside(i) {
		if j >= 0 && !w.person[j] {
			return true
		}
	}
	return false
}

// contrast is the difference between the mean colours of person and wall around cell i.
func (w *wall) contrast(i int) (float64, bool) {
	r := int(rimReach * w.unit)
	var person, wall [3]float64
	var persons, walls float64
	x, y := i%w.w, i/w.w
	for v := max(y-r, 0); v <= min(y+r, w.h-1); v++ {
		for j := v*w.w + max(x-r, 0); j <= v*w.w+min(x+r, w.w-1); j++ {
			switch {
			case w.bare[j]:
				wall, walls = plus(wall, w.lab[j]), walls+1
			case w.person[j] && w.held[j] >= rimSure:
				person, persons = plus(person, w.lab[j]), persons+1
			}
		}
	}
	if persons < rimCells || walls < rimCells {
		return 0, false
	}
	return length(minus(times(person, 1/persons), times(wall, 1/walls))), true
}
