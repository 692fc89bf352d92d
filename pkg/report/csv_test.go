package report

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/message"
)

func TestTableIsSafeAndSquare(t *testing.T) {
	t.Run("codes", func(t *testing.T) {
		o := testOptions(message.JA)
		o.BOM = true
		testTable(t, o)
	})
	t.Run("words", func(t *testing.T) {
		o := testOptions(message.JA)
		o.Excel = true
		testTable(t, o)
	})
}

func testTable(t *testing.T, o Options) {
	t.Helper()
	out := write(t, "csv", o, checktest.Results())
	if !bytes.HasPrefix(out, []byte("\xEF\xBB\xBF")) {
		t.Error("no byte order mark")
	}
	rows, err := csv.NewReader(bytes.NewReader(out[3:])).ReadAll() // which wants as many cells in each row
	if err != nil || len(rows) != 6 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for _, row := range rows {
		for i, cell := range row {
			number := i > 8 && i%2 == 0
			if !number && strings.ContainsAny(first(cell), "=+-@\t\r\n") || strings.Contains(cell, "\n") {
				t.Errorf("column %d: %q", i, cell)
			}
		}
	}
}

func TestDefused(t *testing.T) {
	for _, cell := range []string{"=1", "+1", "-1", "@a", "\ta", "\ra", "＝1"} {
		if got := defused(cell); got != "'"+cell {
			t.Errorf("%q: got %q", cell, got)
		}
	}
	if got := defused("a=1"); got != "a=1" {
		t.Errorf("got %q", got)
	}
}
