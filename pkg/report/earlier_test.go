package report

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"kaocheck/pkg/check"
	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/message"
)

func runOptions() Options {
	o := testOptions(message.JA)
	o.Run, o.Checked = "4be1", time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)
	return o
}

// scanned are results of photos with a hash of their own.
func scanned() []check.Result {
	results := checktest.Results()
	for i := range results {
		results[i].Pixels = check.PixelHash(i + 1)
		results[i].Facts.SHA256 = strings.Repeat("0", i+1)
	}
	results[3].Twin = &check.Twin{N: 1, File: results[0].File}
	return results
}

func readEarlier(t *testing.T, lines []byte, o Options) *Earlier {
	t.Helper()
	e, err := ReadEarlier(bytes.NewReader(lines), o)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// recalled takes over what e holds of results, and keeps the others.
func recalled(e *Earlier, results []check.Result) []check.Result {
	results = slices.Clone(results)
	for i, r := range results {
		if known, ok := e.Recall(r.File, r.Facts.SHA256); ok {
			known.Twin = r.Twin
			results[i] = known
		}
	}
	return results
}

func TestTakenOverIsTheSame(t *testing.T) {
	o, results := runOptions(), scanned()
	lines := write(t, "jsonl", o, results)
	e := readEarlier(t, lines, o)
	if usable, other := e.Len(); usable != 4 || other != 0 {
		t.Fatalf("%d records usable, %d made otherwise: want the four of the photos that could be looked at", usable, other)
	}
	again := recalled(e, results)
	for i, r := range again[:4] {
		if r.Record == nil {
			t.Errorf("photo %d is not taken over", i+1)
		}
	}
	for _, format := range []string{"jsonl", "json", "csv"} {
		if got := write(t, format, o, again); !bytes.Equal(got, write(t, format, o, results)) {
			t.Errorf("%s of what was taken over differs:\n%s", format, got)
		}
	}
	again[3].Twin = nil
	if bytes.Contains(write(t, "jsonl", o, again), []byte("duplicate_of")) {
		t.Error("the earlier report decides what is a duplicate in the new one")
	}
}

func TestTakenOverOnlyWhatStillHolds(t *testing.T) {
	o, results := runOptions(), scanned()
	lines := write(t, "jsonl", o, results)
	for name, change := range map[string]func(*Options){
		"other demands": func(o *Options) { o.Run = "77aa" },
		"no run":        func(o *Options) { o.Run = "" },
	} {
		p := o
		change(&p)
		if usable, other := readEarlier(t, lines, p).Len(); usable != 0 || other != 4 {
			t.Errorf("%s: %d usable, %d made otherwise", name, usable, other)
		}
	}
	e := readEarlier(t, lines, o)
	if _, ok := e.Recall(results[0].File, "another content"); ok || !e.Holds(results[0].File) {
		t.Error("a changed photo is taken over")
	}
	if _, ok := e.Recall("another name", results[0].Facts.SHA256); ok || e.Holds("another name") {
		t.Error("a photo of another name is taken over")
	}
}

// A resumed report has the newer records first, one that grows at its end has them last.
func TestTakenOverIsTheLatest(t *testing.T) {
	o, again := runOptions(), scanned()[:2]
	again[1].File = again[0].File
	lines := write(t, "jsonl", o, again)
	for _, continued := range []bool{false, true} {
		o.Continued = continued
		e := readEarlier(t, lines, o)
		_, first := e.Recall(again[0].File, again[0].Facts.SHA256)
		_, last := e.Recall(again[1].File, again[1].Facts.SHA256)
		if usable, _ := e.Len(); usable != 1 || first == continued || last != continued {
			t.Errorf("continued %t: %d usable, the first taken over %t, the last %t", continued, usable, first, last)
		}
	}
}

// A photo that tells when it was taken grows older.
func TestTakenOverOnTheSameDay(t *testing.T) {
	o, results := runOptions(), scanned()
	results[1].Facts.Taken = time.Time{}
	lines := write(t, "jsonl", o, results)
	o.Checked = o.Checked.AddDate(0, 0, 1)
	if e := readEarlier(t, lines, o); e.Holds(results[0].File) || !e.Holds(results[1].File) {
		t.Error("the age of a photo is taken over from the day before")
	}
}

func TestEarlierReportsThatAreNone(t *testing.T) {
	o := runOptions()
	hidden := o
	hidden.Anonymous = true
	lines := write(t, "jsonl", o, scanned())
	for name, c := range map[string]struct {
		lines []byte
		want  error
	}{
		"anonymous": {write(t, "jsonl", hidden, scanned()), ErrAnonymous},
		"json":      {write(t, "json", o, scanned()), ErrNoJSONLine},
		"csv":       {write(t, "csv", o, scanned()), ErrNoJSONLine},
		"middle":    {slices.Concat(lines, []byte("{\"file\":\n"), lines), ErrNoJSONLine},
	} {
		if _, err := ReadEarlier(bytes.NewReader(c.lines), o); !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, want %v", name, err, c.want)
		}
	}
}

// Wherever a report is cut off, the whole lines before are taken over.
func TestCutOffReports(t *testing.T) {
	o := runOptions()
	lines := write(t, "jsonl", o, scanned()[:2])
	first := bytes.IndexByte(lines, '\n') + 1
	for _, cut := range []int{0, 1, first - 1, first, first + 1, len(lines) - 1, len(lines)} {
		want := bytes.Count(lines[:cut], []byte("\n"))
		if usable, _ := readEarlier(t, lines[:cut], o).Len(); usable != want {
			t.Errorf("cut at %d: %d usable, want %d", cut, usable, want)
		}
		if usable, _ := readEarlier(t, append(lines[:cut:cut], make([]byte, 4096)...), o).Len(); usable != want {
			t.Errorf("cut at %d and filled with zeros: %d usable, want %d", cut, usable, want)
		}
	}
}
