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
// print is missing at an edge is moved into the picture by that much.
func crop(s *measure.Sheet, findings []Finding, f photo.Facts) *vision.Rect {
	passes := func(f Finding) bool { return f.Rule == "frame.crop" && f.Status == profile.Pass }
	if s.Frame == nil || s.Frame.Crop.Room < 0 && !slices.ContainsFunc(findings, passes) {
		return nil
	}
	a, width, height := s.Frame.Crop.Area, float64(f.Width), float64(f.Height)
	x := math.Ceil(min(max(a.X, 0), max(width-a.W, 0)))
	y := math.Ceil(min(max(a.Y, 0), max(height-a.H, 0)))
	return &vision.Rect{X: x, Y: y, W: min(math.Floor(a.W), width-x), H: min(math.Floor(a.H), height-y)}
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
