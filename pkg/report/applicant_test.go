package report

import (
	"strings"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
)

// Applicants read what is wrong and what to do; staff also read the figures and the rule's ID.
func TestApplicantsReadNoFigures(t *testing.T) {
	for _, format := range []string{"text", "html"} {
		o := testOptions(message.JA)
		for _, staff := range []bool{true, false} {
			o.Staff = staff
			got := string(write(t, format, o, []check.Result{rejected()}))
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
