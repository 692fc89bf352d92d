package report

import (
	"bytes"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/golden"
	"kaocheck/pkg/message"
)

func TestGolden(t *testing.T) {
	one := []check.Result{checktest.Rejected()}
	for _, l := range []message.Lang{message.JA, message.EN} {
		for _, format := range Formats() {
			held(t, "photos-"+string(l)+"."+format, write(t, format, testOptions(l), checktest.Results()))
		}
		held(t, "one-"+string(l)+".text", write(t, "text", testOptions(l), one))
		o := testOptions(l)
		o.Staff, o.Excel = false, true
		held(t, "applicant-"+string(l)+".text", write(t, "text", o, one))
		held(t, "excel-"+string(l)+".csv", write(t, "csv", o, checktest.Results()))
		held(t, "accepted-"+string(l)+".text", write(t, "text", testOptions(l), []check.Result{checktest.Accepted()}))
	}
}

func TestGoldenAnonymous(t *testing.T) {
	o := testOptions(message.JA)
	o.Anonymous = true
	for _, format := range Formats() {
		held(t, "anonymous."+format, write(t, format, o, checktest.Results()))
	}
}

func testOptions(l message.Lang) Options {
	return Options{Lang: l, Version: "1.2.3", Profile: checktest.Profile(), Staff: true}
}

func write(t testing.TB, format string, o Options, results []check.Result) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := New(format, &b, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if err := w.Photo(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// held holds a report against what was accepted.
func held(t *testing.T, name string, got []byte) {
	t.Helper()
	golden.Check(t, "../../testdata/golden/report/"+name, got)
}
