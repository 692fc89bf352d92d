package blur

import (
	"math"
	"testing"
)

// What is lost along a direction is told along that direction, and what is kept in the mean.
func TestLossHasADirection(t *testing.T) {
	for _, degrees := range []float64{0, 30, 75, 120, 165} {
		const mean, depth = 0.9, 0.3
		var r rose
		for i := range r {
			normal := math.Pi * (float64(i) + 0.5) / float64(len(r))
			kept := mean - depth*math.Cos(2*(normal-degrees*math.Pi/180))
			r[i] = petal{fine: math.Exp(kept), broad: 1, edges: 20}
		}
		l := r.loss()
		off := math.Remainder(math.Atan2(l.Y, l.X)/2*180/math.Pi-degrees, 180)
		if size := math.Hypot(l.X, l.Y); math.Abs(off) > 1 || size < depth/3 || size > depth || math.Abs(l.Kept-mean) > 0.05 {
			t.Errorf("along %g°: %+v, off by %.1f°", degrees, l, off)
		}
	}
}

// Where a direction has no edges, the others tell; where a third has none, nothing is told.
func TestLossOfFewDirections(t *testing.T) {
	var r rose
	for i := range 4 {
		r[i] = petal{fine: 2, broad: 1, edges: 20}
	}
	if l := r.loss(); l != (Loss{}) {
		t.Errorf("edges of one kind: %+v", l)
	}
	for i := range 12 {
		r[i] = petal{fine: 2, broad: 1, edges: 20}
	}
	if l := r.loss(); math.Abs(l.Kept-math.Ln2) > 1e-9 || math.Hypot(l.X, l.Y) > 1e-9 {
		t.Errorf("alike in all directions that are there: %+v", l)
	}
}
