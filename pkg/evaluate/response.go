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
	Group  string        `json:"group"`
	Column string        `json:"column"`
	Rule   string        `json:"rule,omitempty"` // whose values are told; without one they are severities
	Good   *profile.Band `json:"good,omitempty"` // the rule's bands
	Limit  *profile.Band `json:"limit,omitempty"`
	Points []Quartiles   `json:"points"`

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

// responsesOf follows each kind of defect in the columns that label it, from the weakest to the
// strongest.
func responsesOf(l Labels, p profile.Profile, columns []askedColumn, outcomes []*Outcome) []Response {
	kinds := kindsOf(l, outcomes)
	var list []Response
	for _, name := range slices.Sorted(maps.Keys(kinds)) {
		for _, c := range columns {
			if l.labels(name, c) {
				list = append(list, newResponse(name, c, p, answersAt(kinds[name], c, l, outcomes)))
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Response) int { return cmp.Compare(a.Column, b.Column) })
	return list
}

// labels tells whether a column has a label for any photo of a group.
func (l Labels) labels(group string, c askedColumn) bool {
	return c.place >= 0 && slices.ContainsFunc(l.Photos, func(p Labelled) bool { return p.Group == group && p.Labels[c.place] != None })
}

// kindsOf lists the photos of each group that holds a defect. Those of the other groups are where
// a kind begins that has no harmless photo of its own.
func kindsOf(l Labels, outcomes []*Outcome) map[string][]int {
	kinds := map[string][]int{}
	for i, photo := range l.Photos {
		if photo.Strength != nil && outcomes[i] != nil {
			kinds[photo.Group] = append(kinds[photo.Group], i)
		}
	}
	harmed := func(i int) bool { return *l.Photos[i].Strength != 0 }
	unharmed := func(i int) bool { return !harmed(i) }
	var sound []int
	for name, photos := range kinds {
		if !slices.ContainsFunc(photos, harmed) {
			sound = append(sound, photos...)
			delete(kinds, name)
		}
	}
	for name, photos := range kinds {
		if !slices.ContainsFunc(photos, unharmed) {
			kinds[name] = slices.Concat(sound, photos)
		}
	}
	return kinds
}

// answered is what one photo answers.
type answered struct{ strength, value, severity float64 }

// answersAt leaves out what has no value.
func answersAt(photos []int, c askedColumn, l Labels, outcomes []*Outcome) []answered {
	var list []answered
	for _, i := range photos {
		if a := c.answer(outcomes[i]); a.Severity != nil && a.Value != nil {
			list = append(list, answered{*l.Photos[i].Strength, *a.Value, *a.Severity})
		}
	}
	return list
}

func newResponse(group string, c askedColumn, p profile.Profile, answers []answered) Response {
	r := Response{Group: group, Column: c.name}
	if demand, ok := p.Find(c.rules[0]); ok && len(c.rules) == 1 && !leavesBothWays(demand.Good, answers) {
		r.Rule = c.rules[0]
		r.Good, r.Limit = &demand.Good, &demand.Limit
	}
	values, severities := map[float64][]float64{}, map[float64][]float64{}
	for _, s := range answers {
		severities[s.strength] = append(severities[s.strength], s.severity)
		if r.Rule == "" {
			s.value = s.severity
		}
		values[s.strength] = append(values[s.strength], s.value)
	}
	for _, strength := range slices.Sorted(maps.Keys(values)) {
		r.Points = append(r.Points, newQuartiles(strength, values[strength], severities[strength]))
	}
	r.Review, r.Fail = r.crosses(math.SmallestNonzeroFloat64), r.crosses(1)
	return r
}

// leavesBothWays tells whether values leave good on either side, as those of heads tilted to the
// left and to the right: their median says nothing, but that of their severities does.
func leavesBothWays(good profile.Band, answers []answered) bool {
	leaves := func(beyond func(float64) bool) bool {
		return slices.ContainsFunc(answers, func(a answered) bool { return a.severity > 0 && beyond(a.value) })
	}
	return good.Min != nil && good.Max != nil &&
		leaves(func(v float64) bool { return v < *good.Min }) && leaves(func(v float64) bool { return v > *good.Max })
}

func newQuartiles(strength float64, values, severities []float64) Quartiles {
	return Quartiles{
		Strength: strength, Photos: len(values),
		Low: micro(quantileOf(values, 0.25)), Median: micro(quantileOf(values, 0.5)), High: micro(quantileOf(values, 0.75)),
		Severity: micro(quantileOf(severities, 0.5)),
	}
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
		return new(micro(strength))
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
