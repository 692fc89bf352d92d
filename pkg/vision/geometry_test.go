package vision

import "testing"

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
