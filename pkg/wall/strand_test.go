package wall

import (
	"math"
	"testing"

	"kaocheck/pkg/vision"
)

func TestStrandsAreNoThings(t *testing.T) {
	strand := func(x, y float64) bool {
		return math.Abs(math.Abs(x)-0.85-0.03*math.Sin(15*y)) < 0.02 && math.Abs(y) < 0.4
	}
	s := sitting(nil)
	s.wall = func(x, y float64) [3]float64 {
		if strand(x, y) {
			return s.hair
		}
		return pale(x, y)
	}
	if b := s.measure(t); b.Patch > 5 {
		t.Errorf("loose hair is a thing of %.1f", b.Patch)
	}
}

// TestCurlsAreNoThings wants a dark patch beside the head to be loose hair where the network sees
// some, and a thing where it sees wall alone or where no hair is near.
func TestCurlsAreNoThings(t *testing.T) {
	for _, c := range []struct {
		name  string
		share uint8
		x     float64
		curl  bool
	}{
		{"beside the hair, seen as hair by a fifth", 51, 0.9, true},
		{"beside the hair, seen as wall", 0, 0.9, false},
		{"far from the hair", 51, -1.15, false},
	} {
		patch := func(x, y float64) bool { return math.Abs(x-c.x) < 0.13 && math.Abs(y-0.25) < 0.2 }
		img, found := sitting(func(x, y float64) [3]float64 {
			if patch(x, y) {
				return dim(pale(x, y), 0.5)
			}
			return pale(x, y)
		}).draw()
		s := found.Segments
		for i := range s.W * s.H {
			at := s.Point(i%s.W, i/s.W)
			if x, y := (at.X-75)/60, (at.Y-84)/60; patch(x, y) {
				s.Share[vision.Hair][i], s.Share[vision.Background][i] = c.share, 255-c.share
			}
		}
		if b := look(img, found); (b.Patch < 3) != c.curl {
			t.Errorf("%s: patch %.1f", c.name, b.Patch)
		}
	}
}

// inside is the share of the area of a rectangle, in hundredths of its sides, that an area covers.
func inside(a vision.Area, r vision.Rect) float64 {
	n := 0
	for i := range 10000 {
		p := vision.Point{X: r.X + r.W*(float64(i%100)+0.5)/100, Y: r.Y + r.H*(float64(i/100)+0.5)/100}
		odd := false
		for _, ring := range a {
			odd = odd != ring.Contains(p)
		}
		if odd {
			n++
		}
	}
	return float64(n) / 10000
}
