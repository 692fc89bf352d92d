package vision

import "math"

// Area is a part of the picture of any shape: what its rings enclose. A ring that runs the
// other way round is a hole.
type Area []Ring

// Ring is a closed polygon in pixels of the upright picture.
type Ring []Point

// Bounds returns the smallest rectangle around a, nil when a is empty.
func (a Area) Bounds() *Rect {
	var all []Point
	for _, r := range a {
		all = append(all, r...)
	}
	if len(all) == 0 {
		return nil
	}
	return new(Bounds(all))
}

// Over returns the rings of a that enclose at least so many squared pixels: specks are left out.
func (a Area) Over(least float64) Area {
	var large Area
	for _, r := range a {
		if math.Abs(r.size()) >= least {
			large = append(large, r)
		}
	}
	return large
}

// size is the area of r, negative when it runs anticlockwise in the picture (Gauss's area formula).
func (r Ring) size() float64 {
	var sum float64
	for i, p := range r {
		q := r[(i+1)%len(r)]
		sum += p.X*q.Y - q.X*p.Y
	}
	return sum / 2
}

// Contours returns the area in which value, which stands in the middles of the cells, reaches
// level (marching squares; Lorensen and Cline, 1987). Beyond the grid value is 0.
func (g Grid) Contours(value func(x, y int) float64, level float64) Area {
	f := field{Grid: g, value: value, level: level}
	next := f.links()
	var a Area
	for start := range next {
		var r Ring
		for e := start; next[e] >= 0; {
			r = append(r, f.crossing(e))
			e, next[e] = next[e], -1
		}
		if r != nil {
			a = append(a, r)
		}
	}
	return a
}

// field is a grid of values with a border of zeros. Its edges, between neighbouring middles,
// are numbered: even ones lead to the right, odd ones down.
type field struct {
	Grid
	value func(x, y int) float64
	level float64
}

func (f *field) at(x, y int) float64 {
	if x < 0 || y < 0 || x >= f.W || y >= f.H {
		return 0
	}
	return f.value(x, y)
}

// links tells for every edge that a contour crosses which one it crosses next, −1 for the
// others. Seen from a square between four middles, a contour runs from the edge where the inside ends to
// the one where it begins again, clockwise.
func (f *field) links() []int {
	next := make([]int, 2*(f.W+2)*(f.H+2))
	for i := range next {
		next[i] = -1
	}
	for y := -1; y < f.H; y++ {
		for x := -1; x < f.W; x++ {
			f.link(next, x, y)
		}
	}
	return next
}

func (f *field) link(next []int, x, y int) {
	in := [4]bool{
		f.at(x, y) >= f.level, f.at(x+1, y) >= f.level, f.at(x+1, y+1) >= f.level, f.at(x, y+1) >= f.level,
	}
	edges := [4]int{f.edge(x, y), f.edge(x+1, y) + 1, f.edge(x, y+1), f.edge(x, y) + 1}
	for i := range in {
		if !in[i] || in[(i+1)%4] {
			continue
		}
		for k := i + 1; ; k++ {
			if in[(k+1)%4] {
				next[edges[i]] = edges[k%4]
				break
			}
		}
	}
}

// edge numbers the edge that leads from cell x, y to the right.
func (f *field) edge(x, y int) int { return 2 * ((y+1)*(f.W+2) + x + 1) }

// crossing is the point of the picture where value reaches level on an edge.
func (f *field) crossing(edge int) Point {
	x, y := edge/2%(f.W+2)-1, edge/2/(f.W+2)-1
	to := [2]int{x + 1 - edge%2, y + edge%2}
	a, b := f.at(x, y), f.at(to[0], to[1])
	t := (f.level - a) / (b - a)
	u, v := float64(x)+0.5+t*float64(to[0]-x), float64(y)+0.5+t*float64(to[1]-y)
	return f.Origin.Add(f.U.Scale(u)).Add(f.V.Scale(v))
}
