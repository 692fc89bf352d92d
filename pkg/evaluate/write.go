package evaluate

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode"

	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/rule"
)

// Options are what a written report depends on besides its content.
type Options struct {
	Lang  message.Lang // of text and HTML; keys and codes are English
	Worst int          // how many wrong photos to list for each column and kind; JSON holds all
	Width int          // HTML only: of the pictures in pixels

	// Thumb, HTML only, is a small JPEG of a photo for a column with these rules, or nil; a nil
	// function shows none.
	Thumb func(file string, rules []string) []byte
}

// say is a text of the report, or the format of one.
func (o Options) say(english string) string { return message.Evaluation(o.Lang, english) }

// word is what an answer is called.
func (o Options) word(s profile.Status) string { return o.say(string(s)) }

// sayf is a text of the report with args in it.
func (o Options) sayf(format string, args ...any) string { return fmt.Sprintf(o.say(format), args...) }

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

// absent stands where there is no number.
const absent = "–"

func brief(s Share) string {
	if s.Of == 0 {
		return absent
	}
	return percent(s.Rate)
}

func rateOf(e *EqualError) string {
	if e == nil {
		return absent
	}
	return percent(e.Rate)
}

func area(under *float64) string {
	if under == nil {
		return absent
	}
	return strconv.FormatFloat(*under, 'f', 4, 64)
}

// quantity writes a value in the unit of its rule, as finely as it is told apart, a share in per
// cent; nothing for a nil one.
func (o Options) quantity(id string, value *float64) string {
	if value == nil {
		return ""
	}
	r, _ := rule.Find(id)
	v := *value
	if r.Unit == "share" {
		v *= 100
	}
	number := strconv.FormatFloat(v, 'g', 4, 64)
	if size := math.Abs(v); size >= 9999.5 && size < 1e15 {
		number = strconv.FormatFloat(v, 'f', 0, 64)
	}
	return message.Amount(o.Lang, number, r.Unit)
}

// sentences say what the tables do not show.
func (c Figures) sentences(o Options) []string {
	var list []string
	if e := c.EER; e != nil {
		list = append(list, o.sayf("equal error rate %s %% (%s)%s", percent(e.Rate), span(e.Low, e.High), e.threshold(o)))
	}
	if s := c.Unprocessed; s.N > 0 {
		list = append(list, o.sayf("%d of %d photos not processed: %s %% (%s)", s.N, s.Of, percent(s.Rate), span(s.Low, s.High)))
	}
	return list
}

// threshold tells where both kinds of error are equally frequent.
func (e EqualError) threshold(o Options) string {
	if e.Severity == nil {
		return ""
	}
	return o.sayf(" at severity %.2f", *e.Severity) + o.band(e.Rule, e.Value)
}

// band tells between which values of a rule nothing is flagged.
func (o Options) band(id string, b *profile.Band) string {
	switch {
	case b == nil || b.Min == nil && b.Max == nil:
		return ""
	case b.Min == nil:
		return o.say(", at most ") + o.quantity(id, b.Max)
	case b.Max == nil:
		return o.say(", at least ") + o.quantity(id, b.Min)
	}
	return o.say(", ") + o.quantity(id, b.Min) + o.say(" to ") + o.quantity(id, b.Max)
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
func most[T any](list []T, n int) (kept []T, more int) {
	n = min(max(n, 0), len(list))
	return list[:n], len(list) - n
}
