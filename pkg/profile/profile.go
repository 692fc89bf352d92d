// Package profile holds what each document asks for, as data: the band each rule's
// value must lie in, where that band comes from, and which declared exceptions soften it.
package profile

import "kaocheck/pkg/measure"

// Profile is one document's demands.
type Profile struct {
	Name     string
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
	Source string   // citation of the published rule, or how the numbers were found
	Waive  []string // declared exceptions that turn a fail into review: religious, medical, infant, lying, wheelchair
}

// Band is a closed interval; a nil end is open.
type Band struct {
	Min *float64
	Max *float64
}

// Status is the answer of one rule on one photo.
type Status string

// The five statuses.
const (
	Pass          Status = "pass"
	Review        Status = "review"
	Fail          Status = "fail"
	Unknown       Status = "unknown"
	NotApplicable Status = "not_applicable"
)

// Judgement is what a demand says of measured values.
type Judgement struct {
	Status   Status
	Value    float64 // the worst of the values
	Severity float64 // 0 at the edge of good, 1 at the edge of limit, linear, unclipped
	Side     string  // "low" or "high": the side on which the value lies nearest to, or beyond, its limit
}
