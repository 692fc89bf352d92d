package report

import (
	"kaocheck/pkg/check"
	"kaocheck/pkg/vision"
)

// evidence hatches the areas of the faults, the worst on top; neighbours in the list are
// hatched in different directions, for they may overlap.
func (s *sketch) evidence() {
	way := 1.0
	var shown []vision.Area
	for i := len(s.faults) - 1; i >= 0; i-- {
		f := s.faults[i]
		area := s.area(s.shape(f))
		if len(area) == 0 || s.drawn(shown, area) {
			continue
		}
		s.shade(area, colourOf(f.Status), way)
		shown, way = append(shown, area), -way
	}
}

// drawn tells whether an area has been hatched for another fault: the lids are the evidence of several.
func (s *sketch) drawn(shown []vision.Area, a vision.Area) bool {
	for _, other := range shown {
		if other.Bounds().Overlap(*a.Bounds()) > same && len(other) == len(a) {
			return true
		}
	}
	return false
}

// same is the overlap from which two places are one.
const same = 0.8

// shape is the evidence of a fault in pixels of the photo: what was measured, or what the photo lacks of the print.
func (s *sketch) shape(f check.Finding) vision.Area {
	if f.Rule == "frame.crop" && f.Where != nil {
		return lacking(f.Where.Intersect(s.view), s.size)
	}
	return f.Area
}

// lacking are the parts of a crop beyond the photo.
func lacking(crop, photo vision.Rect) (area vision.Area) {
	right, bottom := crop.X+crop.W, crop.Y+crop.H
	for _, r := range []vision.Rect{
		{X: crop.X, Y: crop.Y, W: crop.W, H: -crop.Y},
		{X: crop.X, Y: photo.H, W: crop.W, H: bottom - photo.H},
		{X: crop.X, Y: crop.Y, W: -crop.X, H: crop.H},
		{X: photo.W, Y: crop.Y, W: right - photo.W, H: crop.H},
	} {
		if r.W > 0 && r.H > 0 {
			area = append(area, vision.Ring{{X: r.X, Y: r.Y}, {X: r.X + r.W, Y: r.Y}, {X: r.X + r.W, Y: r.Y + r.H}, {X: r.X, Y: r.Y + r.H}})
		}
	}
	return area
}

// spot is the rectangle, in the sketch, in which a fault is seen; ok is false for a fault of the file.
func (s *sketch) spot(f check.Finding) (vision.Rect, bool) {
	where := f.Where
	if b := s.shape(f).Bounds(); b != nil {
		where = b
	}
	if where == nil {
		return vision.Rect{}, false
	}
	r := s.rect(*where).Intersect(s.whole())
	return r, r.Area() > 0
}
