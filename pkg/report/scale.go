package report

import (
	"math"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/paragraph"
)

// scale is a value drawn among its bands: a part that passes (Good), a part that a person
// looks at (Limit, which holds Good), and what fails on either side.
type scale struct {
	Good, Limit stretch
	Value       float64
	Off         string // "low" or "high": the value lies beyond the axis and is drawn at its end
	Ticks       []scaleTick
}

// stretch is a part of an axis.
type stretch struct{ X, Wide float64 }

// scaleTick labels an edge of a band.
type scaleTick struct {
	X     float64 // of the label's middle
	Label string
	half  float64 // of the label's width
}

// newScale draws the value of f, on an axis that reaches it unless it is far off. It is nil
// where there is nothing to draw.
func newScale(l message.Lang, f check.Finding) *scale {
	a := newAxis(f.Unit, f.Good, f.Limit)
	if a == nil || rounded(f.Value, 4) == nil {
		return nil
	}
	a.reach(*f.Value)
	s := a.bands()
	s.Value, s.Off = a.at(*f.Value), a.off(*f.Value)
	set := paragraph.New(l, 0)
	for _, edge := range a.edges {
		s.label(set, a.at(edge), message.Quantity(l, edge, f.Unit))
	}
	return s
}

// label names an edge unless another's name stands there already.
func (s *scale) label(set paragraph.Typesetter, x float64, text string) {
	const column, gap = 6.5, 8 // width of half an ideograph, and the least between two labels
	half := column * float64(set.Columns(text)) / 2
	t := scaleTick{max(half, min(x, scaleWide-half)), text, half}
	for _, other := range s.Ticks {
		if math.Abs(other.X-t.X) < other.half+half+gap {
			return
		}
	}
	s.Ticks = append(s.Ticks, t)
}
