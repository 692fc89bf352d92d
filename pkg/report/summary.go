package report

import (
	"cmp"
	"slices"

	"kaocheck/pkg/check"
	"kaocheck/pkg/photo"
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

	Duplicates int `json:"duplicates"` // photos that show the same picture as an earlier one

	takenOver int
	unread    []mention // the first ones
	doubles   []mention // the first ones
	slowest   []mention // of those that were looked at, the slowest first
}

// mention is a photo that the summary names: its place in the run, and of its result no more
// than is said.
type mention struct {
	n int
	check.Result
}

// The photos that a summary names of each kind; the others it counts.
const (
	namedMax   = 20
	slowestMax = 3
)

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
	case check.Review:
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
	s.mention(r)
}

// mention keeps what the summary will say of r.
func (s *Summary) mention(r check.Result) {
	m := mention{s.Photos, check.Result{File: r.File, Err: r.Err, Facts: photo.Facts{Format: r.Facts.Format}, Twin: r.Twin, Elapsed: r.Elapsed}}
	if r.Err != nil && len(s.unread) < namedMax {
		s.unread = append(s.unread, m)
	}
	if r.Twin != nil {
		s.Duplicates++
		if len(s.doubles) < namedMax {
			s.doubles = append(s.doubles, m)
		}
	}
	if r.Record != nil {
		s.takenOver++
		return
	}
	s.slowest = append(s.slowest, m)
	slices.SortStableFunc(s.slowest, func(a, b mention) int { return cmp.Compare(b.Elapsed, a.Elapsed) })
	s.slowest = s.slowest[:min(len(s.slowest), slowestMax)]
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
