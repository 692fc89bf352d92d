package evaluate

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"kaocheck/pkg/profile"
)

// Response tells how a column answers to a defect made at growing strength: one kind of defect
// is one group of photos.
type Response struct {
	Group  string      `json:"group"`
	Column string      `json:"column"`
	Rule   string      `json:"rule,omitempty"` // whose values are told; without one they are severities
	Good   *Range      `json:"good,omitempty"` // the rule's bands
	Limit  *Range      `json:"limit,omitempty"`
	Points []Quartiles `json:"points"`

	// The strengths at which the median leaves good and limit, linearly between points; nil when
	// it does not.
	Review *float64 `json:"review"`
	Fail   *float64 `json:"fail"`
}

// Quartiles are those of the values at one strength.
type Quartiles struct {
	Strength float64 `json:"strength"`
	Photos   int     `json:"photos"` // those with a value
	Low      float64 `json:"low"`    // first quartile
	Median   float64 `json:"median"`
	High     float64 `json:"high"`     // third quartile
	Severity float64 `json:"severity"` // median
}

// responsesOf follows each group in the column that labels it, from the weakest defect to the
// strongest. Groups without any defect are where the others begin.
func responsesOf(l Labels, p profile.Profile, columns []askedColumn, outcomes []*Outcome) []Response {
	groups := map[string][]int{}
	var harmless []int
	for i, photo := range l.Photos {
		if photo.Strength != nil && outcomes[i] != nil {
			groups[photo.Group] = append(groups[photo.Group], i)
		}
	}
	strong := func(i int) bool { return *l.Photos[i].Strength != 0 }
	for name, photos := range groups {
		if !slices.ContainsFunc(photos, strong) {
			harmless = append(harmless, photos...)
			delete(groups, name)
		}
	}
	var list []Response
	for _, name := range slices.Sorted(maps.Keys(groups)) {
		for _, c := range columns {
			labels := func(i int) bool { return c.place >= 0 && l.Photos[i].Labels[c.place] != None }
			if !slices.ContainsFunc(groups[name], labels) {
				continue
			}
			photos := groups[name]
			if !slices.ContainsFunc(photos, func(i int) bool { return !strong(i) }) {
				photos = slices.Concat(harmless, photos)
			}
			list = append(list, newResponse(name, c, p, photos, l, outcomes))
		}
	}
	slices.SortStableFunc(list, func(a, b Response) int { return cmp.Compare(a.Column, b.Column) })
	return list
}

func newResponse(group string, c askedColumn, p profile.Profile, photos []int, l Labels, outcomes []*Outcome) Response {
	r := Response{Group: group, Column: c.name}
	if len(c.rules) == 1 {
		demand, _ := p.Find(c.rules[0])
		r.Rule = c.rules[0]
		r.Good, r.Limit = &Range{demand.Good.Min, demand.Good.Max}, &Range{demand.Limit.Min, demand.Limit.Max}
	}
	values, severities := map[float64][]float64{}, map[float64][]float64{}
	for _, i := range photos {
		answered := c.answer(outcomes[i])
		if answered.Severity == nil || answered.Value == nil {
			continue
		}
		strength, value := *l.Photos[i].Strength, *answered.Severity
		severities[strength] = append(severities[strength], value)
		if r.Rule != "" {
			value = *answered.Value
		}
		values[strength] = append(values[strength], value)
	}
	for _, strength := range slices.Sorted(maps.Keys(values)) {
		v := values[strength]
		r.Points = append(r.Points, Quartiles{
			Strength: strength, Photos: len(v),
			Low: micro(quantileOf(v, 0.25)), Median: micro(quantileOf(v, 0.5)), High: micro(quantileOf(v, 0.75)),
			Severity: micro(quantileOf(severities[strength], 0.5)),
		})
	}
	r.Review, r.Fail = r.crosses(math.SmallestNonzeroFloat64), r.crosses(1)
	return r
}

// crosses is the strength from which the median severity is at least level.
func (r Response) crosses(level float64) *float64 {
	for i, p := range r.Points {
		if p.Severity < level {
			continue
		}
		strength := p.Strength
		if i > 0 {
			before := r.Points[i-1]
			strength = before.Strength + (p.Strength-before.Strength)*(level-before.Severity)/(p.Severity-before.Severity)
		}
		strength = micro(strength)
		return &strength
	}
	return nil
}

// quantileOf sorts list and interpolates linearly.
func quantileOf(list []float64, q float64) float64 {
	slices.Sort(list)
	at := q * float64(len(list)-1)
	i := int(at)
	if i+1 == len(list) {
		return list[i]
	}
	return list[i] + (at-float64(i))*(list[i+1]-list[i])
}
