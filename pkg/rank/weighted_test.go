package rank

import (
	"math"
	"testing"
)

func TestWeightedMedian(t *testing.T) {
	for _, test := range []struct {
		values, weights []float64
		want            float64
	}{
		{nil, nil, 0},
		{[]float64{3}, []float64{0.1}, 3},
		{[]float64{5, 1, 3}, []float64{1, 1, 1}, 3},
		{[]float64{1, 3}, []float64{1, 1}, 2},
		{[]float64{1, 3, 100}, []float64{1, 1, 0}, 2},
		{[]float64{1, 3}, []float64{3, 1}, 1.5},
		{[]float64{1, 9}, []float64{1e-9, 1}, 9},
	} {
		var w Weighted
		for i, v := range test.values {
			w.Add(v, test.weights[i])
		}
		if got := w.Median(); math.Abs(got-test.want) > 1e-6 {
			t.Errorf("%v by %v: %v, want %v", test.values, test.weights, got, test.want)
		}
	}
}

// A value that fades out takes its leave by small steps.
func TestWeightedMedianIsSteady(t *testing.T) {
	var last float64
	for i := range 101 {
		var w Weighted
		for v, by := range map[float64]float64{0: 1, 1: 1, 5: 1 - float64(i)/100} {
			w.Add(v, by)
		}
		got := w.Median()
		if i > 0 && math.Abs(got-last) > 0.03 {
			t.Errorf("at %d %%: from %v to %v", i, last, got)
		}
		last = got
	}
}
