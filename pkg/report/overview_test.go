package report

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"kaocheck/pkg/check"
	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/message"
)

func overviewOf(o Options, results []check.Result) string {
	s := NewSummary()
	for _, r := range results {
		s.Add(r)
	}
	return Overview(s, o)
}

func many(n int) []check.Result {
	var results []check.Result
	for i := range n {
		r := checktest.Accepted()
		r.File = fmt.Sprintf("scan%04d.jpg", i+1)
		r.Elapsed = time.Duration(i%50) * 100 * time.Millisecond
		results = append(results, r)
	}
	return results
}

func TestOverviewNamesTheSlowest(t *testing.T) {
	results := many(60)
	results[3].Record = []byte("{}") // was not looked at: its time is of another run
	results[3].Elapsed = time.Hour
	got := overviewOf(testOptions(message.EN), results)
	for _, want := range []string{"Slowest:\n  scan0050.jpg 4.9 s\n  scan0049.jpg 4.8 s\n  scan0048.jpg 4.7 s\n", "earlier report: 1\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("want %q in\n%s", want, got)
		}
	}
	if few := overviewOf(testOptions(message.EN), results[:9]); strings.Contains(few, "Slowest") {
		t.Errorf("of nine photos the slowest are named:\n%s", few)
	}
	for i := range results {
		results[i].Elapsed /= 100
	}
	if quick := overviewOf(testOptions(message.EN), results); strings.Contains(quick, "Slowest") {
		t.Errorf("of quick photos the slowest are named:\n%s", quick)
	}
}

func TestOverviewIsBounded(t *testing.T) {
	results := many(1000)
	for i := range results[:500] {
		results[i].Twin = &check.Twin{N: i + 1, File: "first.jpg"}
		results[i+500].Verdict, results[i+500].Err = check.Error, errors.New("odd")
	}
	got := overviewOf(testOptions(message.EN), results)
	if n := strings.Count(got, "\n"); n > 60 {
		t.Errorf("%d lines", n)
	}
	if n := strings.Count(got, "  and 480 more\n"); n != 2 {
		t.Errorf("the others are counted %d times in\n%s", n, got)
	}
}

func TestDuplicatesAreNamed(t *testing.T) {
	results := many(3)
	results[2].Twin = &check.Twin{N: 1, File: results[0].File}
	o := testOptions(message.EN)
	for format, want := range map[string]string{
		"text":  "  The same picture as scan0001.jpg.\n",
		"csv":   ",scan0001.jpg,\n",
		"jsonl": `"duplicate_of":"scan0001.jpg"`,
		"json":  `"duplicates": 1`,
	} {
		if got := string(write(t, format, o, results)); strings.Count(got, want) != 1 {
			t.Errorf("%s: want once %q in\n%s", format, want, got)
		}
	}
	o.Anonymous = true
	for _, format := range Formats() {
		if got := string(write(t, format, o, results)); strings.Contains(got, "scan") {
			t.Errorf("%s: an anonymous report names a photo:\n%s", format, got)
		}
	}
	if got := overviewOf(o, results); !strings.Contains(got, "Same picture:\n  #3 = #1\n") {
		t.Errorf("got\n%s", got)
	}
}
