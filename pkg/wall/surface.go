package wall

import (
	"math"

	"kaocheck/pkg/rank"
)

// terms are the numbers of a cell that a surface weighs: a polynomial of second degree in
// its position, and room for one more.
const terms = 7

// term returns the terms of cell i, x and y running from −1 to 1; extra is the last.
func (w *wall) term(i int, extra float64) [terms]float64 {
	x := 2*(float64(i%w.w)+0.5)/float64(w.w) - 1
	y := 2*(float64(i/w.w)+0.5)/float64(w.h) - 1
	return [terms]float64{1, x, y, x * x, x * y, y * y, extra}
}

// system gathers the normal equations of a weighted fit of three quantities.
type system struct {
	m [terms][terms]float64
	v [3][terms]float64
}

func (s *system) add(t [terms]float64, value [3]float64, weight float64) {
	for a := range t {
		f := weight * t[a]
		for b := range a + 1 {
			s.m[a][b] += f * t[b]
		}
		for c := range value {
			s.v[c][a] += f * value[c]
		}
	}
}

// solve returns the coefficients of each quantity (Cholesky); a term that says nothing gets 0.
func (s *system) solve() (k [3][terms]float64) {
	var l [terms][terms]float64
	for a := range terms {
		for b := range a + 1 {
			sum := s.m[a][b]
			for j := range b {
				sum -= l[a][j] * l[b][j]
			}
			switch {
			case a != b && l[b][b] > 0:
				l[a][b] = sum / l[b][b]
			case a == b && sum > 1e-9*max(s.m[a][a], 1e-9):
				l[a][a] = math.Sqrt(sum)
			}
		}
	}
	for c := range k {
		k[c] = substitute(l, s.v[c])
	}
	return k
}

func substitute(l [terms][terms]float64, v [terms]float64) (k [terms]float64) {
	for a := range terms {
		if l[a][a] > 0 {
			sum := v[a]
			for b := range a {
				sum -= l[a][b] * k[b]
			}
			k[a] = sum / l[a][a]
		}
	}
	for a := terms - 1; a >= 0; a-- {
		if l[a][a] > 0 {
			sum := k[a]
			for b := a + 1; b < terms; b++ {
				sum -= l[b][a] * k[b]
			}
			k[a] = sum / l[a][a]
		}
	}
	return k
}

func dot(a, b [terms]float64) (sum float64) {
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// Weights of a fit let outliers go: half at the scale, which is half as much again as the
// median rest and at least one ΔE.
const (
	surfaceRounds = 6
	surfaceWidth  = 1.5
	surfaceLeast  = 1
)

// relief returns how far every bare cell's colour lies off a smooth wall; extra is one more
// shape that the wall's light may take on, or nil.
func (w *wall) relief(extra []float64) [][3]float64 {
	at := func(i int) [terms]float64 {
		if extra == nil {
			return w.term(i, 0)
		}
		return w.term(i, extra[i])
	}
	k := w.fit(at)
	rest := make([][3]float64, len(w.bare))
	for i, ok := range w.bare {
		if ok {
			rest[i] = off(w.lab[i], k, at(i))
		}
	}
	return rest
}

func off(lab [3]float64, k [3][terms]float64, at [terms]float64) [3]float64 {
	for c := range k {
		lab[c] -= dot(k[c], at)
	}
	return lab
}

// fit fits the smooth wall to every second bare cell of every second row.
func (w *wall) fit(term func(i int) [terms]float64) (k [3][terms]float64) {
	var at [][terms]float64
	var lab [][3]float64
	for i, ok := range w.bare {
		if ok && i%w.w%2 == 0 && i/w.w%2 == 0 {
			at, lab = append(at, term(i)), append(lab, w.lab[i])
		}
	}
	sizes, sorted := make([]float64, len(at)), make([]float64, len(at))
	scale := math.Inf(1)
	for range surfaceRounds {
		var s system
		for n := range at {
			r := sizes[n] / scale
			s.add(at[n], lab[n], 1/(1+r*r))
		}
		k = s.solve()
		for n := range at {
			sizes[n] = length(off(lab[n], k, at[n]))
		}
		copy(sorted, sizes)
		scale = max(surfaceLeast, surfaceWidth*rank.Median(sorted))
	}
	return k
}
