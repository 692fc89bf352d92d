package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"strconv"
)

// aim is what others published for a requirement and what is to be reached, equal error rates in
// per cent.
type aim struct {
	column, requirement string
	published           float64
	by                  string
	aim                 float64
}

func readAims(path string) ([]aim, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("reading %q: %w", path, err)
	}
	var list []aim
	for _, row := range rows[1:] {
		a := aim{column: row[0], requirement: row[1], by: row[3]}
		if a.published, err = strconv.ParseFloat(row[2], 64); err != nil {
			return nil, fmt.Errorf("reading %q: %w", path, err)
		}
		if a.aim, err = strconv.ParseFloat(row[4], 64); err != nil {
			return nil, fmt.Errorf("reading %q: %w", path, err)
		}
		list = append(list, a)
	}
	return list, nil
}
