package main

import (
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"kaocheck/pkg/defect"
)

// made is one picture.
type made struct {
	source    string
	kind      defect.Kind
	strength  float64
	direction string   // degrees, empty where the kind has none
	columns   []string // the labels that it has
}

func (m made) file() string {
	return stem(m.source) + "__" + m.kind.Name + "__" + number(m.strength) + ".jpg"
}

// label is pass for what is harmless or unharmed, fail from the nominal strength on, and between them nothing.
func (m made) label() string {
	switch {
	case m.kind.Harmless || m.strength == 0:
		return "pass"
	case m.strength >= m.kind.Nominal:
		return "fail"
	}
	return ""
}

// tables are labels.csv and manifest.csv.
type tables struct {
	columns          []string
	labels, manifest *table
}

func newTables(folder string, kinds []defect.Kind) (*tables, error) {
	var t tables
	for _, k := range kinds {
		t.columns = append(t.columns, k.Column)
	}
	slices.Sort(t.columns)
	t.columns = slices.Compact(t.columns)
	var err error
	head := append([]string{"file", "kind", "strength"}, t.columns...)
	if t.labels, err = newTable(filepath.Join(folder, "labels.csv"), head); err != nil {
		return nil, err
	}
	head = []string{"file", "source", "kind", "strength", "unit", "direction"}
	if t.manifest, err = newTable(filepath.Join(folder, "manifest.csv"), head); err != nil {
		return nil, errors.Join(err, t.labels.close())
	}
	return &t, nil
}

func (t *tables) add(m made) error {
	row := []string{m.file(), m.kind.Name, number(m.strength)}
	for _, c := range t.columns {
		cell := ""
		if slices.Contains(m.columns, c) {
			cell = m.label()
		}
		row = append(row, cell)
	}
	return errors.Join(
		t.labels.csv.Write(row),
		t.manifest.csv.Write([]string{m.file(), m.source, m.kind.Name, number(m.strength), m.kind.Unit, m.direction}),
	)
}

func (t *tables) close() error { return errors.Join(t.labels.close(), t.manifest.close()) }

// table is a CSV file.
type table struct {
	file *os.File
	csv  *csv.Writer
}

func newTable(path string, head []string) (*table, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	t := &table{f, csv.NewWriter(f)}
	return t, t.csv.Write(head)
}

func (t *table) close() error {
	t.csv.Flush()
	return errors.Join(t.csv.Error(), t.file.Close())
}
