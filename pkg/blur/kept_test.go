package blur

import (
	"math"
	"testing"
)

// keeping is a lean of no direction that keeps what a sharp picture keeps after blurs of the given variances on its
// grids, in cells² of the finest.
func keeping(variances ...float64) (l Lean) {
	for i, v := range variances {
		l[i].Kept = keptOf(v / math.Pow(4, float64(i)))
	}
	return l
}

func TestSpreadIsWhatWasLost(t *testing.T) {
	for _, c := range []struct {
		name      string
		lean      Lean
		low, high float64 // cells
	}{
		{"nothing was seen", Lean{}, 0, 0},
		{"sharper than most", Lean{{Kept: 1.1}, {Kept: 1.1}, {Kept: 1.1}}, 0, 0},
		{"as sharp as most", keeping(0, 0, 0), 0, 1e-6},
		{"a slight blur", keeping(1, 1, 1), 1 - 1e-6, 1 + 1e-6},
		{"a strong blur", keeping(9, 9, 9), 3 - 1e-6, 3 + 1e-6},
		{"a path that dwells", keeping(1, 16, 16), 3, 4},
		{"coarse features", keeping(9, 1, 1), 3 - 1e-6, 3 + 1e-6},
		{"one grid", keeping(4), 2 - 1e-6, 2 + 1e-6},
	} {
		if got := c.lean.spread(); got < c.low || got > c.high {
			t.Errorf("%s: %.3f, want %.1f to %.1f", c.name, got, c.low, c.high)
		}
	}
}
