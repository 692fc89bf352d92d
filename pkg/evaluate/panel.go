package evaluate

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"kaocheck/pkg/rule"
)

// The panels of response curves, in units of the SVG: so many in a row, each with the area of
// its curve in it.
const (
	panelsInRow          = 4
	panelWide, panelHigh = 240, 190
	curveLeft, curveTop  = 44, 40
	curveWide, curveHigh = 180, 112
)

// panel is one response curve: value against strength.
type panel struct {
	X, Y          float64 // of the panel's corner
	Title, Units  string
	Band          string // polygon between the quartiles
	Median        string // polyline
	Across, Up    []tick
	Good, Limit   *float64 // heights of the bands' edges
	Review, Fail  *float64 // where the median crosses them
	ReviewAt      string
	FailAt        string
	most          float64 // strength at the right end
	bottom, above float64 // values at the lower and the upper end
}

// newPanels lays the responses out row by row.
func newPanels(responses []Response) (list []panel, height int) {
	for i, r := range responses {
		p := newPanel(r)
		p.X, p.Y = float64(i%panelsInRow*panelWide), float64(i/panelsInRow*panelHigh)
		list = append(list, p)
	}
	return list, (len(responses) + panelsInRow - 1) / panelsInRow * panelHigh
}

func newPanel(r Response) panel {
	p := panel{Title: r.Group, Units: r.Column + ", severity"}
	if found, ok := rule.Find(r.Rule); ok {
		p.Units = r.Column + ", " + found.Unit
	}
	if len(r.Points) == 0 {
		return p
	}
	good, limit := r.edges()
	p.scale(r, good, limit)
	p.label()
	var low, high, median []string
	for _, q := range r.Points {
		low = append(low, p.place(q.Strength, q.Low))
		high = append(high, p.place(q.Strength, q.High))
		median = append(median, p.place(q.Strength, q.Median))
	}
	slices.Reverse(high)
	p.Band, p.Median = strings.Join(slices.Concat(low, high), " "), strings.Join(median, " ")
	p.Good, p.Limit = p.heightOf(good), p.heightOf(limit)
	p.Review, p.ReviewAt = p.crossing(r.Review)
	p.Fail, p.FailAt = p.crossing(r.Fail)
	return p
}

// edges are the ends of good and limit on the side to which the values go, 0 and 1 for severities.
func (r Response) edges() (good, limit *float64) {
	if r.Rule == "" {
		return new(0.0), new(1.0)
	}
	first, last := r.Points[0], r.Points[len(r.Points)-1]
	if r.Good.Min == nil || r.Good.Max != nil && last.Median >= first.Median {
		return r.Good.Max, r.Limit.Max
	}
	return r.Good.Min, r.Limit.Min
}

// scale sets the ends of the axes. Values far beyond limit would flatten the rest: they run
// along the edge.
func (p *panel) scale(r Response, good, limit *float64) {
	p.bottom, p.above = math.Inf(1), math.Inf(-1)
	for _, q := range r.Points {
		p.most = max(p.most, q.Strength)
		p.bottom, p.above = min(p.bottom, q.Low), max(p.above, q.High)
	}
	if good != nil && limit != nil {
		far := *limit + 3*(*limit-*good)
		if *limit > *good {
			p.above = min(p.above, far)
		} else {
			p.bottom = max(p.bottom, far)
		}
	}
	for _, edge := range []*float64{good, limit} {
		if edge != nil {
			p.bottom, p.above = min(p.bottom, *edge), max(p.above, *edge)
		}
	}
	if p.most == 0 {
		p.most = 1
	}
	if p.above == p.bottom {
		p.above++
	}
}

// label names the ends and the middle of both axes.
func (p *panel) label() {
	for i := range 3 {
		part := float64(i) / 2
		p.Across = append(p.Across, tick{X: p.across(part * p.most), Label: fmt.Sprintf("%.3g", part*p.most)})
		value := p.bottom + part*(p.above-p.bottom)
		p.Up = append(p.Up, tick{Y: p.height(value), Label: fmt.Sprintf("%.2g", value)})
	}
}

func (p *panel) across(strength float64) float64 { return tenth(curveLeft + curveWide*strength/p.most) }

func (p *panel) height(value float64) float64 {
	inside := max(p.bottom, min(value, p.above))
	return tenth(curveTop + curveHigh*(p.above-inside)/(p.above-p.bottom))
}

func (p *panel) heightOf(value *float64) *float64 {
	if value == nil {
		return nil
	}
	return new(p.height(*value))
}

func (p *panel) place(strength, value float64) string {
	return fmt.Sprintf("%g,%g", p.across(strength), p.height(value))
}

func (p *panel) crossing(strength *float64) (*float64, string) {
	if strength == nil {
		return nil, ""
	}
	return new(p.across(*strength)), fmt.Sprintf("%.2g", *strength)
}
