package picture

import (
	"testing"

	"golang.org/x/image/font/gofont/gomono"

	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

func TestDrawManyLabels(t *testing.T) {
	r := checktest.Rejected()
	for _, e := range message.All() {
		f := checktest.Finding(e.Rule, "mm", profile.Fail, 1, 2, nil)
		f.Where = &vision.Rect{X: 100, Y: 100, W: 50, H: 50}
		r.Findings = append(r.Findings, f)
	}
	out := Draw(field(300, 200), r, options())
	if out.Rect.Dy() < 800 {
		t.Errorf("the legend has no room: %v", out.Rect)
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

// Whatever is wrong, no label lies on a face or on another one, and all lie on the picture.
func TestLabelsHaveTheirOwnRoom(t *testing.T) {
	for _, size := range [][2]int{{1200, 1600}, {250, 250}, {800, 500}} {
		r := checktest.Rejected()
		k := float64(size[1]) / 1600
		r.Scene.Scale(k)
		for i, e := range message.All() {
			f := checktest.Finding(e.Rule, "share", profile.Review, 1, 0.5, nil)
			f.Where = &vision.Rect{X: float64(i%6) * 150 * k, Y: float64(i/6) * 200 * k, W: 120 * k, H: 150 * k}
			r.Findings = append(r.Findings, f)
		}
		s := newSketch(field(size[0], size[1]), r, options())
		s.marks()
		s.labels()
		face := outer(s.rect(r.Scene.Main().Box))
		for i, a := range s.taken {
			alone := a.Dx() == s.row()*len(s.places[i].numbers) // a bare number, for want of room
			if !alone && (a.Overlaps(face) || !a.In(s.dst.Rect)) {
				t.Errorf("%v: label %v lies on the face %v or outside", size, a, face)
			}
			for _, b := range s.taken[:i] {
				if !alone && a.Overlaps(b) {
					t.Errorf("%v: labels %v and %v", size, a, b)
				}
			}
		}
	}
}
