package report

import (
	"math"
	"slices"

	"kaocheck/pkg/profile"
)

// scaleWide is the length of an axis, in units of the SVG.
const scaleWide = 240

// axis carries a quantity to its place among its bands.
type axis struct {
	good, limit profile.Band
	edges       []float64 // those of good first
	bend        func(float64) float64
	low, high   float64 // ends of the axis, bent
}

// newAxis leaves room outside the edges: much where a band is open, little where all beyond
// fails. What has no negative edge begins at zero. It is nil for bands without edges and for
// what is a plain yes or no.
func newAxis(unit string, good, limit profile.Band) *axis {
	a := &axis{good: good, limit: limit, edges: edgesOf(good, limit)}
	if len(a.edges) == 0 || unit == "match" {
		return nil
	}
	a.bend = bendOf(a.edges)
	first, last := a.bend(slices.Min(a.edges)), a.bend(slices.Max(a.edges))
	span := spanOf(first, last)
	a.low = first - span*margin(good.Min, limit.Min)
	a.high = last + span*margin(good.Max, limit.Max)
	if first >= 0 && !begins(0, good, limit) && a.bend(0) == 0 {
		a.low = max(0, a.low)
	}
	return a
}

// edgesOf lists the ends of both bands.
func edgesOf(good, limit profile.Band) []float64 {
	var edges []float64
	for _, end := range []*float64{good.Min, good.Max, limit.Min, limit.Max} {
		if rounded(end, 4) != nil {
			edges = append(edges, *end)
		}
	}
	return edges
}

// bendOf is the logarithm for positive edges that lie far apart.
func bendOf(edges []float64) func(float64) float64 {
	const far = 8
	if low := slices.Min(edges); low > 0 && slices.Max(edges) > far*low {
		return math.Log
	}
	return func(v float64) float64 { return v }
}

// spanOf is never zero.
func spanOf(low, high float64) float64 {
	switch {
	case high > low:
		return high - low
	case high != 0:
		return math.Abs(high)
	}
	return 1
}

// margin is the room on one side as a share of the edges' span.
func margin(good, limit *float64) float64 {
	switch {
	case good == nil:
		return 1
	case limit == nil:
		return 0.6
	}
	return 0.3
}

// begins tells whether a band begins at v.
func begins(v float64, bands ...profile.Band) bool {
	return slices.ContainsFunc(bands, func(b profile.Band) bool { return b.Min != nil && *b.Min == v })
}

// reach lengthens the axis to v, but not to more than twice its length on one side.
func (a *axis) reach(v float64) {
	const room = 0.1
	length := a.high - a.low
	switch b := a.bend(v); {
	case a.low-length < b && b < a.low:
		a.low = b - room*length
	case a.high < b && b < a.high+length:
		a.high = b + room*length
	}
}

// off tells on which side v lies beyond the axis, "" for neither.
func (a *axis) off(v float64) string {
	switch b := a.bend(v); {
	case b > a.high:
		return "high"
	case b >= a.low:
		return ""
	}
	return "low"
}

// at is the place of v, to a tenth; what lies beyond the axis is at its end.
func (a *axis) at(v float64) float64 {
	share := (a.bend(v) - a.low) / (a.high - a.low)
	if math.IsNaN(share) {
		share = 0
	}
	return tenth(scaleWide * max(0, min(share, 1)))
}

// bands are the bands alone.
func (a *axis) bands() *scale {
	return &scale{Good: a.stretch(a.good), Limit: a.stretch(a.limit)}
}

// stretch is the place of a band; an open end is that of the axis.
func (a *axis) stretch(b profile.Band) stretch {
	from, to := 0.0, float64(scaleWide)
	if b.Min != nil {
		from = a.at(*b.Min)
	}
	if b.Max != nil {
		to = a.at(*b.Max)
	}
	const visible = 3
	return stretch{tenth(min(from, scaleWide-visible)), tenth(max(visible, to-from))}
}
