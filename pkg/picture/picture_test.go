package picture

import (
	"bytes"
	"image"
	"image/color"
	"math"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

var ground = color.NRGBA{200, 205, 210, 255}

func field(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetNRGBA(x, y, ground)
		}
	}
	return img
}

func options() Options {
	return Options{Lang: message.JA, Document: checktest.Profile().Document}
}

// near tells whether a pixel within reach of x, y has about the colour c.
func near(img *image.NRGBA, x, y, reach int, c color.RGBA) bool {
	for dy := -reach; dy <= reach; dy++ {
		for dx := -reach; dx <= reach; dx++ {
			p := img.NRGBAAt(x+dx, y+dy)
			if distance(p.R, c.R)+distance(p.G, c.G)+distance(p.B, c.B) < 60 {
				return true
			}
		}
	}
	return false
}

func distance(a, b uint8) int { return int(math.Abs(float64(a) - float64(b))) }

func TestDrawMarksTheFault(t *testing.T) {
	img, r := field(1200, 1600), checktest.Rejected()
	before := bytes.Clone(img.Pix)
	out := Draw(img, r, options())
	if !bytes.Equal(before, img.Pix) {
		t.Error("the input was changed")
	}
	if out.Rect.Dx() != 1200 || out.Rect.Dy() <= 1600 {
		t.Errorf("size %v", out.Rect)
	}
	for name, at := range map[string]struct {
		x, y int
		c    color.RGBA
	}{
		"height of the head": {290, 500, vermillion},
		"eye line":           {600, 662, skyBlue},
		"crown line":         {300, 280, bluishGreen},
		"chin line":          {900, 980, bluishGreen},
		"crop":               {75, 1300, purple},
		"verdict":            {600, 1602, vermillion},
	} {
		if !near(out, at.x, at.y, 6, at.c) && !near(out, at.x, at.y+12, 12, at.c) {
			t.Errorf("%s: not at %d, %d", name, at.x, at.y)
		}
	}
	if out.NRGBAAt(1100, 1450) != ground {
		t.Errorf("something is drawn where nothing was found: %v", out.NRGBAAt(1100, 1450))
	}
}

func TestDrawScales(t *testing.T) {
	for _, c := range []struct{ w, h, wide, high int }{
		{300, 400, 640, 800}, {3000, 4000, 1200, 1600}, {1, 1, 800, 800}, {10, 5000, 640, 1600}, {5000, 10, 1600, 3}, {0, 0, 800, 800},
	} {
		out := Draw(field(c.w, c.h), checktest.Rejected(), options())
		if out.Rect.Dx() != c.wide || out.Rect.Dy() <= c.high {
			t.Errorf("%d×%d: got %v", c.w, c.h, out.Rect)
		}
	}
}

// Bare, the picture is what stands above the legend.
func TestDrawBare(t *testing.T) {
	o := options()
	whole := Draw(field(1200, 1600), checktest.Rejected(), o)
	o.Bare = true
	bare := Draw(field(1200, 1600), checktest.Rejected(), o)
	if bare.Rect.Dx() != whole.Rect.Dx() || bare.Rect.Dy() >= whole.Rect.Dy() {
		t.Fatalf("%v, with its legend %v", bare.Rect, whole.Rect)
	}
	rows := bare.Stride * (bare.Rect.Dy() - 10) // the line above the legend lies on the last ones
	if !bytes.Equal(bare.Pix[:rows], whole.Pix[:rows]) {
		t.Error("the picture is another")
	}
}

func TestDrawNeedsNothing(t *testing.T) {
	for name, r := range map[string]check.Result{
		"empty":    {},
		"error":    checktest.Failed(),
		"no head":  {Scene: &vision.Scene{Faces: []vision.Face{{Box: vision.Rect{X: 5, Y: 5, W: 50, H: 50}}, {}}}},
		"no cells": {Scene: &vision.Scene{Segments: &vision.Segments{W: 4, H: 4}}},
	} {
		if out := Draw(field(60, 80), r, Options{}); out.Rect.Empty() {
			t.Errorf("%s: nothing drawn", name)
		}
	}
}

func TestDrawSurvivesOddPlaces(t *testing.T) {
	r := checktest.Rejected()
	for _, v := range []float64{math.NaN(), math.Inf(1), -1e18, 1e18, 0} {
		for _, where := range []vision.Rect{{X: v, Y: v, W: v, H: v}, {X: 10, Y: 10, W: v, H: 5}, {X: -v, Y: v, W: 100, H: 100}} {
			r.Findings[0].Status, r.Findings[0].Where = profile.Fail, &where
			r.Crop = &where
			r.Scene.Head = &vision.Head{Crown: vision.Point{X: v, Y: v}, Chin: vision.Point{X: 50, Y: v}, Left: v, Right: -v}
			Draw(field(90, 120), r, options())
		}
	}
}

