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
	nu, nv := taps(g.U), taps(g.V)
	du, dv := g.U.Scale(1/float64(nu)), g.V.Scale(1/float64(nv))
	first := du.Add(dv).Scale(0.5)
	weight := 1 / float32(nu*nv)
	for j := from; j < to; j++ {
		row := out[3*g.W*j:][:3*g.W]
		for i := range g.W {
			p := g.Origin.Add(g.U.Scale(float64(i))).Add(g.V.Scale(float64(j))).Add(first)
			r, gr, b := sum(img, p, du, dv, nu, nv)
			row[3*i], row[3*i+1], row[3*i+2] = float32(r)*weight, float32(gr)*weight, float32(b)*weight
		}
	}
}

// taps returns how many pixels a step passes, at least 2 so that enlarging stays smooth.
func taps(step Point) int {
	return max(2, int(Point{}.Distance(step)+0.5))
}

// fixed is one pixel in the fixed-point numbers with which taps are stepped.
const fixed = 1 << 16

// sum adds up nu×nv pixels around the grid cell whose first tap is p.
func sum(img *image.NRGBA, p, du, dv Point, nu, nv int) (r, g, b int) {
	last := p.Add(du.Scale(float64(nu - 1))).Add(dv.Scale(float64(nv - 1)))
	inside := Rect{W: float64(img.Rect.Dx()), H: float64(img.Rect.Dy())}
	right, below := p.Add(du.Scale(float64(nu-1))), p.Add(dv.Scale(float64(nv-1)))
	if !inside.Holds(p) || !inside.Holds(last) || !inside.Holds(right) || !inside.Holds(below) {
		return sumAtEdge(img, p, du, dv, nu, nv)
	}
	x0, y0 := int(p.X*fixed), int(p.Y*fixed)
	dux, duy, dvx, dvy := int(du.X*fixed), int(du.Y*fixed), int(dv.X*fixed), int(dv.Y*fixed)
	for range nv {
		x, y := x0, y0
		for range nu {
			// rounding of the steps may leave the picture by less than a pixel
			i := max(y>>16, 0)*img.Stride + max(x>>16, 0)*4
			px := img.Pix[i : i+3 : i+3]
			r, g, b = r+int(px[0]), g+int(px[1]), b+int(px[2])
			x, y = x+dux, y+duy
		}
		x0, y0 = x0+dvx, y0+dvy
	}
	return r, g, b
}

// sumAtEdge is sum where some taps leave the picture: they take its nearest pixel.
func sumAtEdge(img *image.NRGBA, p, du, dv Point, nu, nv int) (r, g, b int) {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	for range nv {
		q := p
		for range nu {
			x, y := min(max(int(q.X), 0), w-1), min(max(int(q.Y), 0), h-1)
			i := y*img.Stride + x*4
			r, g, b = r+int(img.Pix[i]), g+int(img.Pix[i+1]), b+int(img.Pix[i+2])
			q.X, q.Y = q.X+du.X, q.Y+du.Y
		}
		p.X, p.Y = p.X+dv.X, p.Y+dv.Y
	}
	return r, g, b
}
