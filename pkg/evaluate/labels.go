package evaluate

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// Label is what is true of a photo in the view of one column.
type Label string

// The labels; an empty cell is none.
const (
	Pass Label = "pass"
	Fail Label = "fail"
	None Label = ""
)

// Labels is a table of labelled photos.
type Labels struct {
	Columns []string // those that hold labels: rules, groups of rules, [Verdict]
	Ignored []string // those that hold something else
	By      string   // the column that groups the photos, if any, or [Tone]
	Over    string   // the column that tells the strength of a made defect, if any
	Photos  []Labelled

	Corrections []Correction
}

// Labelled is one row of the table.
type Labelled struct {
	File   string // as written, relative to the table
	Group  string // the value in the column that groups the photos
	Labels []Label

	Strength *float64              // of the defect made in it; nil when that is not known
	Right    map[string]Correction // by column, of labels that are wrong
}

// The bounds of a table. No real one comes near the first two; the last keeps every group a
// line in a report.
const (
	maxBytes   = 32 << 20
	maxColumns = 1000
	maxGroups  = 64
)

// ParseLabels reads a table of labels as CSV in UTF-8, with or without a byte order mark. Errors
// name the line.
func ParseLabels(r io.Reader) (Labels, error) {
	text, err := readTable(r)
	if err != nil {
		return Labels{}, err
	}
	t := table{csv: csv.NewReader(bytes.NewReader(text)), lines: map[string]int{}}
	if err := t.head(); err != nil {
		return Labels{}, err
	}
	return t.Labels, t.rows()
}

// readTable reads the text of a table.
func readTable(r io.Reader) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, err
	}
	if len(text) > maxBytes {
		return nil, fmt.Errorf("larger than %d MiB", maxBytes>>20)
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if line := badLine(text); line > 0 {
		return nil, fmt.Errorf("line %d: not UTF-8", line)
	}
	return text, nil
}

// badLine is the first line of text that is not UTF-8, 0 when there is none.
func badLine(text []byte) int {
	if utf8.Valid(text) {
		return 0
	}
	n := 0
	for line := range bytes.Lines(text) {
		n++
		if !utf8.Valid(line) {
			break
		}
	}
	return n
}

// table reads labels row by row.
type table struct {
	Labels
	csv    *csv.Reader
	file   int            // the column of the file names
	places []int          // the columns of labels
	lines  map[string]int // where each file stands
}

// head reads the names of the columns.
func (t *table) head() error {
	names, err := t.csv.Read()
	if err != nil {
		return t.explain(err)
	}
	if len(names) > maxColumns {
		return fmt.Errorf("line 1: more than %d columns", maxColumns)
	}
	for i, name := range names {
		names[i] = strings.TrimSpace(name)
		if slices.Contains(names[:i], names[i]) {
			return fmt.Errorf("line 1: column %q stands twice", names[i])
		}
		if err := t.column(i, names[i]); err != nil {
			return fmt.Errorf("line 1: %w", err)
		}
	}
	return t.needs(names)
}

// needs finds the columns that hold no labels but must be there.
func (t *table) needs(names []string) error {
	t.file = slices.Index(names, "file")
	switch {
	case t.file < 0:
		return errors.New(`line 1: no column "file"`)
	case len(t.Columns) == 0:
		return errors.New("line 1: no column is a rule or a group of rules")
	}
	return nil
}

func (t *table) column(i int, name string) error {
	labels, err := isLabel(name)
	switch {
	case err != nil:
		return err
	case labels:
		t.Columns, t.places = append(t.Columns, name), append(t.places, i)
	case name != "file":
		t.Ignored = append(t.Ignored, name)
	}
	return nil
}

func (t *table) rows() error {
	for {
		cells, err := t.csv.Read()
		if errors.Is(err, io.EOF) && len(t.Photos) > 0 {
			return nil
		}
		if err != nil {
			return t.explain(err)
		}
		line, _ := t.csv.FieldPos(0)
		if err := t.row(line, cells); err != nil {
			return fmt.Errorf("line %d: %w", line, err)
		}
	}
}

func (t *table) row(line int, cells []string) error {
	p := Labelled{File: cells[t.file], Labels: make([]Label, len(t.places))}
	switch first, twice := t.lines[p.File]; {
	case p.File == "":
		return errors.New("no file is named")
	case twice:
		return fmt.Errorf("%q stands on line %d already", p.File, first)
	}
	t.lines[p.File] = line
	for i, place := range t.places {
		switch label := Label(strings.TrimSpace(cells[place])); label {
		case Pass, Fail, None:
			p.Labels[i] = label
		default:
			return fmt.Errorf("column %q: %q is neither pass, fail nor empty", t.Columns[i], label)
		}
	}
	t.Photos = append(t.Photos, p)
	return nil
}

// explain puts an error of the CSV reader into the words of the others.
func (t *table) explain(err error) error {
	if parse, ok := errors.AsType[*csv.ParseError](err); ok {
		return fmt.Errorf("line %d: %w", parse.Line, parse.Err)
	}
	if errors.Is(err, io.EOF) {
		return errors.New("no photos")
	}
	return err
}
