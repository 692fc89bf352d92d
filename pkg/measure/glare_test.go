package measure

import (
	"testing"

	"kaocheck/pkg/vision"
)

func TestGlareGrowsWithTheLamp(t *testing.T) {
	var shares []float64
	for _, lamp := range []float64{0, 0.08, 0.12, 0.18} {
		l := calm()
		l.lamp = lamp
		shares = append(shares, l.eyes().Eye[0].Glare)
	}
	if shares[0] != 0 {
		t.Errorf("without a lamp %.2f", shares[0])
	}
	grows(t, "glare", shares)
}

func TestVeilsAreGlare(t *testing.T) {
	for name, skin := range map[string][3]float64{"pale": paleSkin, "dark": darkSkin} {
		var shares []float64
		for _, clear := range []float64{1, 0.3, 0} {
			l := calm()
			l.skin, l.lamp, l.clear = skin, 0.12, clear
			shares = append(shares, l.eyes().Eye[0].Glare)
		}
		if shares[0] != 0 || shares[1] < 0.05 || shares[2] < shares[1] {
			t.Errorf("%s skin: %.2f from clear to opaque", name, shares)
		}
	}
}

// A mirrored window leaves nothing black in an eye, shut lids and dark skin leave the lashes black.
func TestVeiledEyes(t *testing.T) {
	for name, skin := range map[string][3]float64{"pale": paleSkin, "dark": darkSkin} {
		for _, lids := range []float64{0.02, 0.17} {
			var veils []float64
			for _, clear := range []float64{1, 0.5, 0.2, 0} {
				l := calm()
				l.skin, l.lids, l.lamp, l.clear = skin, lids, 0.3, clear
				veils = append(veils, l.eyes().Eye[0].Veil)
			}
			grows(t, name+" skin: veil", veils)
			if veils[0] > 0.05 || veils[1] < 0.2 {
				t.Errorf("%s skin, lids %.2f apart: %.2f from clear to opaque", name, lids, veils)
			}
		}
	}
}

func TestNoGlassesNoGlare(t *testing.T) {
	l := calm()
	l.lamp = 0.12
	img, face := l.draw()
	_, bare := masked(vision.Accessory, 0)
	_, worn := masked(vision.Accessory, 255)
	near(t, "bare", takeEyes(img, face, bare).Eye[0].Glare, 0, 0)
	near(t, "worn", takeEyes(img, face, worn).Eye[0].Glare, l.eyes().Eye[0].Glare, 0)
}

func TestGlareIsUnmoved(t *testing.T) {
	l := calm()
	l.lamp = 0.12
	want := l.eyes().Eye[0].Glare
	for name, look := range unmoved(l) {
		near(t, name, look.eyes().Eye[0].Glare, want, 0.04)
	}
	coded, mirrored, face := recoded(l)
	near(t, "coded", takeEyes(coded, face, nil).Eye[0].Glare, want, 0.04)
	near(t, "mirrored", takeEyes(mirrored, face, nil).Eye[1].Glare, want, 0.1)
}
