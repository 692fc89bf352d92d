package check

import (
	"slices"

	"kaocheck/pkg/profile"
)

// Ordered returns the findings with the worst first.
func Ordered(findings []Finding) []Finding {
	return slices.SortedStableFunc(slices.Values(findings), worse)
}

// Having returns the findings of the given statuses, in order.
func Having(findings []Finding, statuses ...profile.Status) []Finding {
	var list []Finding
	for _, f := range findings {
		if slices.Contains(statuses, f.Status) {
			list = append(list, f)
		}
	}
	return list
}

// Faults returns what has to be mended or looked at.
func Faults(findings []Finding) []Finding {
	return Having(findings, profile.Fail, profile.Review)
}
