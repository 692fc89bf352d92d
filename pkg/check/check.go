// Package check runs a profile over one or many photos: bytes → photo → scene → sheet →
// findings → verdict. What is wrong with a photo is a finding or the photo's error; what is
// wrong with the run is an error of [Checker.Run].
package check

import (
	"time"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

// Verdict is the answer for one photo.
type Verdict string

// The four verdicts.
const (
	Accept Verdict = "accept"
	Review Verdict = "review"
	Reject Verdict = "reject"
	Error  Verdict = "error"
)

// Twin is an earlier photo of the same run that shows the same picture, pixel by pixel.
type Twin struct {
	N    int // its place in the run, from 1
	File string
}

// Result is everything that is said of one photo.
type Result struct {
	File     string        // as given by the user
	Facts    photo.Facts   // what is known of the file, also when Err is set
	Scene    *vision.Scene // nil when the photo was not looked at; its Segments are there for Inspect only
	Findings []Finding     // one for every rule of the profile, the worst first
	Verdict  Verdict
	Tone     *float64     // individual typology angle of the skin in degrees, for evaluations by group; no report shows it
	Crop     *vision.Rect // best crop of the document's proportions, whole pixels; nil when none fits
	Err      error        // why the photo could not be looked at
	Elapsed  time.Duration
	Picture  []byte       // annotated picture for the HTML report, a JPEG that Inspect may leave; nil for none
	Times    vision.Times // by stage: "read", "decode", those of the networks, of [measure.Sheet.Timed] ...
	Pixels   PixelHash    // of the decoded picture; 0 when there is none
	Twin     *Twin        // nil when no earlier photo shows the same; told by whoever runs the check
	Record   []byte       // what an earlier report holds of the photo, when it was not looked at again
}

// Finding is the answer of one rule.
type Finding struct {
	Rule     string
	Unit     string
	Status   profile.Status
	Value    *float64 // nil when it could not be measured
	Severity float64
	Side     string // "low" or "high", see [profile.Judgement]
	Variant  string // selects among the rule's texts
	Args     map[string]any
	Where    *vision.Rect
	Area     vision.Area     // the evidence of a fault, where it has a shape; there for Inspect only
	Reason   measure.Missing // why the value is missing
	Waived   string          // the declared exception that turned a fail into a review
	Good     profile.Band
	Limit    profile.Band
	Source   string
	Said     *Said // in an earlier report; nil when it is to be said
}

// Said is what a report says of a finding.
type Said struct{ Message, Advice string }
