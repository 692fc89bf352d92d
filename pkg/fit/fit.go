// Package fit finds the coefficients of the few-parameter models that packages measure and blur hold: a
// logistic regression of labels on measured quantities, and the estimate of an amount from
// quantities that move with it. It knows no picture and no rule.
package fit

import (
	"errors"
	"math"
	"slices"

	"kaocheck/pkg/ramp"
)

// Sample is one labelled measurement.
type Sample struct {
	Group  string    // samples of one group, such as one person, stay together in cross-validation
	Label  bool      // what is to be told: Amount is above 0
	Amount float64   // what is to be estimated
	X      []float64 // measured quantities
}

// Model is the log odds of the label, or an estimate of the amount: Constant + Σ Weight·x.
type Model struct {
	Constant float64
	Weight   []float64
}

// Value returns what the model says of x.
func (m Model) Value(x []float64) float64 {
	sum := m.Constant
	for i, w := range m.Weight {
		sum += w * x[i]
	}
	return sum
}

// ErrOneSided says that all samples carry the same label.
var ErrOneSided = errors.New("all samples carry the same label")

// penalty is the ridge on the weights of standardised quantities; it keeps them finite where
// the labels part without error.
const penalty = 1

// Logistic fits a model to samples by Newton's method (iteratively reweighted least squares) with
// a small ridge, on quantities scaled to unit variance.
func Logistic(samples []Sample) (Model, error) {
	if !slices.ContainsFunc(samples, func(s Sample) bool { return s.Label }) ||
		!slices.ContainsFunc(samples, func(s Sample) bool { return !s.Label }) {
		return Model{}, ErrOneSided
	}
	mean, scale := spread(samples)
	n := len(mean)
	beta := make([]float64, n+1) // the constant last
	for range 50 {
		step := newton(samples, mean, scale, beta)
		var longest float64
		for i := range beta {
			longest = max(longest, math.Abs(step[i]))
		}
		damp := min(1, 5/max(longest, 1e-300))
		for i := range beta {
			beta[i] -= damp * step[i]
		}
		if longest < 1e-10 {
			break
		}
	}
	m := Model{Constant: beta[n], Weight: make([]float64, n)}
	for i := range n {
		m.Weight[i] = beta[i] / scale[i]
		m.Constant -= m.Weight[i] * mean[i]
	}
	return m, nil
}

// spread returns mean and standard deviation of every quantity.
func spread(samples []Sample) (mean, scale []float64) {
	n := len(samples[0].X)
	mean, scale = make([]float64, n), make([]float64, n)
	for i := range n {
		for _, s := range samples {
			mean[i] += s.X[i] / float64(len(samples))
		}
		for _, s := range samples {
			scale[i] += (s.X[i] - mean[i]) * (s.X[i] - mean[i]) / float64(len(samples))
		}
		scale[i] = math.Sqrt(scale[i]) + 1e-12
	}
	return mean, scale
}

// newton returns the inverse Hessian of the penalised deviance times its gradient.
func newton(samples []Sample, mean, scale, beta []float64) []float64 {
	n := len(beta)
	gradient, hessian := make([]float64, n), make([][]float64, n)
	for i := range hessian {
		hessian[i] = make([]float64, n)
	}
	x := make([]float64, n)
	x[n-1] = 1
	for _, s := range samples {
		sum := beta[n-1]
		for i := range mean {
			x[i] = (s.X[i] - mean[i]) / scale[i]
			sum += beta[i] * x[i]
		}
		p := ramp.Logistic(sum)
		off := p
		if s.Label {
			off--
		}
		for i := range x {
			gradient[i] += off * x[i]
			for j := range x {
				hessian[i][j] += p * (1 - p) * x[i] * x[j]
			}
		}
	}
	for i := range mean {
		gradient[i] += penalty * beta[i]
		hessian[i][i] += penalty
	}
	hessian[n-1][n-1] += 1e-9
	return solve(hessian, gradient)
}

// solve returns the solution of a·x = b for a symmetric positive definite a, which it destroys.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for k := range n {
		for i := k + 1; i < n; i++ {
			f := a[i][k] / a[k][k]
			for j := k; j < n; j++ {
				a[i][j] -= f * a[k][j]
			}
			b[i] -= f * b[k]
		}
	}
	x := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		x[i] = b[i]
		for j := i + 1; j < n; j++ {
			x[i] -= a[i][j] * x[j]
		}
		x[i] /= a[i][i]
	}
	return x
}
