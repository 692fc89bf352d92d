package rank

import (
	"cmp"
	"slices"
)

// Weighted are values of which each counts by its weight.
type Weighted struct {
	Total  float64 // of the weights
	values []weight
}

type weight struct{ value, weight float64 }

// Add adds a value that counts by the given weight, 0 or more.
func (w *Weighted) Add(value, by float64) {
	w.values, w.Total = append(w.values, weight{value, by}), w.Total+by
}

// Median is where the weights on either side are equal, between the middles of neighbouring values: it moves steadily
// with values and weights. It is 0 without values.
func (w *Weighted) Median() float64 {
	slices.SortFunc(w.values, func(a, b weight) int { return cmp.Compare(a.value, b.value) })
	var before, last, at float64 // the weight before a value, the last value, and where its middle lies
	for i, v := range w.values {
		middle := before + v.weight/2
		if half := w.Total / 2; middle >= half {
			if i == 0 {
				return v.value
			}
			return last + (v.value-last)*(half-at)/(middle-at)
		}
		before, last, at = before+v.weight, v.value, middle
	}
	return last
}
