package check

import (
	"math"
	"slices"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

// crop returns the best crop in whole pixels, nil when none fits. What frame.crop passes although a little of the
// print is missing at an edge is moved into the photo by that much.
func crop(s *measure.Sheet, findings []Finding, f photo.Facts) *vision.Rect {
	passes := func(f Finding) bool { return f.Rule == "frame.crop" && f.Status == profile.Pass }
	if s.Frame == nil || s.Frame.Crop.Room < 0 && !slices.ContainsFunc(findings, passes) {
		return nil
	}
	a, in := s.Frame.Crop.Area, vision.Rect{W: float64(f.Width), H: float64(f.Height)}
	if s.Surround != nil {
		in = s.Surround.Photo
	}
	x := math.Ceil(min(max(a.X, in.X), max(in.X+in.W-a.W, in.X)))
	y := math.Ceil(min(max(a.Y, in.Y), max(in.Y+in.H-a.H, in.Y)))
	return &vision.Rect{X: x, Y: y, W: min(math.Floor(a.W), math.Floor(in.X+in.W)-x), H: min(math.Floor(a.H), math.Floor(in.Y+in.H)-y)}
}

// mended leaves a wrong shape of the picture to a person: a crop is named, so that no new photo is needed.
func mended(findings []Finding) {
	for i, f := range findings {
		if f.Rule == "print.ratio" && f.Status == profile.Fail {
			findings[i].Status = profile.Review
		}
	}
	slices.SortStableFunc(findings, worse)
}
