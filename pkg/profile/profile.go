// Package profile holds what each document asks for, as data: the band each rule's
// value must lie in, where that band comes from, and which declared exceptions soften it.
//
// It measures nothing and knows no texts for people but the documents' titles and
// the citations.
package profile

import (
	"slices"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/rule"
)

// Profile is one document's demands.
type Profile struct {
	Name     string
	Kind     string // the built-in profile whose words for staff and applicants fit: its own name, or that of the base
	Date     string // day of the profile's last revision, ISO 8601
	SHA256   string // of the merged profile, so that an old report can be explained
	Title    Title
	Document measure.Document
	Rules    []Demand // in the order of the catalogue
}

// Title names the document for people.
type Title struct{ JA, EN string }

// Demand is the band that one rule's value must lie in.
type Demand struct {
	Rule   string   // rule ID
	Good   Band     // inside: pass
	Limit  Band     // at or beyond: fail; between: review
	Basis  Basis    // how binding the numbers are
	Source string   // citation of the published rule, or how the numbers were found
	Waive  []string // declared exceptions that turn a fail into review, see [Exceptions]
}

// Band is a closed interval; a nil end is open.
type Band struct {
	Min *float64 `json:"min,omitempty"`
	Max *float64 `json:"max,omitempty"`
}

// Basis is how binding a demand's numbers are.
type Basis string

// The four bases.
const (
	Published  Basis = "published"  // the authority states them as a rule
	Guide      Basis = "guide"      // the authority states them as a guide (目安)
	Measured   Basis = "measured"   // found on labelled photos
	Convention Basis = "convention" // chosen, with the reason beside them
)

// Exceptions returns the reasons an applicant can declare (写真審査の特例).
func Exceptions() []string {
	return []string{"religious", "medical", "infant", "lying", "wheelchair"}
}

// Needs is how far a photo has to be looked at for all the rules of p.
func (p Profile) Needs() measure.Need {
	need := measure.NeedFile
	for _, d := range p.Rules {
		if r, ok := rule.Find(d.Rule); ok {
			need = max(need, r.Needs)
		}
	}
	return need
}

// Find returns the demand on one rule, and whether p has it.
func (p Profile) Find(id string) (Demand, bool) {
	i := slices.IndexFunc(p.Rules, func(d Demand) bool { return d.Rule == id })
	if i < 0 {
		return Demand{}, false
	}
	return p.Rules[i], true
}

// Waives returns the first of the declared reasons that softens d, and whether one does.
func (d Demand) Waives(reasons []string) (string, bool) {
	for _, reason := range reasons {
		if slices.Contains(d.Waive, reason) {
			return reason, true
		}
	}
	return "", false
}
