package rule

import (
	"testing"

	"kaocheck/pkg/measure"
)

func TestReadingsOfLightAndImage(t *testing.T) {
	s := sheet()
	for _, c := range []struct {
		rule    string
		change  func()
		value   float64
		variant string
	}{
		{"light.exposure", func() { s.Light = measure.Is(measure.Light{Exposure: &measure.Exposure{Missing: -1.5}}) }, -1.5, "dark"},
		{"light.exposure", func() { s.Light = measure.Is(measure.Light{Exposure: &measure.Exposure{Excess: 0.3}}) }, 0, "bright"},
		{"light.even", func() { s.Light = measure.Is(measure.Light{Even: &measure.Even{Uneven: 2, Dark: "left"}}) }, 2, ""},
		{"img.noise", func() { s.Grain = measure.Is(measure.Grain{Noise: 1.1}) }, 1.1, ""},
		{"img.noise", func() { s.Grain = measure.Is(measure.Grain{Noise: 1.1, Dots: 0.9}) }, 1.1, "dots"},
		{"img.compression", func() { s.Blocks = measure.Is(measure.Blocks{Step: 3, Visible: 0.5}) }, 1.5, ""},
		{"img.compression", func() { s.Blocks = measure.Is(measure.Blocks{Step: 1, Jagged: 0.5, Visible: 1}) }, 1, "jagged"},
		{"img.stretch", func() { s.Shape = measure.Is(measure.Shape{Wide: 0.2}) }, 0.2, "wide"},
		{"img.stretch", func() { s.Shape = measure.Is(measure.Shape{Wide: -0.2}) }, -0.2, "tall"},
		{"img.edited", func() { s.Edit = measure.Is(measure.Edit{Program: 0.6}) }, 0.6, measure.TraceProgram},
		{"img.edited", func() { s.Edit = measure.Is(measure.Edit{CutOut: 0.4}) }, 0, measure.TraceCutOut},
		{"img.edited", func() { s.Edit = measure.Is(measure.Edit{Mirrored: 0.97}) }, 0, measure.TraceMirrored},
		{"img.edited", func() { s.Edit = measure.Is(measure.Edit{Made: true}) }, 0, measure.TraceGenerated},
	} {
		c.change()
		r, _ := Find(c.rule)
		got := r.Read(s)
		if len(got.Values) == 0 || got.Values[0] != c.value || got.Variant != c.variant {
			t.Errorf("%s: %+v, want %v %q", c.rule, got, c.value, c.variant)
		}
	}
}

func TestTracesOnlyAskForALook(t *testing.T) {
	s := sheet()
	s.Edit = measure.Is(measure.Edit{Made: true})
	if r, _ := Find("img.edited"); !r.Read(s).Soft {
		t.Error("a trace of editing may reject a photo")
	}
}

func TestUnlitFaceIsUnknown(t *testing.T) {
	s := sheet()
	s.Light = measure.Is(measure.Light{})
	for _, id := range []string{"light.exposure", "light.even"} {
		if r, _ := Find(id); r.Read(s).Reason == "" {
			t.Errorf("%s gives no reason", id)
		}
	}
}
