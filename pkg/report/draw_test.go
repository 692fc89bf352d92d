package report

import (
	"bytes"
	"image"
	"image/color"
	"math"
	"testing"

	"golang.org/x/image/font/gofont/gomono"

	"kaocheck/pkg/check"
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

func drawOptions() DrawOptions {
	return DrawOptions{Lang: message.JA, Document: testProfile().Document}
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
	img, r := field(1200, 1600), rejected()
	before := bytes.Clone(img.Pix)
	out := Draw(img, r, drawOptions())
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
		out := Draw(field(c.w, c.h), rejected(), drawOptions())
		if out.Rect.Dx() != c.wide || out.Rect.Dy() <= c.high {
			t.Errorf("%d×%d: got %v", c.w, c.h, out.Rect)
		}
	}
}

func TestDrawNeedsNothing(t *testing.T) {
	for name, r := range map[string]check.Result{
		"empty":    {},
		"error":    failed(),
		"no head":  {Scene: &vision.Scene{Faces: []vision.Face{{Box: vision.Rect{X: 5, Y: 5, W: 50, H: 50}}, {}}}},
		"no cells": {Scene: &vision.Scene{Segments: &vision.Segments{W: 4, H: 4}}},
	} {
		if out := Draw(field(60, 80), r, DrawOptions{}); out.Rect.Empty() {
			t.Errorf("%s: nothing drawn", name)
		}
	}
}

func TestDrawSurvivesOddPlaces(t *testing.T) {
	r := rejected()
	for _, v := range []float64{math.NaN(), math.Inf(1), -1e18, 1e18, 0} {
		for _, where := range []vision.Rect{{X: v, Y: v, W: v, H: v}, {X: 10, Y: 10, W: v, H: 5}, {X: -v, Y: v, W: 100, H: 100}} {
			r.Findings[0].Status, r.Findings[0].Where = profile.Fail, &where
			r.Crop = &where
			r.Scene.Head = &vision.Head{Crown: vision.Point{X: v, Y: v}, Chin: vision.Point{X: 50, Y: v}, Left: v, Right: -v}
			Draw(field(90, 120), r, drawOptions())
		}
	}
}

func TestDrawManyLabels(t *testing.T) {
	r := rejected()
	for _, e := range message.All() {
		f := finding(e.Rule, "mm", profile.Fail, 1, 2, nil)
		f.Where = &vision.Rect{X: 100, Y: 100, W: 50, H: 50}
		r.Findings = append(r.Findings, f)
	}
	out := Draw(field(300, 200), r, drawOptions())
	if out.Rect.Dy() < 800 {
		t.Errorf("the legend has no room: %v", out.Rect)
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

// Without a font that has the glyphs the labels are English, never boxes.
func TestLettersFallBack(t *testing.T) {
	for name, data := range map[string][]byte{"none": nil, "broken": []byte("no font"), "latin": gomono.TTF} {
		if _, l := newLettering(message.JA, data, 20); l != message.EN {
			t.Errorf("%s: %s", name, l)
		}
	}
	letters, l := newLettering(message.EN, gomono.TTF, 20)
	if l != message.EN || letters.known("a写b") != "a?b" {
		t.Errorf("got %q", letters.known("a写b"))
	}
}

func TestEnglishTextsHaveGlyphs(t *testing.T) {
	letters, _ := newLettering(message.EN, nil, 20)
	for _, e := range message.All() {
		for _, f := range e.Faults {
			if s := e.Title.EN + f.Cause.EN; letters.known(s) != s {
				t.Errorf("%s: %s", e.Rule, letters.known(s))
			}
		}
	}
}

func TestDrawShowsTheDirectionOfShake(t *testing.T) {
	img, r := field(1200, 1600), rejected()
	r.Findings = append(r.Findings, check.Finding{
		Rule: "img.shake", Status: profile.Fail, Args: map[string]any{"angle": 90.0, "way": "upright"},
		Where: &vision.Rect{X: 400, Y: 1200, W: 400, H: 200},
	})
	out := Draw(img, r, drawOptions())
	if !near(out, 600, 1250, 2, vermillion) || near(out, 550, 1300, 2, vermillion) {
		t.Error("no upright arrow in the middle of the place")
	}
}
