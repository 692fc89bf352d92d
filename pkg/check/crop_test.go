package check

import (
	"testing"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

func TestCropLiesInThePicture(t *testing.T) {
	facts := photo.Facts{Width: 700, Height: 900}
	passed := []Finding{{Rule: "frame.crop", Status: profile.Pass}}
	for _, c := range []struct {
		name     string
		area     vision.Rect
		room     float64
		findings []Finding
		want     *vision.Rect
	}{
		{"fits", vision.Rect{X: 10.2, Y: 20, W: 350, H: 450}, 0.1, nil, &vision.Rect{X: 11, Y: 20, W: 350, H: 450}},
		{"a little is missing above", vision.Rect{X: 10, Y: -4.3, W: 350, H: 450}, -0.4, passed, &vision.Rect{X: 10, W: 350, H: 450}},
		{"a little is missing below", vision.Rect{X: 10, Y: 455, W: 350, H: 450}, -0.4, passed, &vision.Rect{X: 10, Y: 450, W: 350, H: 450}},
		{"too much is missing", vision.Rect{X: 10, Y: -30, W: 350, H: 450}, -3, nil, nil},
		{"larger than the picture", vision.Rect{X: -1, Y: -1, W: 702, H: 902.6}, -0.1, passed, &vision.Rect{W: 700, H: 900}},
		{"larger and aside of it", vision.Rect{X: 3, Y: 5, W: 702, H: 902.6}, -0.1, passed, &vision.Rect{W: 700, H: 900}},
	} {
		s := &measure.Sheet{Frame: &measure.Frame{Crop: measure.Crop{Area: c.area, Room: c.room}}}
		got := crop(s, c.findings, facts)
		if (got == nil) != (c.want == nil) || got != nil && *got != *c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}

// Nothing of what surrounds a photo gets into its crop.
func TestCropLiesInThePhoto(t *testing.T) {
	passed := []Finding{{Rule: "frame.crop", Status: profile.Pass}}
	s := &measure.Sheet{
		Surround: &measure.Surround{Photo: vision.Rect{X: 100.5, Y: 60, W: 350, H: 450}},
		Frame:    &measure.Frame{Crop: measure.Crop{Area: vision.Rect{X: 98, Y: 58, W: 352, H: 452}, Room: -0.2}},
	}
	if got := crop(s, passed, photo.Facts{Width: 700, Height: 900}); got == nil || *got != (vision.Rect{X: 101, Y: 60, W: 349, H: 450}) {
		t.Errorf("got %+v", got)
	}
}

// A wrong shape that the named crop mends never fails, and stands behind what does.
func TestMended(t *testing.T) {
	findings := []Finding{
		{Rule: "print.ratio", Status: profile.Fail, Severity: 3},
		{Rule: "frame.head", Status: profile.Fail, Severity: 2},
		{Rule: "frame.crop", Status: profile.Pass},
	}
	mended(findings)
	if findings[0].Rule != "frame.head" || findings[0].Status != profile.Fail {
		t.Errorf("first comes %+v", findings[0])
	}
	if findings[1].Rule != "print.ratio" || findings[1].Status != profile.Review || findings[1].Severity != 3 {
		t.Errorf("then comes %+v", findings[1])
	}
}
