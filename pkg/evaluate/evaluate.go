// Package evaluate compares what was found in labelled photos with their labels, rule by rule.
//
// A label says what is true of a photo, pass or fail; an answer is what the rules say of it.
// From both come the equal error rate over severity, the shares of right and wrong answers,
// all with 95 % intervals, and the list of the photos that went wrong. The package opens no
// photo and runs no network: [Tally] takes labels and outcomes, and the writers take its
// report. It keeps neither pixels nor landmarks.
package evaluate

import (
	"maps"
	"slices"

	"kaocheck/pkg/profile"
)

// schema is the version of the JSON form of a [Report]. It changes when a key is taken away or
// gets another meaning, not when one is added.
const schema = 1

// Report is the outcome of an evaluation; its JSON form is what [Read] reads back.
type Report struct {
	Schema  int      `json:"schema"`
	Tool    string   `json:"tool"`
	Kind    string   `json:"kind"` // "evaluation"
	Version string   `json:"version"`
	Labels  string   `json:"labels"` // the table's name
	Profile Profile  `json:"profile"`
	Listed  int      `json:"listed"`            // photos in the table
	Seen    int      `json:"seen"`              // photos looked at: fewer after an interrupted run
	Unasked []string `json:"unasked,omitempty"` // columns that the profile does not ask for
	By      string   `json:"by,omitempty"`      // the column by whose values the photos are grouped, or [Tone]
	Over    string   `json:"over,omitempty"`    // the column with the strength of made defects
	Columns []Column `json:"columns"`

	Corrections []Correction `json:"corrections,omitempty"`
	Responses   []Response   `json:"responses,omitempty"`

	Compare *Comparison `json:"compare,omitempty"`
	Photos  []Photo     `json:"photos"`
}

// Profile tells which demands the photos were held against.
type Profile struct {
	Name   string `json:"name"`
	Date   string `json:"date"`
	SHA256 string `json:"sha256"`
}

// Photo is one labelled photo with its answers.
type Photo struct {
	File  string          `json:"file"`
	Group string          `json:"group,omitempty"`
	Error string          `json:"error,omitempty"` // why it could not be looked at
	Cases map[string]Case `json:"cases"`           // by column; only those that are labelled
}

// Column is what is said of one column of labels.
type Column struct {
	Name    string   `json:"column"`
	Rules   []string `json:"rules"`             // those whose worst answer counts
	Derived bool     `json:"derived,omitempty"` // the labels follow from the other columns
	Figures
	Corrected *Figures `json:"corrected,omitempty"` // by the right labels; nil without corrections
	Groups    []Group  `json:"groups,omitempty"`
	Causes    []Cause  `json:"causes,omitempty"` // of [Verdict] only
}

// Group is the same for the photos with one value in the column that groups them, by the right
// labels where some were corrected.
type Group struct {
	Value string `json:"value"`
	Figures
}

// Cause counts the photos labelled pass that one rule kept from being accepted.
type Cause struct {
	Rule    string `json:"rule"`
	Fail    int    `json:"fail"`
	Review  int    `json:"review"`
	Unknown int    `json:"unknown"`
}

// Tally compares the labels with the outcomes, which lie in the order of the labels' photos;
// nil stands for a photo that was not looked at, which does not count at all.
//
// Without a column [Verdict] one is derived: a photo fails as a whole when a column says fail,
// and passes when every column says pass. Columns that p does not ask for do not count.
func Tally(l Labels, p profile.Profile, outcomes []*Outcome) *Report {
	r := &Report{
		Schema: schema, Tool: "kaocheck", Kind: "evaluation", By: l.By, Over: l.Over, Corrections: l.Corrections,
		Profile: Profile{p.Name, p.Date, p.SHA256}, Listed: len(l.Photos), Photos: []Photo{},
	}
	asked := r.ask(l, p)
	kept := causes{}
	for i, labelled := range l.Photos {
		if outcomes[i] == nil {
			continue
		}
		if l.By == Tone {
			labelled.Group = ToneGroup(outcomes[i].Tone)
		}
		photo := photoOf(labelled, asked, outcomes[i])
		r.Photos = append(r.Photos, photo)
		if photo.Cases[Verdict].held() == Pass {
			kept.add(outcomes[i])
		}
	}
	r.Seen = len(r.Photos)
	for i := range r.Columns {
		r.fill(&r.Columns[i], p)
	}
	if l.Over != "" {
		r.Responses = responsesOf(l, p, asked, outcomes)
	}
	if whole := r.column(Verdict); whole != nil {
		whole.Causes = kept.sorted()
	}
	return r
}

// ask sets up the report's columns: those of the table that p asks for, and the derived one.
func (r *Report) ask(l Labels, p profile.Profile) []askedColumn {
	var asked []askedColumn
	add := func(name string, place int, rules []string) {
		asked = append(asked, askedColumn{name, place, rules})
		r.Columns = append(r.Columns, Column{Name: name, Rules: rules, Derived: place < 0})
	}
	for i, name := range l.Columns {
		if rules := within(p, rulesOf(name)); len(rules) > 0 {
			add(name, i, rules)
		} else {
			r.Unasked = append(r.Unasked, name)
		}
	}
	if rules := within(p, rulesOf(Verdict)); r.column(Verdict) == nil && len(asked) > 0 {
		add(Verdict, -1, rules)
	}
	return asked
}

func (r *Report) column(name string) *Column {
	for i := range r.Columns {
		if r.Columns[i].Name == name {
			return &r.Columns[i]
		}
	}
	return nil
}

// fill computes the figures of c, over all photos and group by group.
func (r *Report) fill(c *Column, p profile.Profile) {
	cases := r.cases(c.Name)
	c.Figures = figuresOf(cases, written, c.Rules, p)
	if r.Corrections != nil {
		c.Corrected = new(figuresOf(cases, Case.held, c.Rules, p))
	}
	if r.By == "" {
		return
	}
	groups := make(map[string][]Case)
	for _, photo := range r.Photos {
		if answered, ok := photo.Cases[c.Name]; ok {
			groups[photo.Group] = append(groups[photo.Group], answered)
		}
	}
	for _, value := range slices.Sorted(maps.Keys(groups)) {
		c.Groups = append(c.Groups, Group{value, figuresOf(groups[value], Case.held, c.Rules, p)})
	}
}

// cases lists the answers in one column.
func (r *Report) cases(column string) []Case {
	var cases []Case
	for _, p := range r.Photos {
		if c, ok := p.Cases[column]; ok {
			cases = append(cases, c)
		}
	}
	return cases
}
