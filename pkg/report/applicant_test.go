package report

import (
	"strings"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/message"
)

// Applicants read what is wrong and what to do; staff also read the figures and the rule's ID.
func TestApplicantsReadNoFigures(t *testing.T) {
	for _, format := range []string{"text", "html"} {
		o := testOptions(message.JA)
		for _, staff := range []bool{true, false} {
			o.Staff = staff
			got := string(write(t, format, o, []check.Result{checktest.Rejected()}))
			for _, detail := range []string{"（頭頂からあごまで約25.3mm", "frame.head"} {
				if strings.Contains(got, detail) != staff {
					t.Errorf("%s, staff %v: %q", format, staff, detail)
				}
			}
			if !strings.Contains(got, "顔が小さく写っています") || !strings.Contains(got, "もう少し近づいて撮り直してください。") {
				t.Errorf("%s, staff %v: no cause or no advice", format, staff)
			}
		}
	}
}

// Of many points that could not be judged applicants are told the number, staff the names.
func TestApplicantsReadFewNames(t *testing.T) {
	list := []check.Finding{{Rule: "pose.yaw"}, {Rule: "pose.roll"}, {Rule: "eyes.open"}}
	for _, c := range []struct {
		staff bool
		list  []check.Finding
		want  string
	}{
		{false, list, "Turn of the head, Tilt of the head, Open eyes"},
		{false, append(list, check.Finding{Rule: "eyes.gaze"}), "4 points"},
		{true, append(list, check.Finding{Rule: "eyes.gaze"}), "Turn of the head, Tilt of the head, Open eyes, Gaze"},
	} {
		if got := named(Options{Lang: message.EN, Staff: c.staff}, c.list); got != c.want {
			t.Errorf("staff %v, %d rules: %q", c.staff, len(c.list), got)
		}
	}
}
