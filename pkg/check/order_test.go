package check_test

import (
	"slices"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/check/checktest"
)

func TestFindingsAreOrdered(t *testing.T) {
	var rules []string
	for _, f := range check.Ordered(checktest.Rejected().Findings) {
		rules = append(rules, f.Rule)
	}
	want := []string{"frame.head", "frame.top", "pose.pitch", "print.ratio", "file.bytes"}
	if !slices.Equal(rules[:5], want) {
		t.Errorf("got %v", rules)
	}
	if last := rules[len(rules)-1]; last != "print.size" {
		t.Errorf("last is %s", last)
	}
}
