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
	out := make([]float32, 0, g.W*g.H*3)
	nu, nv := taps(g.U), taps(g.V)
	du, dv := g.U.Scale(1/float64(nu)), g.V.Scale(1/float64(nv))
	first := du.Add(dv).Scale(0.5)
	weight := 1 / float32(nu*nv)
	for j := range g.H {
		for i := range g.W {
			p := g.Origin.Add(g.U.Scale(float64(i))).Add(g.V.Scale(float64(j))).Add(first)
			r, gr, b := sum(img, p, du, dv, nu, nv)
			out = append(out, float32(r)*weight, float32(gr)*weight, float32(b)*weight)
		}
	}
	return out
}

// taps returns how many pixels a step passes, at least 2 so that enlarging stays smooth.
func taps(step Point) int {
	return max(2, int(Point{}.Distance(step)+0.5))
}

// sum adds up nu×nv pixels around the grid cell that starts at p.
func sum(img *image.NRGBA, p, du, dv Point, nu, nv int) (r, g, b int) {
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
