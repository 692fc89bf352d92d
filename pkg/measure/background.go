package measure

import (
	"math"
	"slices"

	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
)

// Background holds what is behind the person, within the print and a little around it.
type Background struct {
	Patch         float64 // how far the clearest patch of at least 0.03 T² lies off a smooth wall, ΔE (CIE 1976)
	PatchArea     *vision.Rect
	White         float64 // distance of the wall's colour from white, ΔE (CIE 1976), 0–150
	Shadow        float64 // light missing in the core of a cast shadow, 0–1
	ShadowArea    *vision.Rect
	Head, Clothes float64
	Debug         []float64
	Maps          [][]float64
	GW            int
}

// takeBackground returns nil where too little of the wall is seen.
func takeBackground(p *photo.Photo, face *vision.Face, scene *vision.Scene, f *Frame) *Background {
	area := f.Crop.Area
	if f.Whole {
		area = vision.Rect{W: float64(p.Pixels.Rect.Dx()), H: float64(p.Pixels.Rect.Dy())}
	}
	w := newWall(p.Pixels, face, scene.Segments, area)
	if w == nil || count(w.bare) < int(3*patchArea*w.unit*w.unit) {
		return nil
	}
	b := &Background{White: w.white()}
	rest := w.relief(nil)
	s := w.shade(rest)
	b.Shadow = s.Depth
	rest = w.relief(s.Shape)
	off := make([]float64, len(rest))
	rest = w.smoothed(rest)
	for i, v := range rest {
		off[i] = length(v)
	}
	off = w.combed(off, rest)
	var cells []int
	b.Patch, cells = w.patch(off, w.bare, 0.6)
	b.PatchArea = w.placed(cells)
	b.Head, b.Clothes = w.separation(scene.Segments)
	b.Debug = append([]float64{}, w.spread(off, .9), w.spread(off, .95), w.spread(off, .98))
	b.Debug = append(b.Debug, []float64{b.Head, b.Clothes, s.DX, s.DY, s.Soft, s.Fit, s.Norm, s.Seen}...)
	bb := make([]float64, len(off))
	for i := range bb {
		if w.bare[i] {
			bb[i] = w.lab[i][0]
		}
	}
	pc := make([]float64, len(off))
	for _, i := range cells {
		pc[i] = 1
	}
	b.Maps = [][]float64{off, bb, pc, s.Shape}
	b.GW = w.w
	return b
}

func count(mask []bool) (n int) {
	for _, in := range mask {
		if in {
			n++
		}
	}
	return n
}

// white is the distance of the wall's median colour from white.
func (w *wall) white() float64 {
	var lab [3][]float64
	for i, ok := range w.bare {
		if ok {
			for c := range lab {
				lab[c] = append(lab[c], w.lab[i][c])
			}
		}
	}
	l, a, b := median(lab[0]), median(lab[1]), median(lab[2])
	return math.Sqrt((100-l)*(100-l) + a*a + b*b)
}

func (w *wall) spread(v []float64, q float64) float64 {
	var l []float64
	for i, ok := range w.bare {
		if ok {
			l = append(l, v[i])
		}
	}
	slices.Sort(l)
	return l[int(q*float64(len(l)))]
}
