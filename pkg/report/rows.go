package report

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
)

// Rows are the photos that a table tells of, by name: whether the last row on one is a result. What could not be read has
// none.
type Rows map[string]bool

// ReadRows reads a table in CSV from the beginning of r, which may have been saved again by a spreadsheet. It is an error
// if a table with the options o has other columns.
func ReadRows(r io.ReaderAt, o Options) (Rows, error) {
	table := csv.NewReader(io.NewSectionReader(r, 0, 1<<62))
	table.FieldsPerRecord = -1 // a spreadsheet may leave out empty cells at the end
	head, err := table.Read()
	if err != nil {
		return nil, err
	}
	head[0] = strings.TrimPrefix(head[0], bom)
	if !slices.Equal(head, newTable(io.Discard, o).head()) {
		return nil, errors.New("its columns are those of another profile, language or --excel")
	}
	rows := Rows{}
	for {
		cells, err := table.Read()
		switch {
		case errors.Is(err, io.EOF):
			return rows, nil
		case err != nil:
			return nil, err
		}
		rows[cells[0]] = len(cells) > 2 && cells[2] == "" // file, verdict, error
	}
}

// Hold tells whether there is a result of the photo called name.
func (rows Rows) Hold(name string) bool { return rows[cellOf(name)] }

// Unread tells whether the last row on the photo called name says that it could not be read.
func (rows Rows) Unread(name string) bool {
	read, told := rows[cellOf(name)]
	return told && !read
}

// cellOf is a name as tables hold it.
func cellOf(name string) string { return defused(printable(name)) }
