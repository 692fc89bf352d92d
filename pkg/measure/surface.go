package measure

import (
	"math"
	"slices"
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
	surfaceRounds = 8
	surfaceWidth  = 1.5
	surfaceLeast  = 1
)

// relief returns how far every bare cell's colour lies off a smooth wall; extra is one more
// shape that the wall's light may take on, or nil.
func (w *wall) relief(extra []float64) [][3]float64 {
	at := make([][terms]float64, len(w.bare))
	for i := range at {
		if extra != nil {
			at[i] = w.term(i, extra[i])
		} else {
			at[i] = w.term(i, 0)
		}
	}
	rest, scale := make([][3]float64, len(at)), math.Inf(1)
	for range surfaceRounds {
		k := w.fit(at, rest, scale)
		var sizes []float64
		for i, ok := range w.bare {
			if !ok {
				continue
			}
			for c := range k {
				rest[i][c] = w.lab[i][c] - dot(k[c], at[i])
			}
			if i%4 == 0 {
				sizes = append(sizes, length(rest[i]))
			}
		}
		scale = max(surfaceLeast, surfaceWidth*median(sizes))
	}
	return rest
}

// fit fits every second bare cell, weighted by its last rest.
func (w *wall) fit(at [][terms]float64, rest [][3]float64, scale float64) [3][terms]float64 {
	var s system
	for i, ok := range w.bare {
		if ok && (i%w.w+i/w.w)%2 == 0 {
			r := length(rest[i]) / scale
			s.add(at[i], w.lab[i], 1/(1+r*r))
		}
	}
	return s.solve()
}

// median sorts list; 0 when it is empty.
func median(list []float64) float64 {
	if len(list) == 0 {
		return 0
	}
	slices.Sort(list)
	return list[len(list)/2]
}
