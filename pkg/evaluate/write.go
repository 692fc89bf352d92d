package evaluate

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"kaocheck/pkg/message"
	"kaocheck/pkg/rule"
)

// Options are what a written report depends on besides its content.
type Options struct {
	Lang  message.Lang             // of the rules' titles and quantities
	Worst int                      // how many wrong photos to list for each column and kind; JSON holds all
	Thumb func(file string) []byte // HTML only: a small JPEG of a photo, or nil; a nil function shows none
}

// Formats lists the formats that [Report.Write] knows.
func Formats() []string { return []string{"text", "json", "html"} }

// Write writes r in the named format.
func (r *Report) Write(format string, w io.Writer, o Options) error {
	switch format {
	case "text":
		return r.writeText(w, o)
	case "json":
		return r.writeJSON(w)
	case "html":
		return r.writeHTML(w, o)
	}
	return fmt.Errorf("unknown format %q, want one of %s", format, strings.Join(Formats(), ", "))
}

// percent writes a rate with one decimal, without the sign.
func percent(rate float64) string { return strconv.FormatFloat(100*rate, 'f', 1, 64) }

func span(low, high float64) string { return percent(low) + "–" + percent(high) }

// quantity writes a value in the unit of its rule; nothing for a nil one.
func quantity(l message.Lang, id string, value *float64) string {
	if value == nil {
		return ""
	}
	return message.Quantity(l, *value, unitOf(id))
}

func unitOf(id string) string {
	r, _ := rule.Find(id)
	return r.Unit
}

// threshold tells where both kinds of error are equally frequent.
func (e EqualError) threshold(l message.Lang) string {
	if e.Severity == nil {
		return ""
	}
	s := fmt.Sprintf("severity %.2f", *e.Severity)
	if e.Value != nil && (e.Value.Min != nil || e.Value.Max != nil) {
		s += ", " + message.Interval(l, message.Range(*e.Value), unitOf(e.Rule))
	}
	return s
}

// shown writes a name so that it cannot break a line, hide itself or steer a terminal.
func shown(name string) string {
	if strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) && r != '\u3000' }) {
		return strconv.Quote(name)
	}
	return name
}

// failed lists the photos that could not be looked at.
func (r *Report) failed() []Photo {
	var list []Photo
	for _, p := range r.Photos {
		if p.Error != "" {
			list = append(list, p)
		}
	}
	return list
}

// most cuts list down to n and tells how many are left out.
func most[T any](list []T, n int) (shown []T, more int) {
	n = min(max(n, 0), len(list))
	return list[:n], len(list) - n
}
