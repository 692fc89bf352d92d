package report

import (
	"bytes"
	"strings"
	"testing"

	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/message"
)

// A table tells of which photos it holds a result, whatever their names, also when a spreadsheet has saved it.
func TestRowsHoldWhatWasRead(t *testing.T) {
	for _, excel := range []bool{false, true} {
		o := testOptions(message.JA)
		o.Excel = excel
		table := string(write(t, "csv", o, checktest.Results()))
		for _, saved := range []string{table, strings.ReplaceAll(table, "\n", "\r\n"), bom + strings.TrimPrefix(table, bom)} {
			rows, err := ReadRows(strings.NewReader(saved), o)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range checktest.Results() {
				if got := rows.Hold(r.File); got != (r.Err == nil) {
					t.Errorf("%q: held %v, error %v", r.File, got, r.Err)
				}
			}
			if rows.Hold("other.jpg") {
				t.Error("a photo that was not there is held")
			}
		}
		other := o
		other.Excel = !excel
		if _, err := ReadRows(strings.NewReader(table), other); err == nil || !strings.Contains(err.Error(), "columns") {
			t.Errorf("other columns: got %v", err)
		}
	}
	if _, err := ReadRows(bytes.NewReader(nil), testOptions(message.EN)); err == nil {
		t.Error("an empty file is a table")
	}
}
