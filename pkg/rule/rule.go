// Package rule is the catalogue: one small file a rule, saying which quantity is
// measured, in which unit. It knows no language, and no band in which a value has to lie.
package rule

import (
	"kaocheck/pkg/measure"
	"kaocheck/pkg/vision"
)

// Rule is one measured quantity with a stable ID.
type Rule struct {
	ID    string
	Unit  string       // unit of the value: "mm", "px", "deg", "byte", "ratio" ...
	Needs measure.Need // how far the photo has to be looked at
	Doc   string       // what is measured, in one sentence; the texts for people are in package message
	Read  func(*measure.Sheet) Reading
}

// Reading is what one rule read from a sheet.
type Reading struct {
	Values   []float64       // each has to lie in the band, the worst is reported; empty: unknown or not applicable
	Reason   measure.Missing // why Values is empty
	NA       bool            // the rule does not apply to this photo
	Soft     bool            // the values rest on a claim, or are of what a person has to judge: never worse than review
	Variant  string          // selects among the rule's texts, "" for the plain one
	Args     map[string]any  // what the texts mention: numbers, and codes that package message translates
	Where    *vision.Rect    // the place on the picture
	Evidence vision.Outline  // its shape, nil where it has none
}

// All lists the catalogue in the order of reports.
func All() []Rule {
	return []Rule{
		fileFormat, fileColor, fileBytes, filePixels, fileRotation,
		printRatio, printSize,
		faceCount, faceExpression,
		frameHead, frameTop, frameCentre, frameCrop, frameResolution,
		poseYaw, posePitch, poseRoll,
		eyesOpen, eyesVisible, eyesGaze, eyesRed,
		coverHat, coverSunglasses, coverFace, glassesGlare,
		bgPlain, bgShadow, bgSeparation,
		lightExposure, lightEven,
		imgFocus, imgShake, imgNoise, imgCompression, imgStretch, imgEdited,
		adminTaken, adminPrivate,
	}
}

// Find returns the rule with the given ID.
func Find(id string) (Rule, bool) {
	for _, r := range All() {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// unknown is the reading of a rule whose family of the sheet is missing.
func unknown(why measure.Missing) Reading { return Reading{Reason: why} }

// match is 1 when ok, else 0: for the few quantities that are names.
func match(ok bool) []float64 {
	if ok {
		return []float64{1}
	}
	return []float64{0}
}

// direction names the picture's side to which a signed quantity points.
func direction(v float64, positive, negative string) string {
	if v < 0 {
		return negative
	}
	return positive
}
