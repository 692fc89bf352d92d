package main

import (
	"fmt"
	"io"
	"slices"

	"kaocheck/pkg/fit"
	"kaocheck/pkg/ramp"
	"kaocheck/pkg/rule"
)

// aim is the least extent, in inter-eye distances, from which the kind of a blur has to be told.
const aim = 0.06

// answers counts what is said of blurs of one kind.
type answers struct{ right, unclear, wrong int }

func (a *answers) add(sample fit.Sample, odds float64) {
	if !sample.Label {
		odds = -odds
	}
	switch p := ramp.Logistic(odds); {
	case p >= rule.Surely:
		a.right++
	case p > 1-rule.Surely:
		a.unclear++
	default:
		a.wrong++
	}
}

func (a answers) String() string {
	n := float64(max(a.right+a.unclear+a.wrong, 1))
	share := func(k int) float64 { return 100 * float64(k) / n }
	return fmt.Sprintf("%d\t%.1f\t%.1f\t%.1f", a.right+a.unclear+a.wrong, share(a.right), share(a.unclear), share(a.wrong))
}

// told prints, in per cent, how often the kind of a blur from aim on is told rightly, not at all and wrongly, by its kind
// and by the pixels between the eyes.
func told(w io.Writer, samples []fit.Sample, odds []float64) {
	fmt.Fprintln(w, "\nblur\teye\tn\tright\tunclear\twrong")
	every := func(fit.Sample) bool { return true }
	for _, kind := range []struct {
		name string
		is   func(fit.Sample) bool
	}{
		{"defocus", func(s fit.Sample) bool { return !s.Label }},
		{"straight", func(s fit.Sample) bool { return s.X[path] == 1 }},
		{"wandering", func(s fit.Sample) bool { return s.X[path] == 2 }},
		{"person", func(s fit.Sample) bool { return s.X[path] == 3 }},
		{"shaken", func(s fit.Sample) bool { return s.Label }},
		{"all", every},
	} {
		for _, size := range append(sizes(samples), 0) {
			var a answers
			for i, s := range samples {
				if s.X[extent] >= aim && kind.is(s) && (size == 0 || s.X[eye] == size) {
					a.add(s, odds[i])
				}
			}
			name := "all"
			if size > 0 {
				name = fmt.Sprint(size)
			}
			fmt.Fprintf(w, "%s\t%s\t%v\n", kind.name, name, a)
		}
	}
}

// sizes lists the pixels between the eyes, growing.
func sizes(samples []fit.Sample) (list []float64) {
	for _, s := range samples {
		if !slices.Contains(list, s.X[eye]) {
			list = append(list, s.X[eye])
		}
	}
	slices.Sort(list)
	return list
}
