package wall

import "math"

const (
	shadeCell  = 5    // cells of the wall to a side of a coarse cell: a tenth of T
	shadeBare  = 10   // of 25 that have to be bare wall
	shadeFloor = 0.01 // light that is added before the logarithm: black has no ratios
)

// coarse is a wall in cells of shadeCell², to look for a shadow in.
type coarse struct {
	w, h   int
	unit   float64 // cells in T
	held   []float64
	bare   []bool
	light  [4][]float64 // logarithm of red, green, blue, and their mean
	steps  [][2]int     // neighbouring bare cells
	smooth [][6]float64 // steps of smooth surfaces, and room for one more shape: orthonormal columns
	rough  [4][]float64 // steps of light beyond a smooth surface
	energy float64      // squared steps of the mean light beyond a smooth surface
}

func (w *wall) coarse(rest [][3]float64) *coarse {
	c := &coarse{w: w.w / shadeCell, h: w.h / shadeCell, unit: w.unit / shadeCell}
	c.read(w, rest)
	c.pair()
	c.orthonormal()
	c.roughen()
	for _, d := range c.rough[3] {
		c.energy += d * d
	}
	c.energy = max(c.energy, shadeWeak)
	return c
}

// roughen takes the steps of smooth out of the light's.
func (c *coarse) roughen() {
	for k, v := range c.light {
		c.rough[k] = c.beyond(v)
	}
}

// read averages the light of the bare cells, but for hair and things of another colour.
func (c *coarse) read(w *wall, rest [][3]float64) {
	n, loose := c.w*c.h, w.loose(rest, combLoose)
	count := make([]float64, n)
	c.held, c.bare = make([]float64, n), make([]bool, n)
	for k := range c.light {
		c.light[k] = make([]float64, n)
	}
	for i, bare := range w.bare {
		x, y := i%w.w/shadeCell, i/w.w/shadeCell
		if x >= c.w || y >= c.h {
			continue
		}
		j := y*c.w + x
		c.held[j] += w.held[i] / (shadeCell * shadeCell)
		if !bare || loose[i] || foreign(rest[i]) {
			continue
		}
		count[j]++
		for k, v := range w.rgb[i] {
			c.light[k][j] += v
		}
	}
	for j, n := range count {
		if c.bare[j] = n >= shadeBare; !c.bare[j] {
			continue
		}
		for k := range 3 {
			c.light[k][j] = math.Log(c.light[k][j]/n + shadeFloor)
			c.light[3][j] += c.light[k][j] / 3
		}
	}
}

// foreign tells a cell that no shadow explains, for its colour is another.
func foreign(rest [3]float64) bool {
	return math.Hypot(rest[1], rest[2]) > 8+0.5*math.Abs(rest[0])
}

// pair lists the steps between bare neighbours.
func (c *coarse) pair() {
	for i, ok := range c.bare {
		if ok && i%c.w+1 < c.w && c.bare[i+1] {
			c.steps = append(c.steps, [2]int{i, i + 1})
		}
		if ok && i+c.w < len(c.bare) && c.bare[i+c.w] {
			c.steps = append(c.steps, [2]int{i, i + c.w})
		}
	}
}

// orthonormal takes the steps of the terms of a surface and makes them orthonormal (Gram-Schmidt).
func (c *coarse) orthonormal() {
	grid := wall{w: c.w, h: c.h}
	c.smooth = make([][6]float64, len(c.steps))
	for n, s := range c.steps {
		a, b := grid.term(s[0], 0), grid.term(s[1], 0)
		for k := range 5 {
			c.smooth[n][k] = b[k+1] - a[k+1]
		}
	}
	for a := range 5 {
		for b := range a {
			p := c.columns(a, b)
			for n := range c.smooth {
				c.smooth[n][a] -= p * c.smooth[n][b]
			}
		}
		p := c.columns(a, a)
		for n := range c.smooth {
			c.smooth[n][a] /= math.Sqrt(max(p, 1e-12))
		}
	}
}

// columns is the product of two columns of smooth.
func (c *coarse) columns(a, b int) (sum float64) {
	for _, row := range c.smooth {
		sum += row[a] * row[b]
	}
	return sum
}

// beyond returns the steps of v less those of the smooth surface nearest to them.
func (c *coarse) beyond(v []float64) []float64 {
	var p [6]float64
	out := c.stepsOf(v)
	for n := range out {
		for k, b := range c.smooth[n] {
			p[k] += b * out[n]
		}
	}
	for n := range out {
		for k, b := range c.smooth[n] {
			out[n] -= p[k] * b
		}
	}
	return out
}

// stepsOf returns the steps of v.
func (c *coarse) stepsOf(v []float64) []float64 {
	steps := make([]float64, len(c.steps))
	for n, s := range c.steps {
		steps[n] = v[s[1]] - v[s[0]]
	}
	return steps
}

// product is that of steps with those of light k beyond a smooth surface.
func (c *coarse) product(steps []float64, k int) (sum float64) {
	for n, r := range c.rough[k][:len(steps)] {
		sum += steps[n] * r
	}
	return sum
}

// norm is the square of what of steps is beyond a smooth surface.
func (c *coarse) norm(steps []float64) (sum float64) {
	var p [6]float64
	for n := range c.smooth[:len(steps)] {
		d := steps[n]
		if d == 0 {
			continue // as most are, far from the edge of a shadow
		}
		sum += d * d
		for k, b := range &c.smooth[n] {
			p[k] += b * d
		}
	}
	for _, v := range p {
		sum -= v * v
	}
	return sum
}
