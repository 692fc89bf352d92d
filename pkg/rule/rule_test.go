package rule

import (
	"regexp"
	"testing"
	"time"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
)

func TestCatalogue(t *testing.T) {
	id := regexp.MustCompile(`^[a-z]+\.[a-z]+$`)
	seen := map[string]bool{}
	for _, r := range All() {
		if !id.MatchString(r.ID) || seen[r.ID] {
			t.Errorf("%s: bad or double ID", r.ID)
		}
		seen[r.ID] = true
		if r.Unit == "" || r.Doc == "" || r.Doc[len(r.Doc)-1] != '.' || r.Read == nil {
			t.Errorf("%s: unit %q, doc %q", r.ID, r.Unit, r.Doc)
		}
		if found, ok := Find(r.ID); !ok || found.ID != r.ID {
			t.Errorf("%s is not found", r.ID)
		}
	}
	if _, ok := Find("frame.hed"); ok {
		t.Error("frame.hed is found")
	}
}

// sheet holds a complete measurement of an ordinary photo.
func sheet() *measure.Sheet {
	return &measure.Sheet{
		File:  &measure.File{Format: photo.JPEG, Color: photo.RGB, Bytes: 300_000, Width: 700, Height: 900},
		Print: &measure.Print{Width: 700, Height: 900, Ratio: 9.0 / 7, Document: measure.Document{Width: 35, Height: 45}},
		Admin: &measure.Admin{},
		Faces: &measure.Faces{Expected: 1, Count: 1},
		Pose:  &measure.Pose{Yaw: -3, Pitch: 2, Roll: 1, InterEye: 150},
		Frame: &measure.Frame{Head: 34, Top: 4, Centre: -1, Crop: measure.Crop{Room: 0.1, Seen: 0.5, Edge: measure.Top}},
		Sharp: measure.Is(measure.Sharp{Blur: 0.03, Smear: 0.01}),
	}
}

func TestReadings(t *testing.T) {
	for _, c := range []struct {
		rule    string
		change  func(*measure.Sheet)
		value   float64
		variant string
	}{
		{"file.format", nil, 1, ""},
		{"file.format", func(s *measure.Sheet) { s.File.Format = photo.HEIC }, 0, "phone"},
		{"file.format", func(s *measure.Sheet) { s.File.Misnamed = true }, 0.5, "name"},
		{"file.color", nil, 1, "rgb"},
		{"file.color", func(s *measure.Sheet) { s.File.Color = photo.CMYK }, 0, "cmyk"},
		{"file.bytes", nil, 300_000, ""},
		{"file.pixels", nil, 700, ""},
		{"file.rotation", func(s *measure.Sheet) { s.Faces.Turn = 91 }, 91, ""},
		{"print.ratio", nil, 9.0 / 7, ""},
		{"print.size", func(s *measure.Sheet) { s.Print.HeightMM, s.Print.WidthMM = 46, 36 }, 1, ""},
		{"face.count", func(s *measure.Sheet) { s.Faces.Expected = 1.9 }, 1.9, ""},
		{"frame.head", nil, 34, ""},
		{"frame.top", nil, 4, ""},
		{"frame.centre", nil, 1, ""},
		{"frame.crop", nil, 0.5, ""},
		{"frame.crop", func(s *measure.Sheet) { s.Frame.Crop.Cut = true }, 0.5, "cut"},
		{"frame.resolution", nil, 150, ""},
		{"pose.yaw", nil, -3, ""},
		{"pose.pitch", nil, 2, ""},
		{"pose.roll", nil, 1, ""},
		{"img.focus", nil, 0.03, ""},
		{"img.focus", sharpness(measure.Sharp{Blur: 0.1, Smear: 0.05, Shaken: 0.5}), 0.1, "unclear"},
		{"img.focus", sharpness(measure.Sharp{Blur: 0.05, Pixel: 0.02}), 0.1, "enlarged"},
		{"img.shake", nil, 0.01, ""},
		{"img.shake", sharpness(measure.Sharp{Blur: 0.04, Smear: 0.12, Shaken: 1, Angle: 30}), 0.12, ""},
		{"admin.taken", func(s *measure.Sheet) { s.Admin.Taken, s.Admin.Days = time.Now(), 12 }, 12, ""},
		{"admin.taken", func(s *measure.Sheet) { s.Admin.Taken, s.Admin.Days = time.Now(), -1 }, -1, "future"},
		{"admin.private", nil, 0, ""},
		{"admin.private", func(s *measure.Sheet) { s.Admin.Number = true }, 1, "number"},
		{"admin.private", func(s *measure.Sheet) { s.Admin.GPS = true }, 1, "gps"},
		{"admin.private", func(s *measure.Sheet) { s.Admin.GPS, s.Admin.Number = true, true }, 2, "both"},
	} {
		s := sheet()
		if c.change != nil {
			c.change(s)
		}
		r, _ := Find(c.rule)
		got := r.Read(s)
		if len(got.Values) == 0 || got.Values[0] != c.value || got.Variant != c.variant {
			t.Errorf("%s: %+v, want %v %q", c.rule, got, c.value, c.variant)
		}
	}
}

// sharpness gives a sheet this sharpness.
func sharpness(of measure.Sharp) func(*measure.Sheet) {
	return func(s *measure.Sheet) { s.Sharp = measure.Is(of) }
}

func TestWay(t *testing.T) {
	for angle, want := range map[float64]string{0: "sideways", 22: "sideways", 45: "aslant", 90: "upright", 135: "aslant", 179: "sideways"} {
		if got := way(angle); got != want {
			t.Errorf("%v°: %s, want %s", angle, got, want)
		}
	}
}

func TestReadingsOfABareFile(t *testing.T) {
	s := &measure.Sheet{File: &measure.File{Format: photo.HEIC, Bytes: 9}, Admin: &measure.Admin{}, Missing: measure.NotDecoded}
	for _, r := range All() {
		got := r.Read(s)
		if len(got.Values) == 0 && got.Reason == "" {
			t.Errorf("%s: no value and no reason", r.ID)
		}
		if r.Needs > measure.NeedFile && len(got.Values) > 0 {
			t.Errorf("%s: reads %v from a file that was not decoded", r.ID, got.Values)
		}
	}
}

func TestDirections(t *testing.T) {
	s := sheet()
	for rule, want := range map[string]string{"pose.yaw": "left", "pose.pitch": "up", "pose.roll": "right", "frame.centre": "left"} {
		r, _ := Find(rule)
		args := r.Read(s).Args
		got := args["dir"]
		if rule == "frame.centre" {
			got = args["side"]
		}
		if got != want {
			t.Errorf("%s points %v, want %s", rule, got, want)
		}
	}
}

func TestSecondFaceIsShown(t *testing.T) {
	s := sheet()
	s.Faces.Second = &vision.Rect{X: 1, Y: 2, W: 3, H: 4}
	r, _ := Find("face.count")
	if got := r.Read(s).Where; got == nil || got.X != 1 {
		t.Errorf("where: %v", got)
	}
}

// A picture on its side needs turning, not a straighter head or another shape.
func TestLyingPicture(t *testing.T) {
	s := sheet()
	s.Missing = measure.Lying
	for _, id := range []string{"pose.roll", "print.ratio"} {
		r, _ := Find(id)
		if got := r.Read(s); got.Reason != measure.Lying || len(got.Values) > 0 {
			t.Errorf("%s reads %v, reason %q", id, got.Values, got.Reason)
		}
	}
}
