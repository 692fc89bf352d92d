package vision

import (
	"math"
	"testing"
)

// drawHead makes segments of a head at the canonical face: an ellipse of face skin with hair of
// the given height in T above the eyes, under cover when a class is given for it.
func drawHead(hair float64, cover Class) (*Face, *Segments) {
	f := &Face{Mesh: canonicalMesh(Pose{})}
	f.Box = f.Mesh.Bounds()
	s := &Segments{Area: Rect{100, 50, 800, 800}, W: 256, H: 256}
	for c := range s.Share {
		s.Share[c] = make([]uint8, s.W*s.H)
	}
	e := f.Eyes()
	eyes, tt := Middle(e[0], e[1]), f.T()
	for y := range s.H {
		for x := range s.W {
			p := s.Point(x, y)
			up, side := (eyes.Y-p.Y)/tt, (p.X-eyes.X)/tt
			class := Background
			switch {
			case math.Hypot(side/0.75, (up+0.05)/0.95) < 1 && up < 0.5:
				class = FaceSkin
			case math.Abs(side) < 0.8 && up > 0.3 && up < hair:
				class = Hair
			case cover != Background && math.Abs(side) < 0.8 && up >= hair && up < 1.3:
				class = cover
			case up < -0.9:
				class = Clothes
			}
			s.Share[class][y*s.W+x] = 255
		}
	}
	return f, s
}

func TestCrown(t *testing.T) {
	for _, c := range []struct {
		name  string
		hair  float64
		cover Class
		want  float64
	}{
		{"hair", 1.1, Background, 1.1},
		{"high hair", 1.3, Background, 1.3},
		{"bald", 0.75, Background, 0.75},
		{"hat", 0.6, Accessory, skullCrown},
		{"scarf", 0.5, Clothes, skullCrown},
	} {
		f, s := drawHead(c.hair, c.cover)
		h := findHead(f, s, 1000)
		a := f.Axis()
		up, _ := a.Project(h.Crown)
		if math.Abs(up/a.T-c.want) > 0.03 || h.CutTop {
			t.Errorf("%s: crown %.3f T above the eyes, cut %t; want %.2f", c.name, up/a.T, h.CutTop, c.want)
		}
		if wide := 0.75 * a.T; math.Abs(a.Eyes.X-h.Left-wide) > 4 || math.Abs(h.Right-a.Eyes.X-wide) > 4 {
			t.Errorf("%s: head from x %.0f to %.0f, want %.0f to either side of %.0f", c.name, h.Left, h.Right, wide, a.Eyes.X)
		}
	}
}

// The slice at the eyes is the one that begins there; where the head has none, its sides are unknown.
func TestSides(t *testing.T) {
	a := Axis{Eyes: Point{50, 40}, Dir: Point{0, -1}, T: 10}
	for _, c := range []struct {
		first       int
		left, right float64
	}{{1, 50, 50}, {0, 49, 51}, {-1, 48, 52}, {-2, 50, 50}} {
		r := rows{step: 1, first: c.first, slice: []row{{1, -1, 1}, {1, -2, 2}}}
		if left, right := r.sides(a); left != c.left || right != c.right {
			t.Errorf("slices from %d on: %g to %g, want %g to %g", c.first, left, right, c.left, c.right)
		}
	}
}

// Every cell of a grid lies in a slice, however the axis leans.
func TestSpanHoldsAllCells(t *testing.T) {
	s := &Segments{Area: Rect{W: 40, H: 30}, W: 40, H: 30}
	for _, angle := range []float64{0, 0.7, math.Pi / 2, 2, math.Pi, -1} {
		sin, cos := math.Sincos(angle)
		a := Axis{Eyes: Point{20, 15}, Dir: Point{sin, -cos}, T: 10}
		first, slices := rows{step: 1}.span(s, a)
		lowest, highest := math.Inf(1), math.Inf(-1)
		for i := range s.W * s.H {
			up, _ := a.Project(s.Point(i%s.W, i/s.W))
			lowest, highest = min(lowest, up), max(highest, up)
		}
		below, above := math.Floor(lowest)-float64(first), float64(first+len(slices)-1)-math.Floor(highest)
		if below < 0 || below > 1 || above < 0 || above > 1 {
			t.Errorf("turned by %.1f: %g slices below the lowest cell, %g above the highest", angle, below, above)
		}
	}
}

