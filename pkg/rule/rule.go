// Package rule is the catalogue: one small file a rule, saying which quantity is
// measured, in which unit. It knows no threshold and no language.
package rule

import "kaocheck/pkg/measure"

// Rule is one measured quantity with a stable ID.
type Rule struct {
	ID    string
	Unit  string       // unit of the value: "mm", "px", "deg", "share", "byte", "ratio", ...
	Needs measure.Need // how far the photo has to be looked at
	Doc   string       // what is measured, one English sentence; the texts for people are in package message
	Read  func(*measure.Sheet) Reading
}

// Reading is what one rule read from a sheet.
type Reading struct {
	Values  []float64       // each has to lie in the band; the worst is reported. Empty: unknown or not applicable
	Reason  measure.Missing // why Values is empty
	NA      bool            // the rule does not apply to this photo
	Variant string          // code that selects among the rule's texts, "" for the plain one
	Args    map[string]any  // what the texts mention: numbers, or codes that package message translates
	Where   *measure.Area   // the place on the picture
}
