package rank

import (
	"slices"
	"testing"
)

func TestQuantile(t *testing.T) {
	list := []float64{50, 10, 40, 20, 30}
	for q, want := range map[float64]float64{0: 10, 0.1: 10, 0.13: 20, 0.5: 30, 0.87: 40, 0.9: 50, 1: 50} {
		if got := Quantile(list, q); got != want {
			t.Errorf("%g-quantile of %v: %g, want %g", q, list, got, want)
		}
	}
	if !slices.Equal(list, []float64{50, 10, 40, 20, 30}) {
		t.Errorf("the list was mixed up: %v", list)
	}
}

func TestMedian(t *testing.T) {
	for want, list := range map[float64][]float64{0: nil, 7: {7}, 2: {3, 1, 2}, 3: {4, 1, 3, 2}, 5: {9, 8, 5, 1, 2}} {
		if got := Median(slices.Clone(list)); got != want {
			t.Errorf("median of %v: %g, want %g", list, got, want)
		}
	}
	if got := Quantile(nil, 0.5); got != 0 {
		t.Errorf("quantile of nothing: %g", got)
	}
}
