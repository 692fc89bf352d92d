package vision

import "testing"

// Every cell holds its middle, and what lies at the far edges belongs to none.
func TestCell(t *testing.T) {
	s := &Segments{Area: Rect{X: -3, Y: 5, W: 12, H: 8}, W: 6, H: 2}
	for y := range s.H {
		for x := range s.W {
			if i, j, ok := s.Cell(s.Point(x, y)); i != x || j != y || !ok {
				t.Errorf("the middle of cell %d, %d lies in %d, %d: %t", x, y, i, j, ok)
			}
		}
	}
	for p, want := range map[Point]bool{
		{-3, 5}: true, {8.9, 12.9}: true, {-3.1, 6}: false, {0, 4.9}: false, {9, 6}: false, {0, 13}: false,
	} {
		if x, y, ok := s.Cell(p); ok != want {
			t.Errorf("%v lies in %d, %d: %t", p, x, y, ok)
		}
	}
}

// A face whose eyes fall together is taken for upright.
func TestAxisWithoutAnEyeLine(t *testing.T) {
	f := &Face{Mesh: Mesh{Points: make([]Point3, MeshSize)}}
	if a := f.Axis(); a.Dir != (Point{0, -1}) {
		t.Errorf("axis %+v", a)
	}
}
