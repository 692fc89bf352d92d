package measure

import (
	"image"
	"math"

	"kaocheck/pkg/vision"
)

// Lengths of the wall's measuring in units of T.
const (
	wallCell   = 1.0 / 48 // side of a cell; the print is about 110 × 140 cells
	wallGrown  = 0.1      // how far beyond the print is looked
	wallTrim   = 0.05     // left out at the picture's edges, 0.8 mm on a print: white or black rims of a scan
	wallMargin = 0.06     // left out around the person, where cells are mixed
	hairReach  = 0.3      // how far from the hair loose strands are expected
)

// wall is the background of the print as a grid of square cells.
type wall struct {
	area    vision.Rect
	w, h    int
	unit    float64      // cells in T
	lab     [][3]float64 // colour of every cell, CIELAB with D65
	rgb     [][3]float64 // its linear light, 0–1
	held    []float64    // share of the person, 0–1
	person  []bool       // what is connected with the face and not background
	bare    []bool       // wall and nothing of the person
	strands []bool       // the person's hair
	hair    []bool       // wall near the hair
}

// newWall reads the cells of area; nil where the person cannot be told from the wall.
func newWall(img *image.NRGBA, face *vision.Face, s *vision.Segments, area vision.Rect) *wall {
	t := face.T()
	if s == nil || s.W*s.H == 0 || len(s.Share[vision.Background]) < s.W*s.H || t <= 0 {
		return nil
	}
	grown := vision.Rect{X: area.X - wallGrown*t, Y: area.Y - wallGrown*t, W: area.W + 2*wallGrown*t, H: area.H + 2*wallGrown*t}
	cut := wallTrim * t
	picture := vision.Rect{X: cut, Y: cut, W: float64(img.Rect.Dx()) - 2*cut, H: float64(img.Rect.Dy()) - 2*cut}
	area = grown.Intersect(s.Area).Intersect(picture)
	w := &wall{area: area, w: int(area.W / t / wallCell), h: int(area.H / t / wallCell), unit: 1 / wallCell}
	if w.w < 8 || w.h < 8 {
		return nil
	}
	w.read(img)
	w.findPerson(face, s)
	return w
}

func (w *wall) read(img *image.NRGBA) {
	px := vision.Sample(img, w.area.Grid(w.w, w.h))
	w.lab, w.rgb = make([][3]float64, w.w*w.h), make([][3]float64, w.w*w.h)
	for i := range w.lab {
		for c := range 3 {
			w.rgb[i][c] = linearOf(px[3*i+c])
		}
		w.lab[i] = labOf(w.rgb[i])
	}
}

// findPerson parts the cells: the person is what is connected with the face and not
// background; other things and people belong to the wall.
func (w *wall) findPerson(face *vision.Face, s *vision.Segments) {
	w.held = make([]float64, w.w*w.h)
	person, hair := make([]bool, w.w*w.h), make([]bool, w.w*w.h)
	for i := range w.held {
		c, _ := s.At(w.point(i))
		hair[i] = c == vision.Hair
		w.held[i] = 1 - backgroundAt(s, w.point(i))
		person[i] = w.held[i] >= 0.5
	}
	person = w.component(person, w.cell(face.Box.Centre()))
	w.person = person
	far := w.distance(person)
	strands := w.distance(and(hair, person))
	w.strands = and(hair, person)
	w.bare, w.hair = make([]bool, w.w*w.h), make([]bool, w.w*w.h)
	for i := range w.bare {
		w.bare[i] = far[i] > wallMargin*w.unit
		w.hair[i] = strands[i] < hairReach*w.unit
		if !person[i] && far[i] > 3 {
			w.held[i] = 0
		}
	}
}

// backgroundAt reads the background's share between the cells, linearly.
func backgroundAt(s *vision.Segments, p vision.Point) float64 {
	x := min(max((p.X-s.Area.X)/s.Area.W*float64(s.W)-0.5, 0), float64(s.W-1))
	y := min(max((p.Y-s.Area.Y)/s.Area.H*float64(s.H)-0.5, 0), float64(s.H-1))
	x0, y0 := int(x), int(y)
	x1, y1 := min(x0+1, s.W-1), min(y0+1, s.H-1)
	at := func(x, y int) float64 { return float64(s.Share[vision.Background][y*s.W+x]) / 255 }
	fx, fy := x-float64(x0), y-float64(y0)
	return (at(x0, y0)*(1-fx)+at(x1, y0)*fx)*(1-fy) + (at(x0, y1)*(1-fx)+at(x1, y1)*fx)*fy
}

