package report

import (
	"slices"

	"kaocheck/pkg/check"
	"kaocheck/pkg/profile"
)

// ordered returns the findings with the worst first.
func ordered(findings []check.Finding) []check.Finding {
	return slices.SortedStableFunc(slices.Values(findings), check.Worse)
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
