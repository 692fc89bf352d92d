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
	Label    Label          `json:"label"`              // as the table has it
	Right    *Label         `json:"right,omitempty"`    // as a correction has it
	Reason   string         `json:"reason,omitempty"`   // of the correction
	Answer   profile.Status `json:"answer"`             // the worst of the column's rules
	Rule     string         `json:"rule,omitempty"`     // the rule with the largest severity
	Severity *float64       `json:"severity,omitempty"` // of that rule; nil when nothing was measured
	Value    *float64       `json:"value,omitempty"`    // of that rule, in its unit
}

// photoOf answers every label of one photo.
func photoOf(l Labelled, columns []askedColumn, o *Outcome) Photo {
	p := Photo{File: l.File, Group: l.Group, Error: o.Error, Cases: map[string]Case{}}
	for _, c := range columns {
		label := l.label(c, columns)
		right, correction := l.held(c, columns)
		if label == None && right == None {
			continue
		}
		answered := c.answer(o)
		answered.Label = label
		if right != label {
			answered.Right = &right
		}
		if correction != nil {
			answered.Reason = correction.Reason
		}
		p.Cases[c.name] = answered
	}
	return p
}

// label is the table's label in a column, or what the others say of the photo as a whole.
func (l Labelled) label(c askedColumn, columns []askedColumn) Label {
	if c.place >= 0 {
		return l.Labels[c.place]
	}
	return whole(columns, func(c askedColumn) Label { return l.Labels[c.place] })
}

// held is the label in a column after the corrections.
func (l Labelled) held(c askedColumn, columns []askedColumn) (Label, *Correction) {
	if c.place >= 0 {
		return l.right(c.name, l.Labels[c.place])
	}
	return l.right(c.name, whole(columns, func(c askedColumn) Label {
		right, _ := l.right(c.name, l.Labels[c.place])
		return right
	}))
}

// whole derives the label of the photo as a whole from those of the columns asked for.
func whole(columns []askedColumn, label func(askedColumn) Label) Label {
	all := Pass
	for _, c := range columns {
		if c.place < 0 {
			continue
		}
		switch label(c) {
		case Fail:
			return Fail
		case None:
			all = None
		}
	}
	return all
}

// held is the label that counts: the right one where the table's is wrong.
func (c Case) held() Label {
	if c.Right != nil {
		return *c.Right
	}
	return c.Label
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
	case check.Review:
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
	return c.held() == Fail && (c.Answer == profile.Pass || c.Answer == profile.NotApplicable)
}

// flagged tells whether a photo without the fault was not simply passed.
func (c Case) flagged() bool {
	return c.held() == Pass && (c.Answer == profile.Fail || c.Answer == profile.Review)
}

// Wrong is a photo whose answer differs from its label.
type Wrong struct {
	File string
	Case
}

// missed lists the photos labelled fail that passed, those with the lowest severity first.
func (r *Report) missed(column string) []Wrong {
	list := r.wrong(column, Case.missed)
	slices.SortStableFunc(list, bySeverity)
	return list
}

// flagged lists the photos labelled pass that failed or are left to a person, those with the
// highest severity first.
func (r *Report) flagged(column string) []Wrong {
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
