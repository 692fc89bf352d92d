package fit

import (
	"errors"
	"maps"
	"slices"
)

// ErrUnmoved says that the samples do not tell how the quantities move with the amount.
var ErrUnmoved = errors.New("no group has samples both with and without an amount")

// Shift returns the estimate of the amount that follows it one to one and varies least otherwise: w = C⁻¹r/(rᵀC⁻¹r),
// r being how far the quantities move for each unit of the amount within a group, and C the covariance of what is left of
// them when that is taken off (generalised least squares). Without an amount it is 0 in the mean.
func Shift(samples []Sample) (Model, error) {
	move, mean, err := moves(samples)
	if err != nil {
		return Model{}, err
	}
	weight := solve(covariance(samples, move, mean), slices.Clone(move))
	var along float64
	for i, w := range weight {
		along += w * move[i]
	}
	m := Model{Weight: weight}
	for i := range weight {
		weight[i] /= along
		m.Constant -= weight[i] * mean[i]
	}
	return m, nil
}

// moves returns how far every quantity moves for each unit of the amount, against the sample of the same group without
// any, and the means of those samples.
func moves(samples []Sample) (move, mean []float64, err error) {
	still := map[string][]float64{}
	mean = make([]float64, len(samples[0].X))
	for _, s := range samples {
		if s.Amount == 0 {
			still[s.Group] = s.X
		}
	}
	for _, group := range slices.Sorted(maps.Keys(still)) { // in the same order each time, for sums round
		for i, v := range still[group] {
			mean[i] += v / float64(len(still))
		}
	}
	move = make([]float64, len(mean))
	var squares float64
	for _, s := range samples {
		if from := still[s.Group]; from != nil {
			squares += s.Amount * s.Amount
			for i, v := range s.X {
				move[i] += s.Amount * (v - from[i])
			}
		}
	}
	if squares == 0 {
		return nil, nil, ErrUnmoved
	}
	for i := range move {
		move[i] /= squares
	}
	return move, mean, nil
}

// covariance is that of the quantities less what the amount moves.
func covariance(samples []Sample, move, mean []float64) [][]float64 {
	c := make([][]float64, len(move))
	for i := range c {
		c[i] = make([]float64, len(move))
		c[i][i] = 1e-12
	}
	rest := make([]float64, len(move))
	for _, s := range samples {
		for i, v := range s.X {
			rest[i] = v - mean[i] - s.Amount*move[i]
		}
		for i := range c {
			for j := range c {
				c[i][j] += rest[i] * rest[j] / float64(len(samples))
			}
		}
	}
	return c
}
