//go:build cgo

package main

import (
	"image"
	"math"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/check"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
)

// What must not matter to a measurement does not, on a real face with the real networks; what
// turns its sign does that.
func TestPortraitUnderChange(t *testing.T) {
	c := nativeChecker(t)
	portrait := imaging.CropAnchor(openPortrait(t), 330, 420, imaging.Top)
	original := valuesOf(t, c, encode(t, portrait, 95, 1))
	for _, changed := range []struct {
		name string
		file []byte
		sign float64 // of yaw, roll and the side to which the face is off
	}{
		{"re-encoded", encode(t, portrait, 90, 1), 1},
		{"twice as large", encode(t, imaging.Resize(portrait, 660, 0, imaging.CatmullRom), 95, 1), 1},
		{"mirrored", encode(t, imaging.FlipH(portrait), 95, 1), -1},
		{"EXIF 2", encode(t, imaging.FlipH(portrait), 95, 2), 1},
		{"EXIF 3", encode(t, imaging.Rotate180(portrait), 95, 3), 1},
		{"EXIF 6", encode(t, imaging.Rotate90(portrait), 95, 6), 1},
		{"EXIF 8", encode(t, imaging.Rotate270(portrait), 95, 8), 1},
	} {
		got := valuesOf(t, c, changed.file)
		for _, want := range []struct {
			rule string
			sign float64
			by   float64 // in the rule's own unit
		}{
			{"frame.head", 1, 0.8}, {"frame.top", 1, 0.8}, {"frame.centre", 1, 0.8},
			{"pose.yaw", changed.sign, 3}, {"pose.pitch", 1, 3}, {"pose.roll", changed.sign, 1.5},
			{"file.rotation", 1, 1.5}, {"face.count", 1, 0.1}, {"cover.hat", 1, 0.05}, {"light.exposure", 1, 0.3},
		} {
			if off := math.Abs(got[want.rule] - want.sign*original[want.rule]); !(off <= want.by) {
				t.Errorf("%s: %s is %.3f, of the original %.3f", changed.name, want.rule, got[want.rule], original[want.rule])
			}
		}
	}
}

func TestPortraitOnItsSide(t *testing.T) {
	c := nativeChecker(t)
	portrait := imaging.CropAnchor(openPortrait(t), 330, 420, imaging.Top)
	for name, turned := range map[string]image.Image{"quarter": imaging.Rotate90(portrait), "half": imaging.Rotate180(portrait)} {
		want := map[string]float64{"quarter": 90, "half": 180}[name]
		if got := valuesOf(t, c, encode(t, turned, 95, 1))["file.rotation"]; math.Abs(got-want) > 8 {
			t.Errorf("%s turn: file.rotation %.1f, want about %.0f", name, got, want)
		}
	}
}

func TestPortraitLeaning(t *testing.T) {
	c := nativeChecker(t)
	portrait := imaging.CropAnchor(openPortrait(t), 330, 420, imaging.Top)
	last := math.Inf(-1)
	for _, angle := range []float64{-20, -10, 0, 10, 20} { // clockwise in the picture
		leaning := imaging.Rotate(portrait, -angle, image.White.C)
		roll := valuesOf(t, c, encode(t, leaning, 95, 1))["pose.roll"]
		if roll <= last+5 {
			t.Errorf("leaning by %.0f° measures a roll of %.1f° after %.1f°", angle, roll, last)
		}
		last = roll
	}
}

func nativeChecker(t *testing.T) *check.Checker {
	t.Helper()
	if !native() {
		t.Skip("needs cgo and the models: run make build models")
	}
	p, err := profile.Builtin(profile.Default)
	if err != nil {
		t.Fatal(err)
	}
	beKaocheck(t)
	viewer, closeViewer, err := openViewer(p.Needs(), modelsFolder, 1, true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closeViewer() })
	return &check.Checker{Profile: p, Viewer: viewer, Limits: photo.DefaultLimits(), Today: time.Now()}
}

func openPortrait(t *testing.T) image.Image {
	t.Helper()
	img, err := imaging.Open(astronaut)
	if err != nil {
		t.Skip("needs the portrait: run make demo")
	}
	return img
}

// valuesOf returns the value of every rule that has one.
func valuesOf(t *testing.T, c *check.Checker, file []byte) map[string]float64 {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.jpg")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	r := c.Check(path)
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	values := map[string]float64{}
	for _, f := range r.Findings {
		values[f.Rule] = math.NaN()
		if f.Value != nil {
			values[f.Rule] = *f.Value
		}
	}
	return values
}
