package report

import (
	"math"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
)

// scaleWide is the length of a scale's axis, in units of the SVG.
const scaleWide = 240

// scale is the axis on which a value lies among its bands: a part that passes (Good), a
// part that a person looks at (Limit, which holds Good), and what fails on either side.
type scale struct {
	Good, Limit stretch
	Value       float64
	Off         string // "low" or "high": the value lies beyond the axis and is drawn at its end
	Ticks       []scaleTick
}

// stretch is a part of the axis.
type stretch struct{ X, Wide float64 }

// scaleTick labels an edge of a band.
type scaleTick struct {
	X      float64
	Label  string
	Anchor string // of SVG's text
}

// newScale is nil where there is nothing to draw: a value that is missing or a plain yes
// or no, or a band without edges.
func newScale(l message.Lang, f check.Finding) *scale {
	edges := edgesOf(f)
	if rounded(f.Value, 4) == nil || f.Unit == "match" || len(edges) == 0 {
		return nil
	}
	a := newAxis(f, edges)
	s := &scale{Value: a.at(*f.Value)}
	s.Good = a.stretch(f.Good.Min, f.Good.Max)
	s.Limit = a.stretch(f.Limit.Min, f.Limit.Max)
	switch v := a.bend(*f.Value); {
	case v < a.low:
		s.Off = "low"
	case v > a.high:
		s.Off = "high"
	}
	for _, edge := range edges {
		s.label(a.at(edge), message.Quantity(l, edge, f.Unit))
	}
	return s
}

// edgesOf lists the ends of both bands, those of good first.
func edgesOf(f check.Finding) []float64 {
	var edges []float64
	for _, end := range []*float64{f.Good.Min, f.Good.Max, f.Limit.Min, f.Limit.Max} {
		if rounded(end, 4) != nil {
			edges = append(edges, *end)
		}
	}
	return edges
}

// label names an edge unless another's name stands there already.
func (s *scale) label(x float64, text string) {
	const room = 50
	for _, other := range s.Ticks {
		if math.Abs(other.X-x) < room {
			return
		}
	}
	t := scaleTick{x, text, "middle"}
	switch {
	case x < room/2:
		t.Anchor = "start"
	case x > scaleWide-room/2:
		t.Anchor = "end"
	}
	s.Ticks = append(s.Ticks, t)
}

// axis carries a quantity to a place. One that spans orders of magnitude is logarithmic.
type axis struct {
	bend      func(float64) float64
	low, high float64 // bent
}

// newAxis leaves room outside the edges: much where a band is open, little where all
// beyond fails. What is nowhere negative begins at zero.
func newAxis(f check.Finding, edges []float64) axis {
	a := axis{bend: bendOf(edges)}
	a.low, a.high = a.bend(edges[0]), a.bend(edges[0])
	natural := *f.Value >= 0 // nothing is negative
	for _, edge := range edges {
		a.low, a.high = min(a.low, a.bend(edge)), max(a.high, a.bend(edge))
		natural = natural && edge >= 0
	}
	first, span := a.low, a.span()
	a.low -= span * margin(f.Good.Min, f.Limit.Min)
	a.high += span * margin(f.Good.Max, f.Limit.Max)
	if v := a.bend(*f.Value); v < a.low && v > a.low-span {
		a.low = v
	} else if v > a.high && v < a.high+span {
		a.high = v
	}
	if natural && first >= 0 && a.bend(0) == 0 {
		a.low = max(0, a.low)
	}
	return a
}

// bendOf is the logarithm for positive edges that lie far apart.
func bendOf(edges []float64) func(float64) float64 {
	low, high := edges[0], edges[0]
	for _, edge := range edges {
		low, high = min(low, edge), max(high, edge)
	}
	if low > 0 && high > 8*low {
		return math.Log
	}
	return func(v float64) float64 { return v }
}

func (a axis) span() float64 {
	switch {
	case a.high > a.low:
		return a.high - a.low
	case a.high != 0:
		return math.Abs(a.high)
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

// at is the place of v, to a tenth; what lies beyond the axis is at its end.
func (a axis) at(v float64) float64 {
	share := (a.bend(v) - a.low) / (a.high - a.low)
	if math.IsNaN(share) {
		share = 0
	}
	return tenth(scaleWide * max(0, min(share, 1)))
}

// stretch goes from one end to the other; an open end is that of the axis.
func (a axis) stretch(low, high *float64) stretch {
	from, to := 0.0, float64(scaleWide)
	if low != nil {
		from = a.at(*low)
	}
	if high != nil {
		to = a.at(*high)
	}
	const visible = 3
	return stretch{tenth(min(from, scaleWide-visible)), tenth(max(visible, to-from))}
}
