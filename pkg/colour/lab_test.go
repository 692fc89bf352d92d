package colour

import (
	"math"
	"testing"
)

// Points of CIELAB for the white point of sRGB, its primaries and black.
func TestLab(t *testing.T) {
	for light, want := range map[[3]float64][3]float64{
		{1, 1, 1}: {100, 0, 0}, {1, 0, 0}: {53.24, 80.09, 67.20}, {0, 1, 0}: {87.73, -86.18, 83.18}, {0, 0, 1}: {32.30, 79.19, -107.86},
		{0, 0, 0}: {0, 0, 0}, {0.001, 0.001, 0.001}: {0.9033, 0, 0},
	} {
		for k, v := range Lab(light) {
			if math.Abs(v-want[k]) > 0.03 {
				t.Errorf("light of %v: %.2f, want %.2f", light, Lab(light), want)
			}
		}
	}
}

func TestLightAt(t *testing.T) {
	for v, want := range map[float32]float64{0: 0, 128: Light(128.0 / 255), 254: Light(254.0 / 255), 255: 1} {
		if got := LightAt(v); math.Abs(got-want) > 1e-9 {
			t.Errorf("light of %g: %.6f, want %.6f", v, got, want)
		}
	}
	if got, want := LightAt(100.25), 0.75*LightAt(100)+0.25*LightAt(101); math.Abs(got-want) > 1e-9 {
		t.Errorf("between two bytes: %.6f, want %.6f", got, want)
	}
}
