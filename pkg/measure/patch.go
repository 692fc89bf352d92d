package measure

import (
	"math"
	"slices"

	"kaocheck/pkg/vision"
)

// patchArea is the smallest area in T² that counts as a patch: 2.7 mm square on a print.
const patchArea = 0.03

// patch returns the level above which value still holds a connected patch of patchArea, and
// the cells around it that reach the given share of the level. The level is 0 where there are
// fewer cells than that.
func (w *wall) patch(value []float64, in []bool, share float64) (level float64, cells []int) {
	least := int(patchArea * w.unit * w.unit)
	seed := -1
	level, seed = w.percolate(value, in, least)
	if seed < 0 {
		return 0, nil
	}
	return level, w.flood(seed, func(i int) bool { return in[i] && value[i] >= share*level })
}

// percolate floods the landscape from its peaks down until one lake has the given number of cells.
func (w *wall) percolate(value []float64, in []bool, least int) (level float64, seed int) {
	var order []int
	for i, ok := range in {
		if ok {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		switch {
		case value[a] > value[b]:
			return -1
		case value[a] < value[b]:
			return 1
		}
		return a - b
	})
	lakes := newLakes(len(value))
	for _, i := range order {
		lakes.size[i] = 1
		for _, j := range w.beside(i) {
			if j >= 0 && lakes.size[j] > 0 {
				lakes.join(i, j)
			}
		}
		if lakes.size[lakes.root(i)] >= least {
			return value[i], i
		}
	}
	return 0, -1
}

// lakes are disjoint sets of cells; a size of 0 is a cell that was not reached.
type lakes struct{ parent, size []int }

func newLakes(n int) lakes {
	l := lakes{make([]int, n), make([]int, n)}
	for i := range l.parent {
		l.parent[i] = i
	}
	return l
}

func (l lakes) root(i int) int {
	for l.parent[i] != i {
		l.parent[i] = l.parent[l.parent[i]]
		i = l.parent[i]
	}
	return i
}

func (l lakes) join(a, b int) {
	a, b = l.root(a), l.root(b)
	if a == b {
		return
	}
	if l.size[a] < l.size[b] {
		a, b = b, a
	}
	l.parent[b] = a
	l.size[a] += l.size[b]
}

// smoothed averages every bare cell's vector with its bare neighbours.
func (w *wall) smoothed(v [][3]float64) [][3]float64 {
	out := make([][3]float64, len(v))
	for i, ok := range w.bare {
		if !ok {
			continue
		}
		var sum [3]float64
		var n float64
		w.around(i, func(j int) {
			if w.bare[j] {
				n++
				for c := range sum {
					sum[c] += v[j][c]
				}
			}
		})
		for c := range sum {
			out[i][c] = sum[c] / n
		}
	}
	return out
}

// around visits cell i and its eight neighbours.
func (w *wall) around(i int, visit func(j int)) {
	x, y := i%w.w, i/w.w
	for v := max(y-1, 0); v <= min(y+1, w.h-1); v++ {
		for u := max(x-1, 0); u <= min(x+1, w.w-1); u++ {
			visit(v*w.w + u)
		}
	}
}

// combed takes strands of hair out of value: near the hair, a cell of a colour between hair
// and wall keeps the level that fills a square of 9×9 cells around it, any other that of
// 3×3 cells. Loose strands vanish so and things do not.
func (w *wall) combed(value []float64, rest [][3]float64) []float64 {
	fine, coarse := w.opened(value, 1), w.opened(value, 4)
	hair := w.hairColour()
	out := slices.Clone(value)
	for i := range out {
		if !w.bare[i] || !w.hair[i] {
			continue
		}
		out[i] = fine[i]
		if w.strand(i, rest[i], hair) {
			out[i] = coarse[i]
		}
	}
	return out
}

// strand tells whether the way of cell i from the smooth wall leads towards the hair's colour.
func (w *wall) strand(i int, rest, hair [3]float64) bool {
	var way [3]float64
	var along, size float64
	for c := range way {
		way[c] = hair[c] - (w.lab[i][c] - rest[c])
		along += way[c] * rest[c]
		size += way[c] * way[c]
	}
	if along <= 0 || size == 0 {
		return false
	}
	for c := range way {
		way[c] = rest[c] - way[c]*along/size
	}
	return length(way) < 2+0.35*length(rest)
}

// opened is the greyscale opening of value over the bare cells with a square of side 2r+1.
func (w *wall) opened(value []float64, r int) []float64 {
	low := make([]float64, len(value))
	for i, v := range value {
		low[i] = v
		if !w.bare[i] {
			low[i] = math.Inf(1)
		}
	}
	low = w.extreme(low, r, func(a, b float64) float64 { return min(a, b) })
	for i := range low {
		if !w.bare[i] {
			low[i] = math.Inf(-1)
		}
	}
	return w.extreme(low, r, func(a, b float64) float64 { return max(a, b) })
}

// extreme takes the better of all cells within r in rows, then in columns.
func (w *wall) extreme(value []float64, r int, better func(a, b float64) float64) []float64 {
	for _, step := range [2]int{1, w.w} {
		out := make([]float64, len(value))
		for i := range value {
			pos, n := i%w.w, w.w
			if step != 1 {
				pos, n = i/w.w, w.h
			}
			best := value[i]
			for d := max(-r, -pos); d <= min(r, n-1-pos); d++ {
				best = better(best, value[i+d*step])
			}
			out[i] = best
		}
		value = out
	}
	return value
}

// placed is the rectangle of cells, nil without any.
func (w *wall) placed(cells []int) *vision.Rect {
	if len(cells) == 0 {
		return nil
	}
	r := w.bounds(cells)
	return &r
}
