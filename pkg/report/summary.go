package report

import (
	"cmp"
	"slices"

	"kaocheck/pkg/check"
	"kaocheck/pkg/profile"
)

// Summary counts the verdicts of a run, and the statuses of each rule.
type Summary struct {
	Photos int                               `json:"photos"`
	Accept int                               `json:"accept"`
	Review int                               `json:"review"`
	Reject int                               `json:"reject"`
	Error  int                               `json:"error"`
	ByRule map[string]map[profile.Status]int `json:"by_rule"`
}

// NewSummary returns a summary of nothing.
func NewSummary() *Summary {
	return &Summary{ByRule: map[string]map[profile.Status]int{}}
}

// Add counts one photo.
func (s *Summary) Add(r check.Result) {
	s.Photos++
	switch r.Verdict {
	case check.Accept:
		s.Accept++
	case check.Check:
		s.Review++
	case check.Reject:
		s.Reject++
	default:
		s.Error++
	}
	for _, f := range r.Findings {
		if s.ByRule[f.Rule] == nil {
			s.ByRule[f.Rule] = map[profile.Status]int{}
		}
		s.ByRule[f.Rule][f.Status]++
	}
}

// frequent lists the rules with fails or reviews, those with most first.
func (s *Summary) frequent() []string {
	var rules []string
	for rule := range s.ByRule {
		if s.faults(rule) > 0 {
			rules = append(rules, rule)
		}
	}
	slices.SortFunc(rules, func(a, b string) int {
		return cmp.Or(
			cmp.Compare(s.faults(b), s.faults(a)),
			cmp.Compare(s.ByRule[b][profile.Fail], s.ByRule[a][profile.Fail]),
			cmp.Compare(a, b),
		)
	})
	return rules
}

func (s *Summary) faults(rule string) int {
	return s.ByRule[rule][profile.Fail] + s.ByRule[rule][profile.Review]
}
