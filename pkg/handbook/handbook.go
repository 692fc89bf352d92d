// Package handbook explains the rules to people: what is published, what is measured, what
// passes, how photos come to fail and what to do, with a drawn example. It writes text for a
// terminal and Markdown for a page.
package handbook

import (
	"strings"

	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/rule"
)

// Book explains rules in one language, with the ranges of one profile.
type Book struct {
	Lang    message.Lang
	Profile profile.Profile
}

// row is one heading with what stands under it.
type row struct{ heading, words string }

// cure is what a report says of a fault, and what to do.
type cure struct{ says, do string }

// rows are what is to be known of a rule, without its faults.
func (b Book) rows(r rule.Rule) []row {
	entry := message.For(r.ID)
	demand, asked := b.Profile.Find(r.ID)
	list := []row{
		{b.in(message.OfficialWords), b.official(entry)},
		{b.in(message.Measures), entry.Measured.In(b.Lang)},
		{b.in(message.UnitHeading), strings.TrimSpace(message.Unit(r.Unit).In(b.Lang))},
	}
	if !asked {
		list = append(list, row{b.in(message.AskedBy), b.title() + message.Colon.In(b.Lang) + b.in(message.NotAsked)})
	} else {
		list = append(list,
			row{b.in(message.AskedBy), b.title()},
			row{b.in(message.GoodBand), b.Good(r)},
			row{b.in(message.LimitBand), b.Limit(r)},
			row{b.in(message.BasisHeading), message.Basis(string(demand.Basis)).In(b.Lang)},
			row{b.in(message.SourceHeading), demand.Source},
		)
	}
	list = append(list,
		row{b.in(message.TypicalCauses), entry.Typical.In(b.Lang)},
		row{b.in(message.Exceptions), b.exceptions(entry, demand)},
	)
	return filled(list)
}

// filled leaves out the rows that say nothing.
func filled(list []row) []row {
	var kept []row
	for _, r := range list {
		if r.words != "" {
			kept = append(kept, r)
		}
	}
	return kept
}

func (b Book) in(t message.Text) string { return t.In(b.Lang) }

// title names the document with the day of its rules.
func (b Book) title() string {
	return strings.TrimSpace(b.in(message.Text(b.Profile.Title)) + " " + b.Profile.Date)
}

// official gives the published words; in English the Japanese ones with their translation.
func (b Book) official(e message.Entry) string {
	switch {
	case e.Official.Empty():
		return b.in(message.NothingSaid)
	case b.Lang == message.EN:
		return e.Official.JA + " – " + e.Official.EN
	}
	return e.Official.JA
}

// Good writes the range in which a rule passes.
func (b Book) Good(r rule.Rule) string {
	d, ok := b.Profile.Find(r.ID)
	if !ok {
		return b.in(message.NotAsked)
	}
	return b.interval(d.Good, r.Unit)
}

// Limit writes the range outside which a rule fails.
func (b Book) Limit(r rule.Rule) string {
	d, ok := b.Profile.Find(r.ID)
	switch {
	case !ok:
		return b.in(message.NotAsked)
	case d.Limit.Min == nil && d.Limit.Max == nil:
		return b.in(message.NeverFails)
	}
	return b.interval(d.Limit, r.Unit)
}

// interval writes a band. Names are right or wrong, and faces are counted by their probability.
func (b Book) interval(band profile.Band, unit string) string {
	switch unit {
	case "match":
		return b.in(message.AsAsked)
	case "faces":
		unit = ""
	}
	return message.Interval(b.Lang, message.Range(band), unit)
}

// cures pairs what may be said of the rule with what to do, each pair once.
func (b Book) cures(r rule.Rule) []cure {
	demand, _ := b.Profile.Find(r.ID)
	var list []cure
	known := map[cure]bool{}
	for _, fault := range message.For(r.ID).Faults {
		doc := b.Profile.Document
		says, do := fault.Sample(b.Lang, message.Range(demand.Good), r.Unit, doc.Height, doc.Width)
		if c := (cure{says, do}); !known[c] {
			known[c] = true
			list = append(list, c)
		}
	}
	return list
}

// exceptions names the declared exceptions that soften the rule.
func (b Book) exceptions(e message.Entry, d profile.Demand) string {
	if len(d.Waive) == 0 {
		return ""
	}
	return strings.TrimSpace(b.in(e.Exception) + " (--waive " + strings.Join(d.Waive, " / ") + ")")
}

// group is the part of a rule's ID before the dot.
func group(id string) string {
	name, _, _ := strings.Cut(id, ".")
	return name
}
