package measure

import "math"

// The search for a cast shadow, in units of T.
const (
	shadeCell = 5 // wall cells to a side of a coarse cell
	shadeNear = 0.08
	shadeFar  = 0.7
	shadeHigh = -0.15 // shadows seldom fall upwards
	shadeStep = 0.1
)

// shadeSoft are the edge widths (standard deviations, in T) that are tried.
var shadeSoft = []float64{0.05, 0.12}

// shade is the person's outline displaced: the best explanation of darkness on the wall.
type shade struct {
	DX, DY, Soft float64 // in T
	Depth        float64 // light missing in the core, the least of the three colours
	Fit          float64 // share of the darkness beyond a smooth surface that it explains, 0–1
	Norm, Seen   float64
	Shape        []float64 // its strength in every cell of the wall, 0–1
}

// coarse is the wall in cells of shadeCell²: logarithms of light and how much of the cell is wall.
type coarse struct {
	w, h  int
	light [4][]float64 // red, green, blue, and their mean
	held  []float64
	steps [][2]int // neighbouring cells of bare wall
	basis [][5]float64
	bare  []bool
}

func (w *wall) coarse(rest [][3]float64, loose []bool) *coarse {
	c := &coarse{w: w.w / shadeCell, h: w.h / shadeCell}
	n := c.w * c.h
	weight := make([]float64, n)
	c.held = make([]float64, n)
	for k := range c.light {
		c.light[k] = make([]float64, n)
	}
	for i := range w.bare {
		x, y := i%w.w/shadeCell, i/w.w/shadeCell
		if x >= c.w || y >= c.h {
			continue
		}
		j := y*c.w + x
		c.held[j] += w.held[i] / (shadeCell * shadeCell)
		if !w.bare[i] || loose[i] || foreign(rest[i]) {
			continue
		}
		weight[j]++
		for k, v := range w.rgb[i] {
			c.light[k][j] += v
		}
	}
	c.bare = make([]bool, n)
	for j, n := range weight {
		if c.bare[j] = n >= 2*shadeCell; !c.bare[j] {
			continue
		}
		for k := range 3 {
			c.light[k][j] = math.Log(c.light[k][j]/n + 0.01)
			c.light[3][j] += c.light[k][j] / 3
		}
	}
	c.span()
	return c
}

// foreign tells a cell that no shadow can explain: it is of another colour.
func foreign(rest [3]float64) bool {
	return math.Hypot(rest[1], rest[2]) > 8+0.5*math.Abs(rest[0])
}

// span lists the steps between neighbours and an orthonormal basis of the steps of smooth surfaces.
func (c *coarse) span() {
	for i, ok := range c.bare {
		if ok && i%c.w+1 < c.w && c.bare[i+1] {
			c.steps = append(c.steps, [2]int{i, i + 1})
		}
		if ok && i+c.w < len(c.bare) && c.bare[i+c.w] {
			c.steps = append(c.steps, [2]int{i, i + c.w})
		}
	}
	grid := wall{w: c.w, h: c.h}
	c.basis = make([][5]float64, len(c.steps))
	for n, s := range c.steps {
		a, b := grid.term(s[0], 0), grid.term(s[1], 0)
		for k := range c.basis[n] {
			c.basis[n][k] = b[k+1] - a[k+1]
		}
	}
	for a := range 5 {
		for b := range a {
			var p float64
			for n := range c.basis {
				p += c.basis[n][a] * c.basis[n][b]
			}
			for n := range c.basis {
				c.basis[n][a] -= p * c.basis[n][b]
			}
		}
		var p float64
		for n := range c.basis {
			p += c.basis[n][a] * c.basis[n][a]
		}
		if p < 1e-12 {
			p = math.Inf(1)
		}
		for n := range c.basis {
			c.basis[n][a] /= math.Sqrt(p)
		}
	}
}

// rough returns the steps of v less those of a smooth surface.
func (c *coarse) rough(v []float64) []float64 {
	var p [5]float64
	out := make([]float64, len(c.steps))
	for n, s := range c.steps {
		out[n] = v[s[1]] - v[s[0]]
		for k, b := range c.basis[n] {
			p[k] += b * out[n]
		}
	}
	for n := range out {
		for k, b := range c.basis[n] {
			out[n] -= p[k] * b
		}
	}
	return out
}

// match returns the product of v's steps with each of the given rough ones, and the square
// of its own part that is not smooth.
func (c *coarse) match(v []float64, light *[4][]float64) (p [4]float64, norm float64) {
	var q [5]float64
	for n, s := range c.steps {
		d := v[s[1]] - v[s[0]]
		if d == 0 {
			continue
		}
		for k, b := range c.basis[n] {
			q[k] += b * d
		}
		norm += d * d
		for k := range p {
			p[k] += d * light[k][n]
		}
	}
	for _, v := range q {
		norm -= v * v
	}
	return p, norm
}

