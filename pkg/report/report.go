// Package report writes what was found: as text and HTML for people, as JSON, JSON lines
// and CSV for programs.
//
// Every format takes the results one by one and keeps none of them longer than it has
// to, so that a run over thousands of photos costs no memory and an interrupted one
// still leaves a whole report. Keys and codes are English and stable; only titles,
// messages and advice are translated, by package message.
package report

import (
	"fmt"
	"io"
	"strings"
	"time"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/wording"
)

// Writer writes one report. It is not safe for concurrent use.
type Writer interface {
	// Photo adds the result of one photo.
	Photo(check.Result) error
	// Close ends the report; nothing may be added after it. It does not close the
	// stream that is written to.
	Close() error
}

// Options are what a report depends on besides the results.
type Options struct {
	Lang    message.Lang
	Version string // of the program
	Profile profile.Profile
	Asked   string // what the command line calls the profile; "" for the default

	// Anonymous puts running numbers (#1, #2 …) in the place of file names. The
	// file's hash is left out too, for it finds the file again, and an error is told
	// by its kind, for its words may hold the path.
	Anonymous bool

	// Run stands for everything that the records depend on besides the photos and the day. A
	// record is taken over by a later report of the same Run; see [Earlier].
	Run string

	Checked time.Time // the day of the run; left out when zero

	// Continued tells that the report grows at the end of one that is there: a table has its head already, and of
	// several records of a photo the last one is the latest.
	Continued bool

	// Text and HTML.
	Staff bool // for staff: with rule IDs and the list of what staff have to confirm; else for the applicant

	// Text only.
	Many  bool // several photos will come: write each at once
	Desk  bool // of several: each stands apart from the last, with what to do about its faults
	Color bool // colour the words of the verdicts with ANSI sequences
	Width int  // columns to wrap at; 0 means 80

	// CSV only.
	BOM   bool // begin with a byte order mark, by which Excel knows UTF-8
	Excel bool // for people: the mark, and words in the place of codes
}

// id is a rule's ID for staff; applicants read plain words only.
func (o Options) id(rule string) string {
	if !o.Staff {
		return ""
	}
	return " [" + rule + "]"
}

// say finds the words for the reader of a report: applicants read no figures.
func (o Options) say(r check.Result, f check.Finding) wording.Words {
	w := wording.Of(o.Lang, r, f)
	if !o.Staff {
		w.Message = w.Plain
	}
	return w
}

// day is the day of the run, ISO 8601; "" when it is not known.
func (o Options) day() string {
	if o.Checked.IsZero() {
		return ""
	}
	return o.Checked.Format(time.DateOnly)
}

// Formats lists the formats that [New] knows.
func Formats() []string { return []string{"text", "json", "jsonl", "csv", "html"} }

// New returns a writer of the named format.
func New(format string, w io.Writer, o Options) (Writer, error) {
	switch format {
	case "text":
		return newText(w, o), nil
	case "json":
		return newJSON(w, o), nil
	case "jsonl":
		return newLines(w, o), nil
	case "csv":
		return newTable(w, o), nil
	case "html":
		return newPage(w, o)
	}
	return nil, fmt.Errorf("unknown format %q, want one of %s", format, strings.Join(Formats(), ", "))
}
