package wall

import (
	"cmp"
	"slices"
)

// patchArea is the smallest area of a patch in T²: 2.7 mm square on a print.
const patchArea = 0.03

// patch floods the landscape of value from its peaks down, in the given order, until a lake
// of patchArea has formed. It returns the level and a cell of that lake, −1 without one.
func (w *wall) patch(value []float64, order []int) (level float64, seed int) {
	least := int(patchArea * w.unit * w.unit)
	l := newLakes(len(value))
	for _, i := range order {
		l.size[i] = 1
		for _, j := range w.beside(i) {
			if j >= 0 && l.size[j] > 0 {
				l.join(i, j)
			}
		}
		if l.size[l.root(i)] >= least {
			return value[i], i
		}
	}
	return 0, -1
}

// descending lists the bare cells, those of the highest value first.
func (w *wall) descending(value []float64) []int {
	var order []int
	for i, ok := range w.bare {
		if ok {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(value[b], value[a]), a-b)
	})
	return order
}

// around marks the bare cells of at least the given value that hang together with cell seed.
func (w *wall) around(value []float64, seed int, level float64) []bool {
	mask := make([]bool, len(value))
	if seed < 0 {
		return mask
	}
	for i, ok := range w.bare {
		mask[i] = ok && value[i] >= level
	}
	return w.connected(mask, seed)
}

// lakes are disjoint sets of cells; a size of 0 is a cell that no water has reached.
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

// smoothed averages every bare cell with its bare neighbours, 3×3.
func (w *wall) smoothed(v [][3]float64) [][3]float64 {
	out := make([][3]float64, len(v))
	for i, ok := range w.bare {
		if !ok {
			continue
		}
		var sum [3]float64
		var n float64
		x, y := i%w.w, i/w.w
		for r := max(y-1, 0); r <= min(y+1, w.h-1); r++ {
			for j := r*w.w + max(x-1, 0); j <= r*w.w+min(x+1, w.w-1); j++ {
				if w.bare[j] {
					n++
					sum = plus(sum, v[j])
				}
			}
		}
		out[i] = times(sum, 1/n)
	}
	return out
}
