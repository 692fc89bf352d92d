// Command fit finds the coefficients of the few-parameter models of packages measure and blur in a CSV of measured quantities,
// whose columns are group, label and the quantities.
//
//	go run ./cmd/fit pkg/measure/testdata/sunglasses.csv
//	go run ./cmd/fit -shift pkg/measure/testdata/stretch.csv
//	go run ./cmd/fit -lean pkg/blur/testdata/shake.csv
//
// Labels of 1 and 0 are told by a logistic regression: it prints the coefficients and the equal error rate in tenfold
// cross-validation by group. With -shift the label is an amount: the coefficients are those of the sum that follows it one
// to one and varies least among people. With -lean the quantities are those of a blur.Lean, behind three that tell what was
// made of what: how to weigh them is searched as well, and it prints how often the kind of a blur is told, by kind and by
// the pixels between the eyes.
//
// Command defect measures the quantities, as in go run ./cmd/defect -measure shake PHOTO...
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"

	"kaocheck/pkg/fit"
)

const folds = 10

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	switch {
	case err == nil || errors.Is(err, flag.ErrHelp):
	case errors.Is(err, errUsage):
		os.Exit(2)
	default:
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
}

// errUsage has been explained already.
var errUsage = errors.New("wrong command line")

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("fit", flag.ContinueOnError)
	flags.SetOutput(stderr)
	shift := flags.Bool("shift", false, "the label is an amount")
	lean := flags.Bool("lean", false, "the quantities are those of a lean")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return err
	} else if err != nil || flags.NArg() != 1 || *shift && *lean {
		flags.Usage()
		return errUsage
	}
	names, samples, err := fit.ReadFile(flags.Arg(0))
	switch {
	case err != nil:
		return err
	case *shift:
		return amounts(stdout, names, samples)
	case *lean:
		return leans(stdout, samples)
	}
	return labels(stdout, names, samples)
}

// labels fits a logistic regression.
func labels(w io.Writer, names []string, samples []fit.Sample) error {
	m, err := fit.Logistic(samples)
	if err != nil {
		return err
	}
	odds, err := fit.CrossValidate(samples, folds, fit.ByLogistic)
	if err != nil {
		return err
	}
	rate, threshold := fit.EqualError(samples, odds)
	show(w, names, m)
	fmt.Fprintf(w, "%d samples, equal error rate %.2f %% at log odds %.2f\n", len(samples), 100*rate, threshold)
	return nil
}

// amounts fits what follows an amount.
func amounts(w io.Writer, names []string, samples []fit.Sample) error {
	m, err := fit.Shift(samples)
	if err != nil {
		return err
	}
	var squares float64
	for _, s := range samples {
		off := m.Value(s.X) - s.Amount
		squares += off * off / float64(len(samples))
	}
	show(w, names, m)
	fmt.Fprintf(w, "%d samples, standard deviation %.3f\n", len(samples), math.Sqrt(squares))
	return nil
}

func show(w io.Writer, names []string, m fit.Model) {
	fmt.Fprintf(w, "constant\t%.4f\n", m.Constant)
	for i, name := range names {
		fmt.Fprintf(w, "%s\t%.4f\n", name, m.Weight[i])
	}
}
