package measure

import (
	"slices"

	"kaocheck/pkg/vision"
)

const (
	rimReach = 0.1 // radius in T within which person and wall are compared
	rimShare = 0.2 // share of the outline that may stand out less than the measured value
	rimLeast = 20  // cells of outline that can be measured
)

// separation returns by how much hair and skin, and by how much the clothes, stand out from
// the wall beside them: the ΔE (CIE 1976) that four fifths of their outline exceed; −1 where
// hardly any outline is seen.
func (w *wall) separation(s *vision.Segments) (head, clothes float64) {
	var heads, cloths []float64
	for i := range w.person {
		if !w.rim(i) {
			continue
		}
		d, ok := w.contrast(i)
		if !ok {
			continue
		}
		if c, _ := s.At(w.point(i)); c == vision.Clothes {
			cloths = append(cloths, d)
		} else {
			heads = append(heads, d)
		}
	}
	return standing(heads), standing(cloths)
}

func standing(list []float64) float64 {
	if len(list) < rimLeast {
		return -1
	}
	slices.Sort(list)
	return list[int(rimShare*float64(len(list)))]
}

// rim tells whether cell i is the person's, with a neighbour that is not.
func (w *wall) rim(i int) bool {
	return w.person[i] && slices.ContainsFunc(w.beside4(i), func(j int) bool { return j >= 0 && !w.person[j] })
}

func (w *wall) beside4(i int) []int { n := w.beside(i); return n[:] }

// contrast is the difference between the mean colours of person and wall around cell i.
func (w *wall) contrast(i int) (float64, bool) {
	r := int(rimReach * w.unit)
	var sum [2][3]float64
	var n [2]float64
	x, y := i%w.w, i/w.w
	for v := max(y-r, 0); v <= min(y+r, w.h-1); v++ {
		for u := max(x-r, 0); u <= min(x+r, w.w-1); u++ {
			j := v*w.w + u
			side := 0
			switch {
			case w.bare[j]:
				side = 1
			case w.held[j] < 0.9 || !w.person[j]:
				continue
			}
			n[side]++
			for c := range 3 {
				sum[side][c] += w.lab[j][c]
			}
		}
	}
	if n[0] < 5 || n[1] < 5 {
		return 0, false
	}
	var d [3]float64
	for c := range d {
		d[c] = sum[0][c]/n[0] - sum[1][c]/n[1]
	}
	return length(d), true
}
