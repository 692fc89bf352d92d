package vision

import (
	"math"
	"testing"
)

func TestOutlineIsAsLargeAsItsCells(t *testing.T) {
	g := Rect{X: 10, Y: 20, W: 120, H: 80}.Grid(60, 40) // cells of 2×2
	disc := func(i int) bool { return math.Hypot(float64(i%60)-30, float64(i/60)-20) < 12 }
	area := g.Outline(disc).Area()
	if len(area) != 1 {
		t.Fatalf("%d rings around a disc", len(area))
	}
	if got, want := math.Abs(area[0].size()), 4*math.Pi*144; math.Abs(got/want-1) > 0.05 {
		t.Errorf("a disc of %.0f squared pixels is outlined as %.0f", want, got)
	}
	if b := area.Bounds(); math.Abs(b.X+b.W/2-71) > 0.5 || math.Abs(b.Y+b.H/2-61) > 0.5 {
		t.Errorf("a disc around 71, 61 lies at %v", b)
	}
	if Outline(nil).Area() != nil {
		t.Error("nothing encloses something")
	}
}

func TestCrowdsAreOutlinedAndStragglersNot(t *testing.T) {
	g := Rect{W: 60, H: 60}.Grid(60, 60)
	area := g.Crowd(func(i int) bool { x, y := i%60, i/60; return x < 30 && (x+y)%2 == 0 || x == 45 && y == 30 }, 3, 0.3).Area()
	if b := area.Bounds(); b == nil || math.Abs(b.X+b.W-30) > 2 || b.H < 50 {
		t.Errorf("every second cell of the left half: %v", b)
	}
}

// A single cell spreads alike in all directions, and nothing of it is lost. Boxes of 3 and 5 cells keep to the standard
// deviation that was asked for.
func TestSoften(t *testing.T) {
	for sigma, excess := range map[float64]float64{0.8: 0.4, math.Sqrt2: 0, 2: 0.2, math.Sqrt(6): 0, 3.7: 0.1} {
		g := Grid{W: 41, H: 31}
		v := make([]float64, g.W*g.H)
		v[15*g.W+20] = 1
		var sum, across, down float64
		for i, w := range g.Soften(v, sigma) {
			x, y := float64(i%g.W-20), float64(i/g.W-15)
			sum, across, down = sum+w, across+w*x*x, down+w*y*y
		}
		if math.Abs(sum-1) > 1e-9 || math.Abs(across-down) > 1e-6 {
			t.Errorf("sigma %g: sum %.3f, variances %.3f and %.3f", sigma, sum, across, down)
		}
		if off := math.Sqrt(across) - sigma; off < -1e-6 || off > excess+1e-6 {
			t.Errorf("sigma %g: off by %.3f", sigma, off)
		}
	}
}
