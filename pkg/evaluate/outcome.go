package evaluate

import (
	"math"

	"kaocheck/pkg/check"
	"kaocheck/pkg/profile"
)

// Outcome is what an evaluation keeps of a photo's result.
type Outcome struct {
	Verdict  check.Verdict `json:"verdict"`
	Error    string        `json:"error,omitempty"`
	Tone     *float64      `json:"tone,omitempty"` // individual typology angle of the skin in degrees
	Findings []Finding     `json:"findings"`
}

// Finding is what it keeps of a rule's answer.
type Finding struct {
	Rule     string         `json:"rule"`
	Status   profile.Status `json:"status"`
	Value    *float64       `json:"value,omitempty"` // in the rule's unit; nil when it could not be measured
	Severity float64        `json:"severity"`        // 0 at the edge of good, 1 at the edge of limit
}

// OutcomeOf takes from r what an evaluation needs. Numbers are kept to a millionth.
func OutcomeOf(r check.Result) *Outcome {
	o := &Outcome{Verdict: r.Verdict, Findings: []Finding{}}
	if r.Err != nil {
		o.Error = r.Err.Error()
	}
	if r.Tone != nil {
		o.Tone = new(micro(*r.Tone))
	}
	for _, f := range r.Findings {
		kept := Finding{Rule: f.Rule, Status: f.Status, Severity: micro(f.Severity)}
		if f.Value != nil {
			kept.Value = new(micro(*f.Value))
		}
		o.Findings = append(o.Findings, kept)
	}
	return o
}

func (o *Outcome) find(rule string) (Finding, bool) {
	for _, f := range o.Findings {
		if f.Rule == rule {
			return f, true
		}
	}
	return Finding{}, false
}

// micro rounds x to a millionth; what is too large to have one stays as it is.
func micro(x float64) float64 {
	if math.Abs(x) > 1e9 {
		return x
	}
	return math.Round(x*1e6)/1e6 + 0 // no minus before zero
}