func TestOutlineFollowsThePerson(t *testing.T) {
	s := &vision.Segments{Area: vision.Rect{W: 200, H: 200}, W: 20, H: 20}
	for c := range s.Share {
		s.Share[c] = make([]uint8, 400)
	}
	for i := range 400 {
		if x, y := i%20, i/20; math.Hypot(float64(x)-9.5, float64(y)-9.5) > 5 {
			s.Share[vision.Background][i] = 255
		}
	}
	lines := outline(s)
	if len(lines) < 16 {
		t.Fatalf("%d lines", len(lines))
	}
	for _, l := range lines {
		if d := l[0].Distance(vision.Point{X: 100, Y: 100}); d < 40 || d > 60 {
			t.Errorf("%v is not at the edge", l[0])
		}
	}
}

// square is the area of a square around x, y.
func square(x, y, half float64) vision.Area {
	return vision.Area{{{X: x - half, Y: y - half}, {X: x + half, Y: y - half}, {X: x + half, Y: y + half}, {X: x - half, Y: y + half}}}
}

func TestDrawHatchesTheEvidence(t *testing.T) {
	img, r := field(1200, 1600), checktest.Rejected()
	r.Findings = append(r.Findings,
		check.Finding{Rule: "bg.plain", Status: profile.Review, Area: square(1000, 1300, 80)},
		check.Finding{Rule: "bg.shadow", Status: profile.Pass, Area: square(200, 1300, 80)},
	)
	out := Draw(img, r, options())
	if !near(out, 920, 1300, 2, orange) || !near(out, 1000, 1300, 12, orange) {
		t.Error("no hatched area with an outline")
	}
	tinted := 0
	for x := 930; x < 1070; x++ {
		if out.NRGBAAt(x, 1300) != ground {
			tinted++
		}
	}
	if tinted < 130 {
		t.Errorf("%d of 140 pixels are tinted", tinted)
	}
	if out.NRGBAAt(200, 1300) != ground {
		t.Error("what passes is hatched")
	}
}

// What a picture lacks of the print is shown beside it.
func TestDrawShowsWhatIsMissing(t *testing.T) {
	r := checktest.Rejected()
	r.Crop = nil
	f := checktest.Finding("frame.crop", "mm", profile.Fail, -3, 1.5, map[string]any{"mm": 3.0, "edge": "top"})
	f.Where = &vision.Rect{X: 100, Y: -90, W: 1000, H: 1285}
	r.Findings = append(r.Findings, f)
	out := Draw(field(1200, 1510), r, options())
	if out.Rect.Dx() != 1200 || !near(out, 500, 90, 3, vermillion) {
		t.Errorf("nothing is hatched above the picture, size %v", out.Rect)
	}
	if out.NRGBAAt(1150, 1550) != ground {
		t.Error("the picture does not lie below what it lacks")
	}
}

func TestPreviewShowsTheCut(t *testing.T) {
	r := checktest.Rejected()
	out := Preview(field(1200, 1600), r, options())
	if !near(out, 75, 1300, 6, purple) && !near(out, 75, 1312, 12, purple) {
		t.Error("no frame around the crop")
	}
	if got := out.NRGBAAt(30, 800); got == ground {
		t.Error("what is cut away is not faded")
	}
	if got := out.NRGBAAt(1000, 1200); got != ground {
		t.Errorf("what is kept is changed to %v", got)
	}
	r.Crop = nil
	if out := Preview(field(1200, 1600), r, options()); out.NRGBAAt(30, 800) != ground {
		t.Error("a picture without a crop is faded")
	}
}

func TestDrawShowsTheDirectionOfShake(t *testing.T) {
	img, r := field(1200, 1600), checktest.Rejected()
	r.Findings = append(r.Findings, check.Finding{
		Rule: "img.shake", Status: profile.Fail, Args: map[string]any{"angle": 90.0, "way": "upright"},
		Where: &vision.Rect{X: 400, Y: 1200, W: 400, H: 200},
	})
	out := Draw(img, r, options())
	if !near(out, 600, 1250, 2, vermillion) || near(out, 550, 1300, 2, vermillion) {
		t.Error("no upright arrow in the middle of the place")
	}
}

// A print has its guides on the whole picture; what is to be cut has them on the crop.
func TestGuidesBelongToThePrint(t *testing.T) {
	crop := vision.Rect{X: 100, Y: 50, W: 700, H: 900}
	for _, c := range []struct {
		ratio profile.Status
		whole bool
	}{{profile.Pass, true}, {profile.Review, false}, {"", false}} {
		r := check.Result{Crop: &crop}
		if c.ratio != "" {
			r.Findings = []check.Finding{{Rule: "print.ratio", Status: c.ratio}}
		}
		s := newSketch(field(1050, 1350), r, options())
		want := crop
		if c.whole {
			want = s.size
		}
		if got, ok := s.frame(); !ok || got != want {
			t.Errorf("%q: guides on %v, want %v", c.ratio, got, want)
		}
	}
}
