// Package wording puts into words what was found of a photo, for whoever shows it: reports and annotated pictures. The
// texts themselves are those of package message.
package wording

import (
	"strings"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
)

// Words are what people read of one finding.
type Words struct {
	Title     string
	Message   string
	Plain     string // the message without its figures, for applicants
	Advice    string // empty when there is nothing to do
	Waived    string // which declared exception softened the fault
	Exception string // who may ask for an exception; empty where there is none
}

// Of finds the words for f, one of the findings of r, with figures.
func Of(l message.Lang, r check.Result, f check.Finding) Words {
	e := message.For(f.Rule)
	w := Words{Title: e.Title.In(l)}
	if f.Said != nil {
		w.Message, w.Plain, w.Advice = f.Said.Message, f.Said.Message, f.Said.Advice
		return w
	}
	switch f.Status {
	case profile.Pass:
		w.Message = e.Pass.Fill(l, Facts(f))
	case profile.Fail, profile.Review:
		fault := e.Fault(f.Side, variant(r, f), between(f))
		w.Message, w.Plain = fault.Cause.Fill(l, Facts(f)), fault.Cause.Plain().Fill(l, Facts(f))
		w.Advice = fault.Advice.Fill(l, Facts(f))
		w.Exception = e.Exception.In(l)
	default:
		w.Message = message.Reason(string(f.Reason)).In(l)
	}
	if f.Waived != "" {
		w.Waived, w.Exception = message.Waived(l, f.Waived), ""
	}
	return w
}

// Facts are what the texts for f are filled from.
func Facts(f check.Finding) message.Facts {
	return message.Facts{
		Unit: f.Unit, Value: f.Value,
		Good: message.Range(f.Good), Limit: message.Range(f.Limit),
		Args: f.Args,
	}
}

// variant selects among a rule's texts by what the finding says of itself, by what else
// is known of the photo, or by the direction.
func variant(r check.Result, f check.Finding) string {
	switch {
	case f.Variant != "":
		return f.Variant
	case f.Rule == "print.ratio" && r.Crop != nil:
		return "crop"
	case f.Rule == "frame.top" && f.Value != nil && *f.Value <= 0:
		return "cut"
	}
	dir, _ := f.Args["dir"].(string)
	return dir
}

// between tells whether the value lies between good and a limit that exists, whatever
// else made the finding a review.
func between(f check.Finding) bool {
	end := f.Limit.Max
	if f.Side == "low" {
		end = f.Limit.Min
	}
	return end != nil && f.Severity < 1
}

// Cause is the message with the exception that softened it.
func (w Words) Cause(l message.Lang) string { return join(l, w.Message, w.Waived) }

// Action is the advice with the exception that is open.
func (w Words) Action(l message.Lang) string { return join(l, w.Advice, w.Exception) }

// join puts two sentences after one another.
func join(l message.Lang, a, b string) string {
	if a != "" && b != "" {
		return a + message.Gap.In(l) + b
	}
	return a + b
}

// Verdict is the sentence that follows the verdict.
func Verdict(l message.Lang, r check.Result) string {
	switch {
	case r.Err != nil:
		return Failure(l, r)
	case r.Verdict == check.Review && len(check.Faults(r.Findings)) == 0:
		return message.LookYourself.In(l)
	}
	return message.VerdictLine(string(r.Verdict)).In(l)
}

// Titles names the rules of a list.
func Titles(l message.Lang, list []check.Finding) string {
	var titles []string
	for _, f := range list {
		titles = append(titles, message.For(f.Rule).Title.In(l))
	}
	return strings.Join(titles, message.Sep.In(l))
}
