package report

import (
	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/rule"
	"kaocheck/pkg/wording"
)

// What is a code where programs read the table is a word where people do, in Excel.

func (t *table) columns(names ...string) []string {
	if t.o.Excel {
		for i, name := range names {
			names[i] = message.Column(name).In(t.o.Lang)
		}
	}
	return names
}

// valueOf heads the column of a rule's value.
func (t *table) valueOf(id string) string {
	if t.o.Excel {
		r, _ := rule.Find(id)
		return message.ValueColumn(t.o.Lang, id, r.Unit)
	}
	return id + ".value"
}

func (t *table) verdict(v check.Verdict) string {
	if t.o.Excel {
		return message.Verdict(string(v)).In(t.o.Lang)
	}
	return string(v)
}

func (t *table) status(s profile.Status) string {
	if t.o.Excel {
		return message.Status(string(s)).In(t.o.Lang)
	}
	return string(s)
}

func (t *table) rule(id string) string {
	if t.o.Excel {
		return message.For(id).Title.In(t.o.Lang)
	}
	return id
}

// titles lists rules, but not all those that an unreadable photo could not be looked at for.
func (t *table) titles(r check.Result, findings []check.Finding) string {
	if r.Err != nil {
		findings = check.Faults(findings)
	}
	return wording.Titles(t.o.Lang, findings)
}

// value is what was measured; in Excel a share is in per cent, as its heading says.
func (t *table) value(f check.Finding) string {
	if t.o.Excel && f.Unit == "share" && f.Value != nil {
		return number(new(100 * *f.Value))
	}
	return number(f.Value)
}

func (t *table) failure(r check.Result) string {
	if t.o.Excel && r.Err != nil {
		return wording.Failure(t.o.Lang, r)
	}
	return failureCode(r, t.o.Anonymous)
}
