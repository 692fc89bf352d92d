package message

import (
	"math"
	"regexp"
	"strings"
	"time"
)

// Facts are what the placeholders of a text are filled from.
//
// {value}, {good} and {limit} come with their unit; {exact} is the value in bytes
// with grouped digits; any other name is taken from Args: numbers bare (except
// {bytes}), codes translated, {date} written out.
type Facts struct {
	Unit        string
	Value       *float64
	Good, Limit Range
	Args        map[string]any
}

// Range is a closed interval; a nil end is open.
type Range struct{ Min, Max *float64 }

var placeholder = regexp.MustCompile(`\{[a-z_]+\}`)

// absent stands where nothing is known: a sentence is never lost for a missing number.
const absent = "—"

// Fill returns the text in language l with its placeholders filled.
func (t Text) Fill(l Lang, f Facts) string {
	return placeholder.ReplaceAllStringFunc(t.In(l), func(name string) string {
		return f.fill(l, strings.Trim(name, "{}"))
	})
}

func (f Facts) fill(l Lang, name string) string {
	switch name {
	case "good":
		return f.Asked(l)
	case "limit":
		return Interval(l, f.Limit, f.Unit)
	case "value":
		return f.Measured(l)
	case "exact":
		return f.exact(l)
	}
	return f.arg(l, name)
}

// Measured writes the value with its unit.
func (f Facts) Measured(l Lang) string {
	if f.Value == nil {
		return absent
	}
	return withUnit(l, f.digits(*f.Value, f.Unit), f.Unit)
}

// Asked writes the range that is asked for.
func (f Facts) Asked(l Lang) string { return interval(l, f.Good, f.Unit, f.places(f.Unit)) }

func (f Facts) exact(l Lang) string {
	if f.Value == nil {
		return absent
	}
	return exactly(l, *f.Value)
}

func exactly(l Lang, bytes float64) string {
	return Text{"{n}バイト", "{n} bytes"}.With(l, "n", grouped(bytes))
}

func (f Facts) arg(l Lang, name string) string {
	switch v := f.Args[name].(type) {
	case float64:
		return f.number(l, name, v)
	case int:
		return f.number(l, name, float64(v))
	case string:
		if name == "date" {
			return Date(l, v)
		}
		return codeText(v).In(l)
	}
	return absent
}

func (f Facts) number(l Lang, name string, v float64) string {
	if name == "bytes" {
		return f.size(l, v)
	}
	unit := name
	if _, known := decimals[name]; !known {
		unit = ""
	}
	return f.digits(v, unit)
}

// size writes a number of bytes out in full where KB or MB would hide that it lies just
// outside the band.
func (f Facts) size(l Lang, v float64) string {
	wide := Range{scaled(f.Good.Min, 0.95), scaled(f.Good.Max, 1.05)}
	if !f.Good.holds(v) && wide.holds(v) {
		return exactly(l, v)
	}
	return size(v)
}

// digits writes v as its unit asks, the measured value with as many decimals as it needs.
func (f Facts) digits(v float64, unit string) string {
	if f.Value != nil && math.Abs(v) == math.Abs(*f.Value) {
		return number(v, unit, f.places(unit))
	}
	return number(v, unit, places(unit))
}

// places is the number of decimals that the unit asks, or more where rounding would move the
// measured value over the edge that it failed to keep.
func (f Facts) places(unit string) int {
	d := places(unit)
	if f.Value == nil || f.Good.holds(*f.Value) {
		return d
	}
	for d < 4 && f.Good.rounded(d).holds(round(*f.Value, d)) {
		d++
	}
	return d
}

func (r Range) rounded(d int) Range {
	near := func(end *float64) *float64 {
		if end == nil {
			return nil
		}
		return new(round(*end, d))
	}
	return Range{near(r.Min), near(r.Max)}
}

func (r Range) holds(v float64) bool {
	return (r.Min == nil || v >= *r.Min) && (r.Max == nil || v <= *r.Max)
}

func scaled(end *float64, k float64) *float64 {
	if end == nil {
		return nil
	}
	v := *end * k
	return &v
}

// Date writes an ISO 8601 day as people do; any other text stays as it is.
func Date(l Lang, iso string) string {
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return day.Format(Text{"2006年1月2日", "2 January 2006"}.In(l))
}
