// Package rank takes order statistics of lists of numbers: quantiles, and medians of values that count alike or by weights.
package rank

import "slices"

// Quantile returns the q-quantile, 0–1, of values, 0 when there are none.
func Quantile(values []float64, q float64) float64 {
	if len(values) == 0 {
		return 0
	}
	return nth(slices.Clone(values), int(q*float64(len(values)-1)+0.5))
}

// Median returns the upper median of list, 0 when it is empty, and mixes list up.
func Median(list []float64) float64 {
	if len(list) == 0 {
		return 0
	}
	return nth(list, len(list)/2)
}
