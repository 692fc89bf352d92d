package rule

import (
	"testing"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/vision"
)

func read(t *testing.T, id string, s *measure.Sheet) Reading {
	t.Helper()
	r, ok := Find(id)
	if !ok {
		t.Fatalf("no rule %s", id)
	}
	return r.Read(s)
}

func TestTheWorseEyeCounts(t *testing.T) {
	e := measure.Eyes{Gaze: 30}
	for i := range e.Eye {
		e.Eye[i] = measure.Eye{Where: &vision.Rect{X: float64(i)}, Iris: measure.Iris{Contrast: 0.3}}
	}
	e.Eye[1].Closed, e.Eye[1].Red, e.Eye[1].Glare, e.Eye[1].Iris.Contrast = 1, 0.7, 0.4, 0.05
	s := &measure.Sheet{Eyes: measure.Is(e)}
	for _, id := range []string{"eyes.open", "eyes.red", "glasses.glare"} {
		if got := read(t, id, s); got.Where == nil || got.Where.X != 1 || got.Soft != (id == "eyes.open") {
			t.Errorf("%s: %+v", id, got)
		}
	}
	if got := read(t, "eyes.red", s).Values; got[0] != 0.7 {
		t.Errorf("red: %v", got)
	}
	if got := read(t, "eyes.gaze", s); got.Values[0] != 30 || !got.Soft {
		t.Errorf("gaze: %+v", got)
	}
	if got := read(t, "eyes.visible", s); len(got.Values) != 0 {
		t.Errorf("visible without segments: %+v", got)
	}
}

func TestClosedLidsOfFewPixelsAreForAPerson(t *testing.T) {
	for pixels, soft := range map[float64]bool{11: true, 26: true, 27: false, 100: false} {
		var e measure.Eyes
		for i := range e.Eye {
			e.Eye[i] = measure.Eye{Closed: 1, Pixels: pixels}
		}
		if got := read(t, "eyes.open", &measure.Sheet{Eyes: measure.Is(e)}); got.Soft != soft {
			t.Errorf("%g pixels: %+v", pixels, got)
		}
	}
}

// A window mirrored by a glossy print shines over eyes without glasses, too.
func TestClosedLidsBehindLightAreForAPerson(t *testing.T) {
	for veil, soft := range map[float64]bool{0: false, 0.19: false, 0.21: true, 0.9: true} {
		e := measure.Eyes{Eye: [2]measure.Eye{{Pixels: 100, Veil: 0.9}, {Closed: 1, Pixels: 100, Veil: veil}}}
		if got := read(t, "eyes.open", &measure.Sheet{Eyes: measure.Is(e)}); got.Soft != soft || (got.Variant == "light") != soft {
			t.Errorf("light of %g: %+v", veil, got)
		}
	}
}

// What lies over an eye by half, or shines over glasses by a tenth, leaves closed lids a guess.
func TestClosedLidsUnderThingsAreForAPerson(t *testing.T) {
	for _, c := range []struct {
		cover, glare float64
		soft         bool
	}{{0.48, 0.09, false}, {0.52, 0, true}, {0, 0.11, true}} {
		e := measure.Eyes{Eye: [2]measure.Eye{{Pixels: 100, Glare: c.glare}, {Closed: 1, Pixels: 100}}, Covered: &measure.Covered{Hair: c.cover}}
		if got := read(t, "eyes.open", &measure.Sheet{Eyes: measure.Is(e)}); got.Soft != c.soft {
			t.Errorf("covered by %g, glare of %g: %+v", c.cover, c.glare, got)
		}
	}
}

func TestWhatCoversTheEyes(t *testing.T) {
	for want, c := range map[string]measure.Covered{
		"hair": {Hair: 0.5, Accessory: 0.2}, "glasses": {Accessory: 0.6, Hair: 0.1}, "": {Other: 0.9},
	} {
		s := &measure.Sheet{Eyes: measure.Is(measure.Eyes{Covered: &c})}
		if got := read(t, "eyes.visible", s); got.Variant != want || got.Values[0] != c.Share() {
			t.Errorf("%+v: %+v", c, got)
		}
	}
}

func TestTheMainSignIsNamed(t *testing.T) {
	for want, m := range map[string]measure.Mouth{
		"teeth": {Teeth: 0.6, Width: 0.9}, "mouth": {Hole: 0.1}, "smile": {Width: 1.1, Lift: 0.06},
		"": {Teeth: 0.15, Hole: 0.024, Width: 1},
	} {
		s := &measure.Sheet{Mouth: measure.Is(m)}
		got := read(t, "face.expression", s)
		if got.Variant != want || got.Values[0] < 1 {
			t.Errorf("%q: %+v", want, got)
		}
	}
}
