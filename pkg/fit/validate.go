package fit

import (
	"hash/fnv"
	"math"
	"slices"
)

// Fitter finds what gives the log odds of a sample.
type Fitter func([]Sample) (odds func(Sample) float64, err error)

// ByLogistic is the Fitter of [Logistic].
func ByLogistic(samples []Sample) (func(Sample) float64, error) {
	m, err := Logistic(samples)
	return func(s Sample) float64 { return m.Value(s.X) }, err
}

// CrossValidate returns the log odds that each sample gets from what is fitted without the
// samples of its fold. Groups are dealt to folds by a hash of their names.
func CrossValidate(samples []Sample, folds int, fitted Fitter) ([]float64, error) {
	odds := make([]float64, len(samples))
	for k := range folds {
		var rest []Sample
		for _, s := range samples {
			if fold(s.Group, folds) != k {
				rest = append(rest, s)
			}
		}
		value, err := fitted(rest)
		if err != nil {
			return nil, err
		}
		for i, s := range samples {
			if fold(s.Group, folds) == k {
				odds[i] = value(s)
			}
		}
	}
	return odds, nil
}

func fold(group string, folds int) int {
	h := fnv.New32a()
	h.Write([]byte(group))
	return int(h.Sum32() % uint32(folds))
}

// EqualError returns the lowest rate that both errors can keep when labels are told by a
// threshold on score, and the threshold.
func EqualError(samples []Sample, score []float64) (rate, threshold float64) {
	var with, without []float64
	for i, s := range samples {
		if s.Label {
			with = append(with, score[i])
		} else {
			without = append(without, score[i])
		}
	}
	slices.Sort(with)
	slices.Sort(without)
	rate = 2
	for _, t := range score {
		missed, _ := slices.BinarySearch(with, t)
		kept, _ := slices.BinarySearch(without, t)
		worse := max(float64(missed)/float64(len(with)), 1-float64(kept)/float64(len(without)))
		if worse < rate {
			rate, threshold = worse, t
		}
	}
	return rate, threshold
}

// Deviance is −2·log likelihood of the labels under a logistic model.
func Deviance(samples []Sample, m Model) (sum float64) {
	for _, s := range samples {
		odds := m.Value(s.X)
		if s.Label {
			odds = -odds
		}
		sum += 2 * math.Log1p(math.Exp(min(odds, 700)))
	}
	return sum
}
