// Command fit finds the coefficients of a logistic regression in a CSV of measured quantities.
//
//	go run ./cmd/fit pkg/measure/testdata/sunglasses.csv
//
// The file's columns are group, label (1 or 0) and the quantities. It prints the coefficients
// and the equal error rate in tenfold cross-validation by group.
package main

import (
	"fmt"
	"os"

	"kaocheck/pkg/fit"
)

const folds = 10

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: fit FILE.csv")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
}

func run(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	names, samples, err := fit.Read(f)
	if err != nil {
		return fmt.Errorf("reading %q: %w", path, err)
	}
	m, err := fit.Logistic(samples)
	if err != nil {
		return err
	}
	odds, err := fit.CrossValidate(samples, folds)
	if err != nil {
		return err
	}
	rate, threshold := fit.EqualError(samples, odds)
	fmt.Printf("constant\t%.4f\n", m.Constant)
	for i, name := range names {
		fmt.Printf("%s\t%.4f\n", name, m.Weight[i])
	}
	fmt.Printf("%d samples, equal error rate %.2f %% at log odds %.2f\n", len(samples), 100*rate, threshold)
	return nil
}
