package evaluate

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Facts is a table of what else is known of photos, by file: who took them, what was done to
// them and how strongly.
type Facts struct {
	names []string
	cells map[string][]string
}

// ParseFacts reads a table as CSV in UTF-8 with a column file and any others. Errors name the line.
func ParseFacts(r io.Reader) (Facts, error) {
	text, err := readTable(r)
	if err != nil {
		return Facts{}, err
	}
	t := table{csv: csv.NewReader(bytes.NewReader(text))}
	rows, err := t.csv.ReadAll()
	if err != nil {
		return Facts{}, t.explain(err)
	}
	if len(rows) == 0 {
		return Facts{}, t.explain(io.EOF)
	}
	f := Facts{names: rows[0], cells: make(map[string][]string, len(rows)-1)}
	file, err := f.column("file")
	if err != nil {
		return Facts{}, err
	}
	for i, row := range rows[1:] {
		if f.cells[row[file]] != nil {
			return Facts{}, fmt.Errorf("row %d: %q stands there already", i+2, row[file])
		}
		f.cells[row[file]] = row
	}
	return f, nil
}

func (f Facts) column(name string) (int, error) {
	i := slices.IndexFunc(f.names, func(s string) bool { return strings.TrimSpace(s) == name })
	if i < 0 {
		return 0, fmt.Errorf("line 1: no column %q", name)
	}
	return i, nil
}

// GroupBy groups the photos by the values of a column of f; a photo that f does not list has none.
func (l *Labels) GroupBy(f Facts, column string) error {
	place, err := f.column(column)
	if err != nil {
		return err
	}
	l.By = column
	groups := map[string]bool{}
	for i := range l.Photos {
		p := &l.Photos[i]
		if row := f.cells[p.File]; row != nil {
			p.Group = strings.TrimSpace(row[place])
		}
		if groups[p.Group] = true; len(groups) > maxGroups {
			return fmt.Errorf("column %q has more than %d values", column, maxGroups)
		}
	}
	return nil
}

// Scale takes from a column of f how strong the defect is that was made in each photo.
func (l *Labels) Scale(f Facts, column string) error {
	place, err := f.column(column)
	if err != nil {
		return err
	}
	l.Over = column
	for i := range l.Photos {
		row := f.cells[l.Photos[i].File]
		if row == nil || strings.TrimSpace(row[place]) == "" {
			continue
		}
		strength, err := strconv.ParseFloat(strings.TrimSpace(row[place]), 64)
		if err != nil {
			return fmt.Errorf("column %q: %q of %q is no number", column, row[place], l.Photos[i].File)
		}
		l.Photos[i].Strength = &strength
	}
	return nil
}
