package ramp

import (
	"math"
	"testing"
)

func TestLinearAndSmooth(t *testing.T) {
	for _, c := range []struct{ from, to, x, linear, smooth float64 }{
		{2, 6, -9, 0, 0}, {2, 6, 2, 0, 0}, {2, 6, 3, 0.25, 0.15625}, {2, 6, 4, 0.5, 0.5}, {2, 6, 5, 0.75, 0.84375}, {2, 6, 6, 1, 1}, {2, 6, 99, 1, 1},
		{6, 2, 9, 0, 0}, {6, 2, 5, 0.25, 0.15625}, {6, 2, 1, 1, 1},
	} {
		if got := Linear(c.from, c.to, c.x); got != c.linear {
			t.Errorf("Linear(%g, %g, %g) = %g, want %g", c.from, c.to, c.x, got, c.linear)
		}
		if got := Smooth(c.from, c.to, c.x); got != c.smooth {
			t.Errorf("Smooth(%g, %g, %g) = %g, want %g", c.from, c.to, c.x, got, c.smooth)
		}
	}
}

func TestLogistic(t *testing.T) {
	for odds, want := range map[float64]float64{0: 0.5, math.Log(3): 0.75, -math.Log(3): 0.25, 800: 1, -800: 0} {
		if got := Logistic(odds); math.Abs(got-want) > 1e-15 {
			t.Errorf("Logistic(%g) = %g, want %g", odds, got, want)
		}
	}
}
