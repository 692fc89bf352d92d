package fit

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
)

// Read reads a CSV with the columns group, label (1 or 0) and the quantities, whose names it
// returns.
func Read(r io.Reader) (names []string, samples []Sample, err error) {
	rows, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return nil, nil, err
	}
	if len(rows) == 0 || len(rows[0]) < 3 {
		return nil, nil, fmt.Errorf("want the columns group, label and a quantity")
	}
	for i, row := range rows[1:] {
		s := Sample{Group: row[0], Label: row[1] == "1"}
		for _, text := range row[2:] {
			v, err := strconv.ParseFloat(text, 64)
			if err != nil {
				return nil, nil, fmt.Errorf("line %d: %w", i+2, err)
			}
			s.X = append(s.X, v)
		}
		samples = append(samples, s)
	}
	return rows[0][2:], samples, nil
}
