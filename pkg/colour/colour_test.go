package colour

import (
	"math"
	"testing"
)

// Points of the curve from IEC 61966-2-1: a grey card's light, and where line and power meet.
func TestLight(t *testing.T) {
	for v, want := range map[float64]float64{0: 0, 0.04045: 0.0031308, 0.5: 0.21404, 1: 1} {
		if got := Light(v); math.Abs(got-want) > 1e-5 {
			t.Errorf("light of %g: %.5f, want %.5f", v, got, want)
		}
	}
}

func TestEveryByteComesBack(t *testing.T) {
	for i := range 256 {
		light := LightOf(uint8(i))
		if v := Value(light); math.Abs(v*255-float64(i)) > 1e-3 {
			t.Errorf("byte %d becomes %.4f", i, v*255)
		}
		if got := Bytes()[int(light*Full+0.5)]; int(got) != i {
			t.Errorf("byte %d becomes %d", i, got)
		}
	}
}

func TestLuminanceOfWhite(t *testing.T) {
	if y := Luminance(1, 1, 1); math.Abs(y-1) > 1e-9 {
		t.Errorf("white has a luminance of %g", y)
	}
}

func TestLumaOfWhite(t *testing.T) {
	if y := Luma(255, 255, 255); math.Abs(y-255) > 1e-9 || Luma(0, 1, 0) < Luma(1, 0, 0) || Luma(1, 0, 0) < Luma(0, 0, 1) {
		t.Errorf("white has a luma of %g", y)
	}
}
