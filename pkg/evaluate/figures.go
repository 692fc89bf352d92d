package evaluate

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"kaocheck/pkg/profile"
)

// Figures sum up the cases of one column.
type Figures struct {
	Passes      Answers     `json:"pass"`          // to the photos labelled pass
	Fails       Answers     `json:"fail"`          // to the photos labelled fail
	Unprocessed Share       `json:"not_processed"` // photos without a severity, left out of what follows
	EER         *EqualError `json:"eer"`           // nil without processed photos of both kinds
	AUC         *float64    `json:"auc"`
}

// Answers are the shares of the answers to photos with one label. What a rule does not apply
// to counts as passed.
type Answers struct {
	Photos  int   `json:"photos"`
	Fail    Share `json:"fail"`
	Review  Share `json:"review"`
	Pass    Share `json:"pass"`
	Unknown Share `json:"unknown"`
}

// EqualError is the equal error rate with its 95 % interval and its threshold.
type EqualError struct {
	Rate     float64  `json:"rate"`
	Low      float64  `json:"low"`
	High     float64  `json:"high"`
	Severity *float64 `json:"severity"` // from there on a photo would be flagged; nil when none is finite
	Rule     string   `json:"rule,omitempty"`
	// Value is the band of values that would not be flagged, in the unit of Rule, when the column has one rule only.
	Value *profile.Band `json:"value,omitempty"`
}

// labelOf tells which label of a case counts: the table's or the right one.
type labelOf func(Case) Label

func written(c Case) Label { return c.Label }

func figuresOf(cases []Case, label labelOf, rules []string, p profile.Profile) Figures {
	scores := scoresOf(cases, label)
	passes, fails := answersTo(Pass, cases, label), answersTo(Fail, cases, label)
	total := passes.Photos + fails.Photos
	f := Figures{
		Passes: passes, Fails: fails,
		Unprocessed: shareOf(total-len(scores.Pass)-len(scores.Fail), total),
		EER:         scores.equalError(),
	}
	if f.EER == nil {
		return f
	}
	f.AUC = new(micro(scores.auc()))
	if len(rules) != 1 || f.EER.Severity == nil {
		return f
	}
	if demand, ok := p.Find(rules[0]); ok {
		f.EER.Rule, f.EER.Value = rules[0], roundedBand(demand.Within(*f.EER.Severity))
	}
	return f
}

// roundedBand is b to a millionth.
func roundedBand(b profile.Band) *profile.Band {
	for _, end := range []*float64{b.Min, b.Max} {
		if end != nil {
			*end = micro(*end)
		}
	}
	return &b
}

func scoresOf(cases []Case, label labelOf) scores {
	var s scores
	for _, c := range cases {
		score, ok := c.score()
		if !ok {
			continue
		}
		switch label(c) {
		case Pass:
			s.Pass = append(s.Pass, score)
		case Fail:
			s.Fail = append(s.Fail, score)
		}
	}
	return s
}

func answersTo(wanted Label, cases []Case, label labelOf) Answers {
	count := make(map[profile.Status]int)
	total := 0
	for _, c := range cases {
		if label(c) == wanted {
			count[c.Answer]++
			total++
		}
	}
	of := func(n int) Share { return shareOf(n, total) }
	return Answers{
		Photos: total,
		Fail:   of(count[profile.Fail]), Review: of(count[profile.Review]),
		Pass: of(count[profile.Pass] + count[profile.NotApplicable]), Unknown: of(count[profile.Unknown]),
	}
}

func (s scores) equalError() *EqualError {
	rate, threshold := s.eer()
	if math.IsNaN(rate) {
		return nil
	}
	low, high := s.interval()
	e := &EqualError{Rate: micro(rate), Low: micro(low), High: micro(high)}
	if !math.IsInf(threshold, 0) {
		e.Severity = new(micro(threshold))
	}
	return e
}

// causes count, rule by rule, what kept photos from being accepted.
type causes map[string]Cause

func (c causes) add(o *Outcome) {
	for _, f := range o.Findings {
		cause := c[f.Rule]
		cause.Rule = f.Rule
		switch f.Status {
		case profile.Fail:
			cause.Fail++
		case profile.Review:
			cause.Review++
		case profile.Unknown:
			cause.Unknown++
		default:
			continue
		}
		c[f.Rule] = cause
	}
}

// sorted lists the causes, the one with most fails first.
func (c causes) sorted() []Cause {
	return slices.SortedFunc(maps.Values(c), func(a, b Cause) int {
		return cmp.Or(
			cmp.Compare(b.Fail, a.Fail),
			cmp.Compare(b.Review, a.Review),
			cmp.Compare(b.Unknown, a.Unknown),
			cmp.Compare(a.Rule, b.Rule),
		)
	})
}
