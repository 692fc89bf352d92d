// Package wall measures what is behind the person on a photo: whether the wall is plain, whether a shadow falls on it, and
// how far the person stands out from it.
//
// It reads the wall as a grid of square cells, fits the smooth surface that light on a plain wall makes, and looks at what
// is left.
package wall

import (
	"image"
	"math"

	"kaocheck/pkg/colour"
	"kaocheck/pkg/rank"
	"kaocheck/pkg/vision"
)

// Lengths on the wall in units of T.
const (
	wallCell   = 1.0 / 48 // side of a cell; a print is about 110 × 140 cells
	wallGrown  = 0.1      // how far beyond the print is looked
	wallTrim   = 0.05     // left out at the photo's edges, 0.8 mm on a print: the rims of a scan
	wallMargin = 0.06     // left out around the person, where cells are mixed
	hairReach  = 0.3      // how far from the hair loose strands are expected
	curlShare  = 0.1      // share of hair from which a cell in that reach may be a curl, and no wall
)

// wall is the background of a print as a grid of square cells.
type wall struct {
	area   vision.Rect
	w, h   int
	unit   float64      // cells in T
	rgb    [][3]float64 // linear light of every cell, 0–1
	lab    [][3]float64
	held   []float64 // share of the person, 0–1
	person []bool    // what is not background and connected with the face
	hair   []bool    // the person's hair
	bare   []bool    // wall, a margin away from the person and from loose hair
	fringe []bool    // near the hair
	grain  float64   // ΔE that a tenth of the cells are off for the noise alone
}

// newWall reads the cells of area; nil where the person cannot be told from the wall.
func newWall(img *image.NRGBA, face *vision.Face, s *vision.Segments, photo, area vision.Rect) *wall {
	t := face.T()
	if s == nil || s.W*s.H == 0 || len(s.Share[vision.Background]) < s.W*s.H || t <= 0 {
		return nil
	}
	area = grown(area, wallGrown*t).Intersect(s.Area).Intersect(grown(photo, -wallTrim*t))
	w := &wall{area: area, w: int(area.W / t / wallCell), h: int(area.H / t / wallCell), unit: 1 / wallCell}
	if w.w < shadeCell || w.h < shadeCell {
		return nil
	}
	w.read(img)
	w.part(face, s)
	w.grain = w.noise(img)
	return w
}

func grown(r vision.Rect, d float64) vision.Rect {
	return vision.Rect{X: r.X - d, Y: r.Y - d, W: r.W + 2*d, H: r.H + 2*d}
}

func (w *wall) read(img *image.NRGBA) {
	px := vision.Sample(img, w.grid())
	w.lab, w.rgb = make([][3]float64, w.w*w.h), make([][3]float64, w.w*w.h)
	for i := range w.lab {
		for c := range 3 {
			w.rgb[i][c] = colour.LightAt(px[3*i+c])
		}
		w.lab[i] = colour.Lab(w.rgb[i])
	}
}

// part tells person and wall apart. Things and people that are not connected with the face
// belong to the wall.
func (w *wall) part(face *vision.Face, s *vision.Segments) {
	n := w.w * w.h
	w.held, w.person, w.hair = make([]float64, n), make([]bool, n), make([]bool, n)
	for i := range w.held {
		p := w.point(i)
		w.held[i] = 1 - shareAt(s, vision.Background, p)
		w.person[i] = w.held[i] >= 0.5
	}
	w.person = w.connected(w.person, w.cell(face.Box.Centre()))
	for i, in := range w.person {
		c, _ := s.At(w.point(i))
		w.hair[i] = in && c == vision.Hair
	}
	far, strands := w.distance(w.person), w.distance(w.hair)
	w.bare, w.fringe = make([]bool, n), make([]bool, n)
	for i := range w.bare {
		w.fringe[i] = strands[i] < hairReach*w.unit
		w.bare[i] = far[i] > wallMargin*w.unit && !(w.fringe[i] && shareAt(s, vision.Hair, w.point(i)) > curlShare)
		if w.bare[i] {
			w.held[i] = 0
		}
	}
}

// noise tells from the median difference between pixels a step apart how far a tenth of the
// cells are off: for white noise in three channels 1.15 of it over the root of the pixels in a
// cell. It takes three times that, for what camera and JPEG leave is coarser than a pixel, and
// two pixels for the step where cells are larger, for JPEG halves the colours.
func (w *wall) noise(img *image.NRGBA) float64 {
	side := max(1, w.area.W/float64(w.w))
	step := min(int(side), 2)
	var list []float64
	for i, bare := range w.bare {
		p := w.point(i)
		x, y := int(p.X), int(p.Y)
		if bare && i%sparse == 0 && x+step < img.Rect.Dx() {
			list = append(list, length(minus(labAt(img, x, y), labAt(img, x+step, y))))
		}
	}
	return 3.5 * rank.Median(list) / side
}

// shareAt reads the share of class c, 0–1, between the cells of s, linearly.
func shareAt(s *vision.Segments, c vision.Class, p vision.Point) float64 {
	x := min(max((p.X-s.Area.X)/s.Area.W*float64(s.W)-0.5, 0), float64(s.W-1))
	y := min(max((p.Y-s.Area.Y)/s.Area.H*float64(s.H)-0.5, 0), float64(s.H-1))
	x0, y0 := int(x), int(y)
	x1, y1 := min(x0+1, s.W-1), min(y0+1, s.H-1)
	fx, fy := x-float64(x0), y-float64(y0)
	share := s.Share[c]
	at := func(x, y int) float64 { return float64(share[y*s.W+x]) / 255 }
	return (at(x0, y0)*(1-fx)+at(x1, y0)*fx)*(1-fy) + (at(x0, y1)*(1-fx)+at(x1, y1)*fx)*fy
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

// placed is the rectangle in the picture around the marked cells whose value reaches level;
// nil without any.
func (w *wall) placed(value []float64, in []bool, level float64) *vision.Rect {
	var points []vision.Point
	half := vision.Point{X: w.area.W / float64(w.w) / 2, Y: w.area.H / float64(w.h) / 2}
	for i, ok := range in {
		if ok && value[i] >= level {
			points = append(points, w.point(i).Sub(half), w.point(i).Add(half))
		}
	}
	if points == nil {
		return nil
	}
	return new(vision.Bounds(points))
}

// shape is the outline in the picture of the cells that are in.
func (w *wall) shape(in func(i int) bool) vision.Outline { return w.grid().Outline(in) }

// grid is where the cells lie in the picture.
func (w *wall) grid() vision.Grid { return w.area.Grid(w.w, w.h) }

// connected is the part of mask that hangs together with cell seed through sides.
func (w *wall) connected(mask []bool, seed int) []bool {
	return vision.Flood(w.w, w.h, []int{seed}, func(i int) bool { return mask[i] })
}

// beside lists the four neighbours of cell i, −1 beyond the grid.
func (w *wall) beside(i int) [4]int {
	n := [4]int{i - w.w, i - 1, i + 1, i + w.w}
	if i%w.w == 0 {
		n[1] = -1
	}
	if i%w.w == w.w-1 {
		n[2] = -1
	}
	if n[3] >= w.w*w.h {
		n[3] = -1
	}
	return n
}

// distance is how far every cell is from mask, in cells (chamfer 1, √2); infinite from an empty one.
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
