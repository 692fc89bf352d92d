package evaluate

import (
	"cmp"
	"math"
	"slices"

	"kaocheck/pkg/check"
	"kaocheck/pkg/profile"
)

// Case is a label and the answer to it.
type Case struct {
	Label    Label          `json:"label"`
	Answer   profile.Status `json:"answer"`             // the worst of the column's rules
	Rule     string         `json:"rule,omitempty"`     // the rule with the largest severity
	Severity *float64       `json:"severity,omitempty"` // of that rule; nil when nothing was measured
	Value    *float64       `json:"value,omitempty"`    // of that rule, in its unit
}

// photoOf answers every label of one photo.
func photoOf(l Labelled, columns []askedColumn, o *Outcome) Photo {
	p := Photo{File: l.File, Group: l.Group, Error: o.Error, Cases: map[string]Case{}}
	for _, c := range columns {
		label := None
		if c.place < 0 {
			label = l.whole(columns)
		} else {
			label = l.Labels[c.place]
		}
		if label == None {
			continue
		}
		answered := c.answer(o)
		answered.Label = label
		p.Cases[c.name] = answered
	}
	return p
}

// whole derives the label of the photo as a whole from those of the columns asked for.
func (l Labelled) whole(columns []askedColumn) Label {
	whole := Pass
	for _, c := range columns {
		switch {
		case c.place < 0:
		case l.Labels[c.place] == Fail:
			return Fail
		case l.Labels[c.place] == None:
			whole = None
		}
	}
	return whole
}

// ranks order answers: one that is worse stands for all.
var ranks = map[profile.Status]int{
	profile.Fail: 4, profile.Review: 3, profile.Unknown: 2, profile.Pass: 1, profile.NotApplicable: 0,
}

// answer is the worst answer to the column's rules; for [Verdict], the photo's verdict.
func (c askedColumn) answer(o *Outcome) Case {
	worst := caseOf(c.rules, o)
	if c.name == Verdict {
		worst.Answer = statusOf(o.Verdict)
	}
	if worst.Answer == profile.Unknown {
		return Case{Answer: profile.Unknown}
	}
	return worst
}

// caseOf is the worst answer to rules. A rule that o does not answer is unknown. With an
// unknown among passes the severity of the others would only be a lower bound, so there is none.
func caseOf(rules []string, o *Outcome) Case {
	worst := Finding{Status: profile.NotApplicable}
	for _, id := range rules {
		f, ok := o.find(id)
		if !ok {
			f.Status = profile.Unknown
		}
		d := ranks[f.Status] - ranks[worst.Status]
		if d > 0 || d == 0 && f.Severity > worst.Severity {
			worst = f
		}
	}
	if worst.Value == nil {
		return Case{Answer: worst.Status}
	}
	return Case{Answer: worst.Status, Rule: worst.Rule, Severity: &worst.Severity, Value: worst.Value}
}

// statusOf is the answer that a verdict is.
func statusOf(v check.Verdict) profile.Status {
	switch v {
	case check.Accept:
		return profile.Pass
	case check.Check:
		return profile.Review
	case check.Reject:
		return profile.Fail
	}
	return profile.Unknown
}

// score is the severity by which the equal error rate ranks the case; false when it has none.
// What a rule does not apply to has nothing that could be at fault, and ranks below all.
func (c Case) score() (float64, bool) {
	switch {
	case c.Severity != nil:
		return *c.Severity, true
	case c.Answer == profile.NotApplicable:
		return math.Inf(-1), true
	}
	return 0, false
}

// missed tells whether a fault went through.
func (c Case) missed() bool {
	return c.Label == Fail && (c.Answer == profile.Pass || c.Answer == profile.NotApplicable)
}

// flagged tells whether a photo without the fault was not simply passed.
func (c Case) flagged() bool {
	return c.Label == Pass && (c.Answer == profile.Fail || c.Answer == profile.Review)
}

// Wrong is a photo whose answer differs from its label.
type Wrong struct {
	File string
	Case
}

// Missed lists the photos labelled fail that passed, those with the lowest severity first.
func (r *Report) Missed(column string) []Wrong {
	list := r.wrong(column, Case.missed)
	slices.SortStableFunc(list, bySeverity)
	return list
}

// Flagged lists the photos labelled pass that failed or are left to a person, those with the
// highest severity first.
func (r *Report) Flagged(column string) []Wrong {
	list := r.wrong(column, Case.flagged)
	slices.SortStableFunc(list, func(a, b Wrong) int { return bySeverity(b, a) })
	return list
}

func (r *Report) wrong(column string, is func(Case) bool) []Wrong {
	var list []Wrong
	for _, p := range r.Photos {
		if c, ok := p.Cases[column]; ok && is(c) {
			list = append(list, Wrong{p.File, c})
		}
	}
	return list
}

func bySeverity(a, b Wrong) int {
	x, _ := a.score()
	y, _ := b.score()
	return cmp.Compare(x, y)
}
