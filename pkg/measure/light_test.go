package measure

import (
	"math"
	"testing"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/vision"
)

func lightOf(t *testing.T, p defect.Portrait) *Light {
	t.Helper()
	l := takeLight(p.Image, p.Scene.Main(), p.Scene.Segments)
	if l == nil || l.Exposure == nil || l.Even == nil {
		t.Fatal("light was not measured")
	}
	return l
}

func TestDarkAndPaleSkinAreTreatedAlike(t *testing.T) {
	for _, reflectance := range []float64{0.04, 0.1, 0.2, 0.45} {
		e := lightOf(t, litFace(t, 80, reflectance)).Exposure
		if e.Missing < -1 || e.Excess > 0.05 {
			t.Errorf("skin that reflects %.2f in good light lacks %.2f stops, has %.2f too many", reflectance, e.Missing, e.Excess)
		}
	}
}

func TestExposureFollowsTheLight(t *testing.T) {
	p := litFace(t, 80, 0.25)
	var missing, excess []float64
	for _, ev := range []float64{0, 1, 2, 3, 4} {
		dark, bright := p, p
		dark.Image, bright.Image = defect.Exposure(p, -ev), defect.Exposure(p, ev)
		missing = append(missing, -lightOf(t, dark).Exposure.Missing)
		excess = append(excess, lightOf(t, bright).Exposure.Excess)
	}
	rising(t, "missing light", missing, 0.01, 3)
	rising(t, "excess light", excess, 0.01, 1)
}

// A rim of light around a face in the shade is not the sheen of dark skin, and dark skin that is lit well is not in the
// shade. Luminances as on portraits.
func TestDarkSkinIsNotAFaceInTheShade(t *testing.T) {
	for name, c := range map[string]struct {
		e           Exposure
		least, most float64
	}{
		"pale skin":                   {Exposure{Median: 0.28, High: 0.46, EyeWhite: 0.35, White: 0.96}, -0.4, 0.4},
		"dark skin":                   {Exposure{Median: 0.053, High: 0.19, EyeWhite: 0.26, White: 0.96}, -0.4, 0.4},
		"dark skin behind lenses":     {Exposure{Median: 0.053, High: 0.19, EyeWhite: 0.02, White: 0.96}, -1.8, -0.8},
		"pale skin, four stops less":  {Exposure{Median: 0.0175, High: 0.029, EyeWhite: 0.022, White: 0.06}, -9, -3},
		"dark skin, four stops less":  {Exposure{Median: 0.0033, High: 0.012, EyeWhite: 0.016, White: 0.06}, -9, -3},
		"before a window":             {Exposure{Median: 0.0175, High: 0.029, EyeWhite: 0.022, White: 1}, -9, -2.2},
		"before a window, with a rim": {Exposure{Median: 0.0175, High: 0.8, EyeWhite: 0.022, White: 1}, -9, -1.2},
	} {
		if got := c.e.missing(); got < c.least || got > c.most {
			t.Errorf("%s: %.2f stops, want %.1f to %.1f", name, got, c.least, c.most)
		}
	}
}

func TestEvenFollowsTheSideLight(t *testing.T) {
	p := litFace(t, 80, 0.25)
	for _, from := range []struct {
		direction float64
		dark      string
	}{{0, "left"}, {180, "right"}} {
		var uneven []float64
		for _, strength := range []float64{0, 0.2, 0.4, 0.6, 0.8} {
			lit := p
			lit.Image = defect.SideLight(p, strength, from.direction)
			e := lightOf(t, lit).Even
			if uneven = append(uneven, e.Uneven); strength > 0.3 && e.Dark != from.dark {
				t.Errorf("lamp at %.0f°: dark %s, want %s", from.direction, e.Dark, from.dark)
			}
		}
		rising(t, "uneven light", uneven, 0.02, 1)
	}
}

// TestEvenKnowsABeard wants dark jaw and chin to count where the lips are dark, too.
func TestEvenKnowsABeard(t *testing.T) {
	bare, beard, shadow := litFace(t, 80, 0.25), litFace(t, 80, 0.25), litFace(t, 80, 0.25)
	m := bare.Scene.Main().Mesh
	mouth := vision.Bounds([]vision.Point{m.At(61), m.At(291), m.At(0), m.At(17)})
	for i := range len(bare.Image.Pix) / 4 {
		p := vision.Point{X: float64(i%bare.Image.Rect.Dx()) + 0.5, Y: float64(i/bare.Image.Rect.Dx()) + 0.5}
		if p.Y < mouth.Y-10 {
			continue
		}
		for c := 4 * i; c < 4*i+3; c++ {
			dark := uint8(float64(bare.Image.Pix[c]) * 0.35)
			if shadow.Image.Pix[c] = dark; !mouth.Holds(p) {
				beard.Image.Pix[c] = dark
			}
		}
	}
	if is, of := lightOf(t, beard).Even.Uneven, lightOf(t, bare).Even.Uneven; is > of+0.3 {
		t.Errorf("a beard makes %.2f stops of %.2f", is, of)
	}
	if is := lightOf(t, shadow).Even.Uneven; is < 2.5 {
		t.Errorf("a shadow on mouth and chin makes %.2f stops", is)
	}
}

func TestLightIsUnmovedBy(t *testing.T) {
	p := litFace(t, 80, 0.25)
	p.Image = defect.SideLight(p, 0.4, 10)
	want := lightOf(t, p)
	larger := litFace(t, 160, 0.25)
	larger.Image = defect.SideLight(larger, 0.4, 10)
	coded := p
	coded.Image = defect.Compress(p, 95)
	for name, q := range map[string]defect.Portrait{"scale": larger, "re-encoding": coded} {
		got := lightOf(t, q)
		if math.Abs(got.Even.Uneven-want.Even.Uneven) > 0.1 || math.Abs(got.Exposure.Missing-want.Exposure.Missing) > 0.1 {
			t.Errorf("%s: %+v %+v, want %+v %+v", name, got.Exposure, got.Even, want.Exposure, want.Even)
		}
	}
}

// TestToneNeedsColour wants an angle of skin, larger for paler skin, and none of a grey picture.
func TestToneNeedsColour(t *testing.T) {
	skin := func(k float64) [][3]float64 { return [][3]float64{{0.5 * k, 0.3 * k, 0.2 * k}} }
	if pale, dark := toneAngle(skin(1.2)), toneAngle(skin(0.2)); pale <= dark || math.IsNaN(pale) {
		t.Errorf("pale skin %.0f°, dark skin %.0f°", pale, dark)
	}
	if grey := toneAngle([][3]float64{{0.3, 0.3, 0.3}}); !math.IsNaN(grey) {
		t.Errorf("grey has a tone of %.0f°", grey)
	}
}
