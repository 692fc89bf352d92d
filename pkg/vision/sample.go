package vision

import "image"

// Grid is a regular grid of samples laid over a picture: sample (i, j) is the mean
// over the parallelogram from Origin + i·U + j·V to Origin + (i+1)·U + (j+1)·V.
type Grid struct {
	Origin Point
	U, V   Point // step to the next sample in a row, and to the next row
	W, H   int
}

// Grid covers r with w×h samples.
func (r Rect) Grid(w, h int) Grid {
	return Grid{
		Origin: Point{r.X, r.Y},
		U:      Point{r.W / float64(w), 0}, V: Point{0, r.H / float64(h)},
		W: w, H: h,
	}
}

// Grid covers s with n×n samples.
func (s Square) Grid(n int) Grid {
	o := s.Map(0, 0)
	u, v := s.Map(1, 0).Sub(o), s.Map(0, 1).Sub(o)
	return Grid{Origin: o, U: u.Scale(1 / float64(n)), V: v.Scale(1 / float64(n)), W: n, H: n}
}

// Sample reads the grid from img as RGB triples, 0–255, row by row. Where the grid
// leaves the picture, the nearest pixel of the edge is repeated: a black border
// would look like hair or a hat to a network.
func Sample(img *image.NRGBA, g Grid) []float32 {
	out := make([]float32, g.W*g.H*3)
	Halves(g.H, func(from, to int) { g.read(img, from, to, out) })
	return out
}

// read reads the rows between two into out.
func (g Grid) read(img *image.NRGBA, from, to int, out []float32) {
	t := g.taps()
	weight := 1 / float32(t.nu*t.nv)
	for j := from; j < to; j++ {
		row := out[3*g.W*j:][:3*g.W]
		first, last := g.within(img, &t, j)
		for i := range g.W {
			p := g.tap(&t, i, j)
			var r, gr, b int
			if first <= i && i <= last {
				r, gr, b = t.sum(img, p)
			} else {
				r, gr, b = t.sumAtEdge(img, p)
			}
			row[3*i], row[3*i+1], row[3*i+2] = float32(r)*weight, float32(gr)*weight, float32(b)*weight
		}
	}
}

// tap is the first tap of cell i, j.
func (g *Grid) tap(t *taps, i, j int) Point {
	return g.Origin.Add(g.U.Scale(float64(i))).Add(g.V.Scale(float64(j))).Add(t.first)
}

// within returns the first and the last cell of row j whose taps all lie in img; those between them do too.
func (g *Grid) within(img *image.NRGBA, t *taps, j int) (first, last int) {
	last = g.W - 1
	for first <= last && !t.inside(img, g.tap(t, first, j)) {
		first++
	}
	for first <= last && !t.inside(img, g.tap(t, last, j)) {
		last--
	}
	return first, last
}

// taps are the places at which a cell is read: nu×nv of them, du and dv apart, the first one that far from its corner.
type taps struct {
	nu, nv        int
	du, dv, first Point
	dux, duy      int // du and dv in fixed-point numbers
	dvx, dvy      int
}

func (g Grid) taps() taps {
	t := taps{nu: tapsIn(g.U), nv: tapsIn(g.V)}
	t.du, t.dv = g.U.Scale(1/float64(t.nu)), g.V.Scale(1/float64(t.nv))
	t.first = t.du.Add(t.dv).Scale(0.5)
	t.dux, t.duy, t.dvx, t.dvy = int(t.du.X*fixed), int(t.du.Y*fixed), int(t.dv.X*fixed), int(t.dv.Y*fixed)
	return t
}

// tapsIn returns how many pixels a step passes, at least 2 so that enlarging stays smooth.
func tapsIn(step Point) int {
	return max(2, int(Point{}.Distance(step)+0.5))
}

// fixed is one pixel in the fixed-point numbers with which taps are stepped.
const fixed = 1 << 16

// inside tells whether all taps of the cell whose first one is p lie in img.
func (t *taps) inside(img *image.NRGBA, p Point) bool {
	right, below := t.du.Scale(float64(t.nu-1)), t.dv.Scale(float64(t.nv-1))
	picture := Rect{W: float64(img.Rect.Dx()), H: float64(img.Rect.Dy())}
	return picture.Holds(p) && picture.Holds(p.Add(right)) && picture.Holds(p.Add(below)) && picture.Holds(p.Add(right).Add(below))
}

// sum adds up the pixels at the taps of the cell whose first one is p.
func (t *taps) sum(img *image.NRGBA, p Point) (r, g, b int) {
	x0, y0 := int(p.X*fixed), int(p.Y*fixed)
	for range t.nv {
		x, y := x0, y0
		for range t.nu {
			// rounding of the steps may leave the picture by less than a pixel
			i := max(y>>16, 0)*img.Stride + max(x>>16, 0)*4
			px := img.Pix[i : i+3 : i+3]
			r, g, b = r+int(px[0]), g+int(px[1]), b+int(px[2])
			x, y = x+t.dux, y+t.duy
		}
		x0, y0 = x0+t.dvx, y0+t.dvy
	}
	return r, g, b
}

// sumAtEdge is sum where some taps leave the picture: they take its nearest pixel.
func (t *taps) sumAtEdge(img *image.NRGBA, p Point) (r, g, b int) {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	for range t.nv {
		q := p
		for range t.nu {
			x, y := min(max(int(q.X), 0), w-1), min(max(int(q.Y), 0), h-1)
			i := y*img.Stride + x*4
			r, g, b = r+int(img.Pix[i]), g+int(img.Pix[i+1]), b+int(img.Pix[i+2])
			q.X, q.Y = q.X+t.du.X, q.Y+t.du.Y
		}
		p.X, p.Y = p.X+t.dv.X, p.Y+t.dv.Y
	}
	return r, g, b
}
