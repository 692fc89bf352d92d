package wording

import (
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
)

// Every text that a finding can lead to is found and filled.
func TestEveryStatusHasWords(t *testing.T) {
	for _, e := range message.All() {
		for _, status := range []profile.Status{profile.Pass, profile.Review, profile.Fail, profile.Unknown, profile.NotApplicable} {
			for _, side := range []string{"low", "high"} {
				f := check.Finding{Rule: e.Rule, Status: status, Side: side}
				w := Of(message.JA, check.Result{}, f)
				if w.Title == "" || w.Message == "" || (status == profile.Fail) && w.Advice == "" {
					t.Errorf("%s %s: %+v", e.Rule, status, w)
				}
			}
		}
	}
}
