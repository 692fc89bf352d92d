package vision

import (
	"math"
	"testing"
)

func disc(cx, cy, radius float64) func(x, y int) float64 {
	return func(x, y int) float64 {
		return max(0, radius+1-math.Hypot(float64(x)-cx, float64(y)-cy))
	}
}

// sizeOf is the area in squared pixels.
func sizeOf(a Area) float64 {
	var sum float64
	for _, r := range a {
		sum += r.size()
	}
	return math.Abs(sum)
}

func TestContoursOfADisc(t *testing.T) {
	g := Rect{X: 50, Y: 20, W: 400, H: 400}.Grid(40, 40)
	a := g.Contours(disc(19.5, 19.5, 10), 1)
	if len(a) != 1 {
		t.Fatalf("%d rings, want 1", len(a))
	}
	for _, p := range a[0] {
		if d := p.Distance(Point{250, 220}); math.Abs(d-100) > 1 {
			t.Errorf("%v lies %.1f from the middle, want 100", p, d)
		}
	}
	if s := sizeOf(a); math.Abs(s-math.Pi*100*100) > 400 {
		t.Errorf("area %.0f", s)
	}
}

func TestContoursHaveHoles(t *testing.T) {
	g := Rect{W: 40, H: 40}.Grid(40, 40)
	ring := func(x, y int) float64 {
		return min(disc(19.5, 19.5, 15)(x, y), 1+math.Hypot(float64(x)-19.5, float64(y)-19.5)-8)
	}
	a := g.Contours(ring, 1)
	if len(a) != 2 || (a[0].size() > 0) == (a[1].size() > 0) {
		t.Fatalf("%d rings; want one and a hole that runs the other way", len(a))
	}
	if s := sizeOf(a); math.Abs(s-math.Pi*(15*15-8*8)) > 5 {
		t.Errorf("area %.1f", s)
	}
	if s := sizeOf(a.Over(300)); math.Abs(s-math.Pi*15*15) > 5 {
		t.Errorf("without the small ring: area %.1f", s)
	}
}

// Every ring is closed, whatever squares it passes and wherever it meets the grid's edge.
func TestContoursClose(t *testing.T) {
	g := Rect{W: 4, H: 3}.Grid(4, 3)
	for mask := range 1 << 12 {
		in := func(x, y int) float64 { return float64(mask >> (4*y + x) & 1) }
		a := g.Contours(in, 0.5)
		if (len(a) == 0) != (mask == 0) {
			t.Fatalf("mask %012b: %d rings", mask, len(a))
		}
		for _, r := range a {
			for i, p := range r {
				if d := p.Distance(r[(i+1)%len(r)]); d > 1.001 {
					t.Fatalf("mask %012b: a gap of %.2f cells", mask, d)
				}
			}
		}
	}
}

func TestContoursOfATurnedGrid(t *testing.T) {
	g := Square{Centre: Point{100, 100}, Side: 80, Angle: 0.5}.Grid(40)
	b := g.Contours(disc(19.5, 19.5, 10), 1).Bounds()
	if c := b.Centre(); c.Distance(Point{100, 100}) > 1 || math.Abs(b.W-40) > 1 {
		t.Errorf("got %v", *b)
	}
	if (Area{}).Bounds() != nil {
		t.Error("an empty area has bounds")
	}
}
