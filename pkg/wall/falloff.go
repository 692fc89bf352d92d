package wall

import "math"

// The search for the edge of a lamp's light, lengths in T: it crosses the wall behind the head from side to side.
const (
	fallLean  = 40   // degrees by which it may lean
	fallTurn  = 10   // between the leanings that are tried
	fallStep  = 0.1  // between the heights that are tried
	fallSeen  = 0.25 // share of its steps that lies on the side where less of it is seen
	fallAlike = 0.5  // how deep it is at least on one side of the head, as a share of the other
)

// fallSoft are the widths of the edge that are tried, in T.
var fallSoft = []float64{0.12, 0.25}

// fall is a straight soft edge across the wall.
type fall struct {
	sin, cos float64 // of its leaning
	at, soft float64 // height where it starts, from the wall's upper left corner down, and its width, in T
}

// light is how far below the edge each cell of a w×h grid lies with unit cells in T, 0–1: a logistic function, whose
// exponential is one of the row times one of the column.
func (f fall) light(w, h int, unit float64) []float64 {
	v, column := make([]float64, 0, w*h), make([]float64, w)
	for x := range column {
		column[x] = math.Exp(-(float64(x) + 0.5) / unit * f.sin / f.soft)
	}
	for y := range h {
		row := math.Exp((f.at - (float64(y)+0.5)/unit*f.cos) / f.soft)
		for _, c := range column {
			v = append(v, 1/(1+row*c))
		}
	}
	return v
}

// falls lists the edges that are tried.
func (c *coarse) falls() (list []fall) {
	w, h := float64(c.w)/c.unit, float64(c.h)/c.unit
	for turn := -fallLean; turn <= fallLean; turn += fallTurn {
		sin, cos := math.Sincos(float64(turn) * math.Pi / 180)
		for at := min(0, w*sin); at < max(0, w*sin)+h*cos; at += fallStep {
			for _, soft := range fallSoft {
				list = append(list, fall{sin, cos, at, soft})
			}
		}
	}
	return list
}

// fallOff finds the edge that explains most of the steps in brightness; ok is false unless that is more than least and
// the light falls off alike on both sides of the head. The head's own shadow is bent around it and on one side.
func (c *coarse) fallOff(least float64) (best fall, ok bool) {
	for _, f := range c.falls() {
		v := f.light(c.w, c.h, c.unit)
		steps := c.stepsOf(v)
		norm := c.norm(steps)
		if norm < shadeWeak {
			continue
		}
		light := c.product(steps, 3)
		if fit := light * light / norm / c.energy; fit > least && c.alike(v) {
			best, least, ok = f, fit, true
		}
	}
	return best, ok
}

// alike tells whether the light has the steps of v on both sides of the person, where at least a quarter of them is seen,
// alike in direction and depth.
func (c *coarse) alike(v []float64) bool {
	var held, middle float64
	for i, p := range c.held {
		held, middle = held+p, middle+p*float64(i%c.w)
	}
	var found, norm [2]float64
	steps := c.beyond(v)
	for n, s := range c.steps {
		side := 0
		if held*float64(s[0]%c.w) > middle {
			side = 1
		}
		found[side] += steps[n] * c.rough[3][n]
		norm[side] += steps[n] * steps[n]
	}
	if min(norm[0], norm[1]) < fallSeen*(norm[0]+norm[1]) {
		return false
	}
	left, right := found[0]/norm[0], found[1]/norm[1]
	return left*right > 0 && min(left/right, right/left) >= fallAlike
}

// allow counts an edge among the smooth surfaces.
func (c *coarse) allow(f fall) {
	steps := c.beyond(f.light(c.w, c.h, c.unit))
	var norm float64
	for _, d := range steps {
		norm += d * d
	}
	for n, d := range steps {
		c.smooth[n][5] = d / math.Sqrt(max(norm, shadeWeak))
	}
	c.roughen()
}
