package fit

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
)

// ReadFile reads a CSV with the columns group, label (1 or 0) or amount, and the quantities, whose names it returns.
func ReadFile(path string) (names []string, samples []Sample, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	if names, samples, err = read(f); err != nil {
		return nil, nil, fmt.Errorf("reading %q: %w", path, err)
	}
	return names, samples, nil
}

func read(r io.Reader) (names []string, samples []Sample, err error) {
	rows, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return nil, nil, err
	}
	switch {
	case len(rows) == 0 || len(rows[0]) < 3:
		return nil, nil, errors.New("want the columns group, label and a quantity")
	case len(rows) == 1:
		return nil, nil, errors.New("no samples")
	}
	for i, row := range rows[1:] {
		x, err := numbers(row[1:])
		if err != nil {
			return nil, nil, fmt.Errorf("line %d: %w", i+2, err)
		}
		samples = append(samples, Sample{Group: row[0], Label: x[0] > 0, Amount: x[0], X: x[1:]})
	}
	return rows[0][2:], samples, nil
}

func numbers(texts []string) ([]float64, error) {
	list := make([]float64, len(texts))
	for i, text := range texts {
		v, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return nil, err
		}
		list[i] = v
	}
	return list, nil
}
