package main

import (
	"fmt"
	"io"
	"math"

	"kaocheck/pkg/blur"
	"kaocheck/pkg/fit"
)

// The first quantities of a row tell what was made of what: pixels between the eyes, extent of the blur in inter-eye
// distances, and its path.
const eye, extent, path, facts = 0, 1, 2, 3

// shake is what is made of a lean: how it is weighed, and the logistic regression on its terms.
type shake struct {
	aslant, floor, coarse float64
	fit.Model
}

func (s shake) odds(sample fit.Sample) float64 { return s.Value(s.terms(sample)) }

func (s shake) terms(sample fit.Sample) []float64 {
	t := blur.LeanOf(sample.X[facts:]).Terms(s.aslant, s.floor, s.coarse)
	return t[:]
}

// enough is the least gain of deviance for which a step is made.
const enough = 0.01

// weighed searches how to weigh leans so that a logistic regression on their terms tells labels best.
func weighed(samples []fit.Sample) (shake, error) {
	best, least := shake{aslant: 2, floor: 0.5, coarse: 0.5}, math.Inf(1)
	for better := true; better; {
		better = false
		from := best
		for _, d := range [][3]float64{{}, {0.05}, {-0.05}, {0, 0.05}, {0, -0.05}, {0, 0, 0.05}, {0, 0, -0.05}} {
			next := shake{aslant: from.aslant + d[0], floor: max(from.floor+d[1], 0.05), coarse: max(from.coarse+d[2], 0)}
			deviance, err := next.fit(samples)
			if err != nil {
				return shake{}, err
			}
			if deviance < least-enough {
				best, least, better = next, deviance, true
			}
		}
	}
	return best, nil
}

// fit finds the logistic regression and returns its deviance.
func (s *shake) fit(samples []fit.Sample) (deviance float64, err error) {
	list := make([]fit.Sample, len(samples))
	for i, sample := range samples {
		list[i] = fit.Sample{Label: sample.Label, X: s.terms(sample)}
	}
	if s.Model, err = fit.Logistic(list); err != nil {
		return 0, err
	}
	return fit.Deviance(list, s.Model), nil
}

// leans prints the weights and the regression, and how well each kind of blur is told by what was found without its portrait.
func leans(w io.Writer, samples []fit.Sample) error {
	s, err := weighed(samples)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "aslant\t%.2f\nfloor\t%.2f\ncoarse\t%.2f\n", s.aslant, s.floor, s.coarse)
	show(w, []string{"lean", "finest", "next", "beyond"}, s.Model)
	odds, err := fit.CrossValidate(samples, folds, func(rest []fit.Sample) (func(fit.Sample) float64, error) {
		s, err := weighed(rest)
		return s.odds, err
	})
	if err != nil {
		return err
	}
	rate, _ := fit.EqualError(samples, odds)
	fmt.Fprintf(w, "%d samples, equal error rate %.2f %%\n", len(samples), 100*rate)
	told(w, samples, odds)
	return nil
}
