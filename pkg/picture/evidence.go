package picture

import (
	"slices"

	"kaocheck/pkg/check"
	"kaocheck/pkg/vision"
)

// evidence hatches the areas of the faults, the worst on top; neighbours in the list are
// hatched in different directions, for they may overlap.
func (s *sketch) evidence() {
	var areas []vision.Area
	var of []check.Finding
	for _, f := range s.faults {
		if a := s.area(s.shape(f)); len(a) > 0 && !shown(areas, a) {
			areas, of = append(areas, a), append(of, f)
		}
	}
	way := 1.0
	for i := len(areas) - 1; i >= 0; i-- {
		s.shade(areas[i], colourOf(of[i].Status), way)
		way = -way
	}
}

// shown tells whether an area is hatched for another fault: the lids are the evidence of several.
func shown(areas []vision.Area, a vision.Area) bool {
	return slices.ContainsFunc(areas, func(b vision.Area) bool {
		return len(a) == len(b) && b.Bounds().Overlap(*a.Bounds()) > same
	})
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