func and(a, b []bool) []bool {
	both := make([]bool, len(a))
	for i := range a {
		both[i] = a[i] && b[i]
	}
	return both
}

// point is the middle of cell i in the picture.
func (w *wall) point(i int) vision.Point {
	return vision.Point{
		X: w.area.X + (float64(i%w.w)+0.5)*w.area.W/float64(w.w),
		Y: w.area.Y + (float64(i/w.w)+0.5)*w.area.H/float64(w.h),
	}
}

// cell is the cell nearest to p.
func (w *wall) cell(p vision.Point) int {
	x := int((p.X - w.area.X) / w.area.W * float64(w.w))
	y := int((p.Y - w.area.Y) / w.area.H * float64(w.h))
	return min(max(y, 0), w.h-1)*w.w + min(max(x, 0), w.w-1)
}

// bounds is the rectangle around the given cells in the picture.
func (w *wall) bounds(cells []int) vision.Rect {
	points := make([]vision.Point, 0, 2*len(cells))
	half := vision.Point{X: w.area.W / float64(w.w) / 2, Y: w.area.H / float64(w.h) / 2}
	for _, i := range cells {
		points = append(points, w.point(i).Sub(half), w.point(i).Add(half))
	}
	return vision.Bounds(points)
}

// component is the part of mask that is connected with the marked cells around seed.
func (w *wall) component(mask []bool, seed int) []bool {
	part := make([]bool, len(mask))
	for _, i := range w.flood(seed, func(i int) bool { return mask[i] }) {
		part[i] = true
	}
	return part
}

// flood lists the cells that are connected with seed through sides and satisfy ok; seed itself is always in.
func (w *wall) flood(seed int, ok func(int) bool) []int {
	seen := make([]bool, w.w*w.h)
	seen[seed] = true
	list := []int{seed}
	for n := 0; n < len(list); n++ {
		for _, j := range w.beside(list[n]) {
			if j >= 0 && !seen[j] && ok(j) {
				seen[j] = true
				list = append(list, j)
			}
		}
	}
	return list
}

// beside lists the four neighbours of cell i, −1 beyond the grid.
func (w *wall) beside(i int) [4]int {
	n := [4]int{i - w.w, i - 1, i + 1, i + w.w}
	x := i % w.w
	if x == 0 {
		n[1] = -1
	}
	if x == w.w-1 {
		n[2] = -1
	}
	if n[0] < 0 {
		n[0] = -1
	}
	if n[3] >= w.w*w.h {
		n[3] = -1
	}
	return n
}

// distance is how far every cell is from mask, in cells (chamfer 1, √2).
func (w *wall) distance(mask []bool) []float64 {
	d := make([]float64, len(mask))
	for i, in := range mask {
		if !in {
			d[i] = math.Inf(1)
		}
	}
	pull := func(i, dx, dy int, cost float64) {
		x, y := i%w.w+dx, i/w.w+dy
		if x >= 0 && y >= 0 && x < w.w && y < w.h {
			d[i] = min(d[i], d[y*w.w+x]+cost)
		}
	}
	sweep := func(i, s int) {
		pull(i, -s, 0, 1)
		pull(i, 0, -s, 1)
		pull(i, -s, -s, math.Sqrt2)
		pull(i, s, -s, math.Sqrt2)
	}
	for i := range d {
		sweep(i, 1)
	}
	for i := len(d) - 1; i >= 0; i-- {
		sweep(i, -1)
	}
	return d
}

// hairColour is the median colour of the hair in the print, black without any.
func (w *wall) hairColour() (lab [3]float64) {
	for c := range lab {
		var list []float64
		for i, ok := range w.strands {
			if ok && w.held[i] > 0.9 {
				list = append(list, w.lab[i][c])
			}
		}
		lab[c] = median(list)
	}
	return lab
}
