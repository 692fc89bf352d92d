package wall

import (
	"math"
	"slices"
)

const (
	combThin    = 1    // radius in cells of the square that a thing near the hair has to fill
	combStrand  = 5    // the same for what has a colour between hair and wall
	combLoose   = 3    // the same in the search for a shadow, whatever the colour
	strandShare = 0.35 // how far such a colour may lie off the line, as a share of its way
	looseLevel  = 2.5  // ΔE from which a cell that fills no square is loose hair
)

// combed takes loose hair out of value. Near the hair, a cell keeps the level that fills a
// small square around it, and where its colour lies between hair and wall that of a larger
// one: strands vanish so and things stay.
func (w *wall) combed(value []float64, rest [][3]float64) []float64 {
	thin, strand := w.opened(value, combThin), w.opened(value, combStrand)
	hair := w.colour(w.hair)
	out := slices.Clone(value)
	for i, near := range w.fringe {
		switch {
		case !near || !w.bare[i]:
		case w.between(i, rest[i], hair):
			out[i] = strand[i]
		default:
			out[i] = thin[i]
		}
	}
	return out
}

// between tells whether cell i differs from the smooth wall by rest towards the hair's colour.
func (w *wall) between(i int, rest, hair [3]float64) bool {
	way := minus(hair, minus(w.lab[i], rest))
	along, size := inner(way, rest), inner(way, way)
	if along <= 0 || size == 0 {
		return false
	}
	return length(minus(rest, times(way, along/size))) < 2+strandShare*length(rest)
}

// opened is the greyscale opening of value on the bare wall with a square of side 2r+1.
func (w *wall) opened(value []float64, r int) []float64 {
	low := w.least(w.only(value, 1), r)
	return negated(w.least(w.only(low, -1), r))
}

// only returns value times sign on the bare wall, and what never is the least elsewhere.
func (w *wall) only(value []float64, sign float64) []float64 {
	out := make([]float64, len(value))
	for i, ok := range w.bare {
		out[i] = math.Inf(1)
		if ok {
			out[i] = sign * value[i]
		}
	}
	return out
}

func negated(v []float64) []float64 {
	for i := range v {
		v[i] = -v[i]
	}
	return v
}

// least takes the least value of all cells within r along the rows, then along the columns.
func (w *wall) least(value []float64, r int) []float64 {
	row := make([]float64, len(value))
	for i, least := range value {
		x := i % w.w
		for _, v := range value[i-min(r, x) : i+min(r, w.w-1-x)+1] {
			if v < least { // quicker than min, which looks after NaN
				least = v
			}
		}
		row[i] = least
	}
	out := make([]float64, len(value))
	for i, least := range row {
		for j := max(i-r*w.w, i%w.w); j < min(i+r*w.w+1, len(row)); j += w.w {
			if v := row[j]; v < least {
				least = v
			}
		}
		out[i] = least
	}
	return out
}

// loose marks the cells near the hair that stand out from the smooth wall by rest and fill
// no square of side 2r+1.
func (w *wall) loose(rest [][3]float64, r int) []bool {
	off := make([]float64, len(rest))
	for i, v := range rest {
		off[i] = length(v)
	}
	open := w.opened(off, r)
	mask := make([]bool, len(off))
	for i := range off {
		mask[i] = w.bare[i] && w.fringe[i] && off[i]-open[i] > looseLevel
	}
	return mask
}