// shade looks for the displacement and softness that explain most of the darkness.
func (w *wall) shade(rest [][3]float64) shade {
	c := w.coarse(rest, w.loose(rest))
	var light [4][]float64
	for k := range light {
		light[k] = c.rough(c.light[k])
	}
	var all float64
	for _, v := range light[3] {
		all += v * v
	}
	unit := w.unit / shadeCell
	best := shade{}
	var score float64
	for _, soft := range shadeSoft {
		held := blurred(c.held, c.w, c.h, soft*unit)
		try := func(dx, dy float64) {
			if r := math.Hypot(dx, dy); r < shadeNear || r > shadeFar {
				return
			}
			p, norm := c.match(c.shifted(held, dx*unit, dy*unit), &light)
			if -p[3] <= 0 || norm < 1e-6 || p[3]*p[3]/norm <= score {
				return
			}
			score = p[3] * p[3] / norm
			depth := max(0, min(-p[0], -p[1], -p[2])) / norm
			best = shade{DX: dx, DY: dy, Soft: soft, Depth: 1 - math.Exp(-depth), Fit: score / all, Norm: norm}
		}
		for dy := shadeHigh; dy <= shadeFar; dy += shadeStep {
			for dx := -shadeFar; dx <= shadeFar+0.01; dx += shadeStep {
				try(dx, dy)
			}
		}
		if best.Soft == soft {
			x, y := best.DX, best.DY
			for _, d := range [][2]float64{{-1, -1}, {0, -1}, {1, -1}, {-1, 0}, {1, 0}, {-1, 1}, {0, 1}, {1, 1}} {
				try(x+d[0]*shadeStep/2, y+d[1]*shadeStep/2)
			}
		}
	}
	held := blurred(w.held, w.w, w.h, best.Soft*w.unit)
	best.Shape = (&coarse{w: w.w, h: w.h}).shifted(held, best.DX*w.unit, best.DY*w.unit)
	for i, ok := range w.bare {
		if ok {
			best.Seen += best.Shape[i] / (w.unit * w.unit)
		}
	}
	return best
}

// shifted moves a grid by dx, dy cells; beyond its edges the nearest cell is repeated.
func (c *coarse) shifted(v []float64, dx, dy float64) []float64 {
	out := make([]float64, len(v))
	x0, y0 := int(math.Floor(-dx)), int(math.Floor(-dy))
	fx, fy := -dx-float64(x0), -dy-float64(y0)
	at := func(x, y int) float64 { return v[min(max(y, 0), c.h-1)*c.w+min(max(x, 0), c.w-1)] }
	for y := range c.h {
		for x := range c.w {
			u, r := x+x0, y+y0
			out[y*c.w+x] = (at(u, r)*(1-fx)+at(u+1, r)*fx)*(1-fy) + (at(u, r+1)*(1-fx)+at(u+1, r+1)*fx)*fy
		}
	}
	return out
}

// blurred blurs a grid with a standard deviation of sigma cells: three box filters.
func blurred(v []float64, w, h int, sigma float64) []float64 {
	r := (math.Sqrt(4*sigma*sigma+1) - 1) / 2
	for range 3 {
		v = boxed(boxed(v, w, h, 1, w, r), h, w, w, 1, r)
	}
	return v
}

// boxed averages along lines of n cells that are step apart; the next of the lines is jump further.
func boxed(v []float64, n, lines, step, jump int, r float64) []float64 {
	out := make([]float64, len(v))
	whole := int(r)
	part := r - float64(whole)
	for l := range lines {
		at := func(i int) float64 { return v[l*jump+min(max(i, 0), n-1)*step] }
		for i := range n {
			sum := part * (at(i-whole-1) + at(i+whole+1))
			for j := i - whole; j <= i+whole; j++ {
				sum += at(j)
			}
			out[l*jump+i*step] = sum / (2*r + 1)
		}
	}
	return out
}

// loose marks the cells of loose hair: near the hair, what stands out from its surroundings
// of 7×7 cells.
func (w *wall) loose(rest [][3]float64) []bool {
	off := make([]float64, len(rest))
	for i, v := range rest {
		off[i] = length(v)
	}
	open := w.opened(off, 3)
	mask := make([]bool, len(off))
	for i := range off {
		mask[i] = w.bare[i] && w.hair[i] && off[i]-open[i] > 2.5
	}
	return mask
}
