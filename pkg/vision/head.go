package vision

import "math"

// skullCrown is the height of the crown above the eyes in units of T where the hair does not
// show it: the eye line halves the head. On 540 portraits the hair ended at 1.08 T in the
// median, bald heads at 0.7 to 0.9 T.
const skullCrown = 1.0

// crownWidth is the width in T from which the mask's upper end counts as head; thinner ends are
// loose strands.
const crownWidth = 0.15

// findHead takes the crown and the sides of the head from the component of hair and skin
// that holds the face; width is the picture's.
func findHead(f *Face, s *Segments, width float64) *Head {
	a := f.Axis()
	mask := s.headMask(f.Box)
	rows := s.rows(mask, a)
	top, ok := rows.top(crownWidth * a.T)
	if !ok {
		return nil
	}
	h := &Head{Chin: f.Chin()}
	h.CutTop, h.CutSide = s.cut(mask, a, width)
	if skull := skullCrown * a.T; top < skull && (h.CutTop || s.covered(a, top)) {
		top = skull
	}
	h.Crown = a.Up(top)
	h.Left, h.Right = rows.sides(a)
	return h
}

// covered tells whether a hat or cloth and not the background ends the head at the given
// height above the eyes: most of the cells of a strip of 0.3 × 0.8 T above it.
func (s *Segments) covered(a Axis, top float64) bool {
	var cloth, all int
	for i := range s.W * s.H {
		x, y := i%s.W, i/s.W
		up, side := a.Project(s.Point(x, y))
		if up < top || up > top+0.3*a.T || math.Abs(side) > 0.4*a.T {
			continue
		}
		all++
		if c := s.Class(x, y); c == Accessory || c == Clothes {
			cloth++
		}
	}
	return 2*cloth > all
}

// headMask marks the hair and face skin that are connected with the face in box.
func (s *Segments) headMask(box Rect) []bool {
	head := func(i int) bool {
		c := s.Class(i%s.W, i/s.W)
		return c == Hair || c == FaceSkin
	}
	var first []int
	s.each(box, func(x, y int) {
		if i := y*s.W + x; head(i) {
			first = append(first, i)
		}
	})
	return Flood(s.W, s.H, first, head)
}

// each calls visit for every cell whose middle lies in r.
func (s *Segments) each(r Rect, visit func(x, y int)) {
	for y := range s.H {
		for x := range s.W {
			if r.Holds(s.Point(x, y)) {
				visit(x, y)
			}
		}
	}
}

// row is one slice of a mask across the head's axis.
type row struct {
	cells       int
	left, right float64 // sideways extent in pixels from the axis
}

// rows are the slices of a mask, step pixels thick, from the lowest up; the first one begins first steps above the eyes.
type rows struct {
	step  float64
	first int
	slice []row
}

// rows cuts mask into slices across a, one cell thick.
func (s *Segments) rows(mask []bool, a Axis) rows {
	r := rows{step: s.Area.H / float64(s.H)}
	if r.first, r.slice = r.span(s, a); r.slice == nil {
		return r
	}
	for i, in := range mask {
		if !in {
			continue
		}
		up, side := a.Project(s.Point(i%s.W, i/s.W))
		slice := &r.slice[int(math.Floor(up/r.step))-r.first]
		if slice.cells == 0 {
			*slice = row{left: side, right: side}
		}
		slice.cells++
		slice.left, slice.right = min(slice.left, side), max(slice.right, side)
	}
	return r
}

// span returns the number of the lowest slice that s can have, and empty ones up to the highest; nil
// where s covers no area.
func (r rows) span(s *Segments, a Axis) (first int, empty []row) {
	lowest, highest := math.Inf(1), math.Inf(-1)
	for _, corner := range [4]Point{s.Point(0, 0), s.Point(s.W-1, 0), s.Point(0, s.H-1), s.Point(s.W-1, s.H-1)} {
		up, _ := a.Project(corner)
		lowest, highest = min(lowest, up), max(highest, up)
	}
	if !(r.step > 0 && highest >= lowest) { // NaN is neither
		return 0, nil
	}
	first = int(math.Floor(lowest/r.step)) - 1 // a slice more at either end, for rounding
	return first, make([]row, int(math.Floor(highest/r.step))+2-first)
}

// top returns the height above the eyes of the uppermost slice of at least width pixels.
func (r rows) top(width float64) (float64, bool) {
	for i := len(r.slice) - 1; i >= 0; i-- {
		if float64(r.slice[i].cells)*r.step >= width {
			return float64(r.first+i+1) * r.step, true
		}
	}
	return 0, false
}

// sides returns the picture's x of the head's edges at the height of the eyes.
func (r rows) sides(a Axis) (left, right float64) {
	var slice row
	if i := -r.first; i >= 0 && i < len(r.slice) {
		slice = r.slice[i]
	}
	p := a.Eyes.Add(Point{-a.Dir.Y, a.Dir.X}.Scale(slice.left))
	q := a.Eyes.Add(Point{-a.Dir.Y, a.Dir.X}.Scale(slice.right))
	return min(p.X, q.X), max(p.X, q.X)
}

// cut tells whether the head runs into the picture's upper edge, or, above the mouth, into its sides.
func (s *Segments) cut(mask []bool, a Axis, width float64) (top, side bool) {
	var above, left, right float64
	w, h := s.Area.W/float64(s.W), s.Area.H/float64(s.H)
	for x := range s.W {
		if mask[x] {
			above += w
		}
	}
	for y := range s.H {
		if up, _ := a.Project(s.Point(0, y)); up < -a.T/2 {
			continue
		}
		if mask[y*s.W] {
			left += h
		}
		if mask[y*s.W+s.W-1] {
			right += h
		}
	}
	least := crownWidth * a.T
	top = s.Area.Y <= 0 && above >= least
	side = s.Area.X <= 0 && left >= least || s.Area.X+s.Area.W >= width && right >= least
	return top, side
}
