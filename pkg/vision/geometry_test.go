package vision

import (
	"image"
	"math"
	"testing"
)

func TestIntersect(t *testing.T) {
	a := Rect{10, 20, 30, 40}
	for _, c := range []struct{ b, want Rect }{
		{a, a},
		{Rect{20, 30, 5, 6}, Rect{20, 30, 5, 6}},
		{Rect{0, 0, 15, 25}, Rect{10, 20, 5, 5}},
		{Rect{35, 50, 15, 25}, Rect{35, 50, 5, 10}},
		{Rect{50, 30, 5, 5}, Rect{50, 30, 0, 5}},
	} {
		if got := a.Intersect(c.b); got != c.want || c.b.Intersect(a) != got {
			t.Errorf("%v in %v: %v, want %v", c.b, a, got, c.want)
		}
	}
	if got := a.Overlap(Rect{10, 20, 30, 10}); got != 0.25 {
		t.Errorf("a quarter overlaps by %g", got)
	}
}

// Rectangles that share an edge share it in whole pixels too, and nothing leaves the range of an int.
func TestPixels(t *testing.T) {
	const far = 1 << 30
	for _, c := range []struct {
		r    Rect
		want image.Rectangle
	}{
		{Rect{75, 28.6, 1050, 1350}, image.Rect(75, 29, 1125, 1379)},
		{Rect{0.4, -0.6, 0.2, 0.2}, image.Rect(0, -1, 1, 0)},
		{Rect{-1e18, math.Inf(-1), 2e18, math.Inf(1)}, image.Rect(-far, -far, far, 0)},
		{Rect{math.NaN(), 3, 5, math.NaN()}, image.Rectangle{image.Pt(0, 3), image.Pt(0, 0)}},
	} {
		if got := c.r.Pixels(); got != c.want {
			t.Errorf("%v: %v, want %v", c.r, got, c.want)
		}
	}
}
