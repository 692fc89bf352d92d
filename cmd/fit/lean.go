package main

import (
	"fmt"
	"io"
	"math"

	"kaocheck/pkg/fit"
	"kaocheck/pkg/measure"
)

// weighed searches how much of the face's own lean to take off, and the weight of a lean between level and upright, that
// tell labels best in a logistic regression of the strength that is left. It returns the samples with that strength.
func weighed(w io.Writer, samples []fit.Sample) (names []string, best []fit.Sample, err error) {
	least := math.Inf(1)
	var own, aslant float64
	for o := 0.0; o <= 1; o += 0.05 {
		for a := 1.0; a <= 4; a += 0.25 {
			strengths := strengths(samples, o, a)
			m, err := fit.Logistic(strengths)
			if err != nil {
				return nil, nil, err
			}
			if d := fit.Deviance(strengths, m); d < least {
				least, own, aslant, best = d, o, a, strengths
			}
		}
	}
	fmt.Fprintf(w, "own\t%.2f\naslant\t%.2f\n", own, aslant)
	return []string{"strength"}, best, nil
}

func strengths(samples []fit.Sample, own, aslant float64) []fit.Sample {
	list := make([]fit.Sample, len(samples))
	for i, s := range samples {
		l := measure.Lean{X: s.X[0], Y: s.X[1], OwnX: s.X[2], OwnY: s.X[3], Kept: s.X[4]}
		list[i] = fit.Sample{Group: s.Group, Label: s.Label, X: []float64{l.Strength(own, aslant)}}
	}
	return list
}
