package message

import (
	"math"
	"strconv"
	"strings"
)

// decimals says how many decimals a unit deserves. A share is written in per cent.
var decimals = map[string]int{
	"mm": 1, "deg": 0, "px": 0, "byte": 0, "ratio": 2, "ev": 1, "level": 1, "de": 1, "share": 2, "day": 0, "faces": 0, "count": 0, "n": 0, "match": 0,
}

func places(unit string) int {
	if d, ok := decimals[unit]; ok {
		return d
	}
	if unit == "" {
		return 1
	}
	return 2
}

func round(v float64, d int) float64 {
	p := math.Pow10(d)
	return math.Round(v*p) / p
}

// decimal writes v with d decimals, a lone ".0" and a minus before zero left out.
func decimal(v float64, d int) string {
	return strings.TrimSuffix(strconv.FormatFloat(round(v, d)+0, 'f', d, 64), ".0")
}

// Quantity writes a value with its unit.
func Quantity(l Lang, v float64, unit string) string {
	return withUnit(l, Facts{}.digits(v, unit), unit)
}

func withUnit(l Lang, number, unit string) string {
	if unit == "byte" {
		v, _ := strconv.ParseFloat(number, 64)
		return size(v)
	}
	return Amount(l, number, unit)
}

// fourYears are so many days.
const fourYears = 1461

// Amount is a number, written already, with its unit.
func Amount(l Lang, number, unit string) string {
	if days, err := strconv.Atoi(number); unit == "day" && err == nil && 4*days >= 2*fourYears {
		return Text{"約{n}年", "about {n} years"}.With(l, "n", strconv.Itoa(4*days/fourYears))
	}
	if number == "1" && l == EN {
		return number + singular(unit)
	}
	return number + Unit(unit).In(l)
}

func singular(unit string) string {
	return strings.TrimSuffix(Unit(unit).EN, "s")
}

// Interval writes the range of a quantity: 32〜36mm, 480画素以上, ±5度以内.
func Interval(l Lang, r Range, unit string) string { return interval(l, r, unit, places(unit)) }

// interval writes a range with up to d decimals.
func interval(l Lang, r Range, unit string, d int) string {
	edge := func(v *float64) string { return withUnit(l, number(*v, unit, enough(*v, unit, d)), unit) }
	if months, ok := wholeMonths(r, unit); ok {
		return Text{"{n}か月以内", "at most {n} months"}.With(l, "n", strconv.Itoa(months))
	}
	switch {
	case r.Min == nil && r.Max == nil:
		return absent
	case r.Min == nil:
		return atMost(unit).With(l, "n", edge(r.Max))
	case r.Max == nil:
		return Text{"{n}以上", "at least {n}"}.With(l, "n", edge(r.Min))
	case *r.Min == *r.Max:
		return edge(r.Min)
	case *r.Min == -*r.Max:
		return Text{"±{n}以内", "within ±{n}"}.With(l, "n", edge(r.Max))
	}
	return between(l, edge(r.Min), edge(r.Max), unit)
}

// enough is the number of decimals, d at most, that an edge needs beyond those of its unit.
func enough(v float64, unit string, d int) int {
	n := places(unit)
	for n < d && round(v, n) != round(v, d) {
		n++
	}
	return n
}

// number writes v with d decimals, a share in per cent.
func number(v float64, unit string, d int) string {
	if unit == "share" {
		v, d = v*100, max(0, d-2)
	}
	return decimal(v, d)
}

func atMost(unit string) Text {
	switch unit {
	case "mm", "deg", "day":
		return Text{"{n}以内", "at most {n}"}
	}
	return Text{"{n}以下", "at most {n}"}
}

func between(l Lang, low, high, unit string) string {
	if unit != "byte" {
		low = strings.TrimSuffix(low, Unit(unit).In(l))
	}
	if low == strings.TrimSuffix(high, Unit(unit).In(l)) {
		return high // 0.7 to 1.3 persons are one
	}
	return low + Text{"〜", "–"}.In(l) + high
}

// wholeMonths recognises an age in days that stands for months of the calendar.
func wholeMonths(r Range, unit string) (int, bool) {
	if unit != "day" || r.Max == nil || *r.Max < 28 || (r.Min != nil && *r.Min > 0) {
		return 0, false
	}
	const month = 365.25 / 12
	n := math.Round(*r.Max / month)
	return int(n), math.Abs(*r.Max-n*month) <= 3
}

// size writes a number of bytes. Rules speak of KB and MB without saying of which kind:
// whole multiples of 1024 are read as binary, everything else as decimal.
func size(v float64) string {
	base := 1000.0
	if v > 0 && math.Mod(v, 1024) == 0 && math.Mod(v, 1000) != 0 {
		base = 1024
	}
	switch {
	case v < base:
		return decimal(v, 0) + "B"
	case v < base*base:
		return decimal(v/base, fine(v/base)) + "KB"
	}
	return decimal(v/base/base, fine(v/base/base)) + "MB"
}

func fine(v float64) int {
	if v < 100 {
		return 1
	}
	return 0
}

func grouped(v float64) string {
	s := strconv.FormatFloat(math.Round(v), 'f', 0, 64)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