func TestCrownIgnoresStrands(t *testing.T) {
	f, s := drawHead(1.1, Background)
	a := f.Axis()
	for i := range 40 {
		x, y, _ := s.Cell(a.Up(a.T*1.1 + float64(i)))
		s.Share[Hair][y*s.W+x], s.Share[Background][y*s.W+x] = 255, 0
	}
	if up, _ := a.Project(findHead(f, s, 1000).Crown); math.Abs(up/a.T-1.1) > 0.03 {
		t.Errorf("a single strand lifts the crown to %.2f T", up/a.T)
	}
}

func TestCutHead(t *testing.T) {
	f, s := drawHead(1.2, Background)
	shift := f.Axis().Up(f.T()).Y // the picture's edge runs through the hair at 1 T
	s.Area.Y -= shift
	for i := range f.Mesh.Points {
		f.Mesh.Points[i].Y -= shift
	}
	f.Box = f.Mesh.Bounds()
	cut := int(-s.Area.Y / s.Area.H * float64(s.H))
	visible := &Segments{Area: Rect{s.Area.X, 0, s.Area.W, s.Area.H + s.Area.Y}, W: s.W, H: s.H - cut}
	for c := range s.Share {
		visible.Share[c] = s.Share[c][cut*s.W:]
	}
	if h := findHead(f, visible, 1000); !h.CutTop || h.Crown.Y > 1 {
		t.Errorf("head %+v: want it cut at the picture's upper edge", h)
	}
}

// Hair that touches a side of the picture by less than a crown's width does not make the head cut.
func TestCutSide(t *testing.T) {
	a := Axis{Eyes: Point{20, 30}, Dir: Point{0, -1}, T: 10}
	for _, c := range []struct {
		x, height int
		want      bool
	}{{0, 20, true}, {39, 20, true}, {0, 1, false}, {39, 1, false}, {1, 20, false}} {
		s := &Segments{Area: Rect{W: 40, H: 40}, W: 40, H: 40}
		mask := make([]bool, s.W*s.H)
		for y := range c.height {
			mask[(5+y)*s.W+c.x] = true
		}
		if top, side := s.cut(mask, a, 40); top || side != c.want {
			t.Errorf("%d rows at x %d: cut at the top %t, at a side %t, want %t", c.height, c.x, top, side, c.want)
		}
	}
}

func TestNoHeadWithoutSkin(t *testing.T) {
	f, s := drawHead(1, Background)
	for i := range s.Share[Background] {
		for c := range s.Share {
			s.Share[c][i] = 0
		}
		s.Share[Background][i] = 255
	}
	if h := findHead(f, s, 1000); h != nil {
		t.Errorf("found %+v in an empty mask", h)
	}
}

func TestRowsOfNothing(t *testing.T) {
	s := &Segments{W: 2, H: 2}
	mask := []bool{true, true, true, true}
	for name, a := range map[string]Axis{
		"no area": {Eyes: Point{3, 4}, Dir: Point{0, -1}, T: 5},
		"no eyes": {Eyes: Point{math.NaN(), math.NaN()}, Dir: Point{0, -1}, T: 5},
	} {
		if top, ok := s.rows(mask, a).top(1); ok {
			t.Errorf("%s: a top at %v", name, top)
		}
	}
}

// The head is what hangs together with the face, whichever way round; hair of others is not.
func TestHeadMaskHangsTogether(t *testing.T) {
	drawn := []string{
		"hhhhh.o",
		"h...h.o",
		"h.hhh..",
		"h.F....",
		"h.hhh.o",
		"h...h.o",
		"hhhhh.o",
	}
	s := &Segments{Area: Rect{W: 7, H: 7}, W: 7, H: 7}
	for c := range s.Share {
		s.Share[c] = make([]uint8, s.W*s.H)
	}
	for y, line := range drawn {
		for x, letter := range line {
			s.Share[map[rune]Class{'h': Hair, 'o': Hair, 'F': FaceSkin, '.': Background}[letter]][y*s.W+x] = 255
		}
	}
	mask := s.headMask(Rect{X: 2, Y: 3, W: 1, H: 1})
	for y, line := range drawn {
		for x, letter := range line {
			if want := letter == 'h' || letter == 'F'; mask[y*s.W+x] != want {
				t.Errorf("column %d, row %d (%c): %t", x, y, letter, !want)
			}
		}
	}
}
