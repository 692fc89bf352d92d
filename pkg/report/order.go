package report

import (
	"cmp"
	"slices"

	"kaocheck/pkg/check"
	"kaocheck/pkg/profile"
)

var ranks = map[profile.Status]int{
	profile.Fail: 0, profile.Review: 1, profile.Unknown: 2, profile.Pass: 3, profile.NotApplicable: 4,
}

// ordered returns the findings with the worst first: fails, then reviews, unknown,
// passes and what does not apply, each by severity.
func ordered(findings []check.Finding) []check.Finding {
	list := slices.Clone(findings)
	slices.SortStableFunc(list, func(a, b check.Finding) int {
		return cmp.Or(
			cmp.Compare(ranks[a.Status], ranks[b.Status]),
			cmp.Compare(b.Severity, a.Severity),
		)
	})
	return list
}

// having returns the findings of the given statuses, in order.
func having(findings []check.Finding, statuses ...profile.Status) []check.Finding {
	var list []check.Finding
	for _, f := range findings {
		if slices.Contains(statuses, f.Status) {
			list = append(list, f)
		}
	}
	return list
}

// faults returns what has to be mended or looked at.
func faults(findings []check.Finding) []check.Finding {
	return having(findings, profile.Fail, profile.Review)
}
