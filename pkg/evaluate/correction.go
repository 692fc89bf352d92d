package evaluate

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Correction says that a label is wrong, what is right and why; the right label may be none,
// for what cannot be told from the picture.
type Correction struct {
	File   string `json:"file"`
	Column string `json:"column"`
	Label  Label  `json:"label"`
	Reason string `json:"reason"`
}

// ParseCorrections reads a table with the columns file, column, label and reason as CSV in
// UTF-8. Lines that begin with # are remarks.
func ParseCorrections(r io.Reader) ([]Correction, error) {
	text, err := readTable(r)
	if err != nil {
		return nil, err
	}
	t := table{csv: csv.NewReader(bytes.NewReader(text))}
	t.csv.Comment = '#'
	head, err := t.csv.Read()
	if err != nil {
		return nil, t.explain(err)
	}
	if !slices.Equal(head, []string{"file", "column", "label", "reason"}) {
		return nil, errors.New("the columns are not file, column, label, reason")
	}
	var list []Correction
	for {
		cells, err := t.csv.Read()
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return nil, t.explain(err)
		}
		c := Correction{cells[0], cells[1], Label(strings.TrimSpace(cells[2])), cells[3]}
		if err := c.check(); err != nil {
			line, _ := t.csv.FieldPos(0)
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		list = append(list, c)
	}
}

// check refuses what is no label, and a label without a reason.
func (c Correction) check() error {
	switch {
	case c.Label != Pass && c.Label != Fail && c.Label != None:
		return fmt.Errorf("%q is neither pass, fail nor empty", c.Label)
	case strings.TrimSpace(c.Reason) == "":
		return errors.New("no reason is given")
	}
	return nil
}

// Correct sets the right labels beside those of the table, which stay as they are. The column
// [Verdict] may be corrected although the table has none.
func (l *Labels) Correct(list []Correction) error {
	places := make(map[string]int, len(l.Photos))
	for i, p := range l.Photos {
		places[p.File] = i
	}
	for _, c := range list {
		i, listed := places[c.File]
		switch {
		case !listed:
			return fmt.Errorf("%q is not in the table of labels", c.File)
		case c.Column != Verdict && !slices.Contains(l.Columns, c.Column):
			return fmt.Errorf("%q: the table of labels has no column %q", c.File, c.Column)
		}
		p := &l.Photos[i]
		if p.Right == nil {
			p.Right = map[string]Correction{}
		}
		if _, twice := p.Right[c.Column]; twice {
			return fmt.Errorf("%q: column %q is corrected twice", c.File, c.Column)
		}
		p.Right[c.Column] = c
	}
	l.Corrections = list
	return nil
}

// right is the label that a correction leaves in a column, and whether it was corrected.
func (l Labelled) right(column string, label Label) (Label, *Correction) {
	if c, ok := l.Right[column]; ok {
		return c.Label, &c
	}
	return label, nil
}
