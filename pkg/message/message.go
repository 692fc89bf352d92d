// Package message holds every text that people read, Japanese and English side by side.
//
// One file a family of rules, as plain tables. The package knows no profile, measures
// nothing and imports no other package of the project; numbers and codes come in as
// [Facts] and are put at the {placeholders} of a [Text].
package message

import (
	"regexp"
	"slices"
	"strings"
)

// Text is one text in both languages.
type Text struct{ JA, EN string }

// In returns the text in language l, with its placeholders as they are.
func (t Text) In(l Lang) string {
	if l == EN {
		return t.EN
	}
	return t.JA
}

// With returns the text in language l with words put in as they are: pairs of a placeholder's name and
// what stands for it. [Text.Fill] writes values.
func (t Text) With(l Lang, pairs ...string) string {
	words := slices.Clone(pairs)
	for i := 0; i < len(words); i += 2 {
		words[i] = "{" + words[i] + "}"
	}
	return strings.NewReplacer(words...).Replace(t.In(l))
}

// figures are the measured value and its range, in brackets at the end of a sentence.
var figures = regexp.MustCompile(`( \([^()]*\{[^()]*\)|（[^（）]*\{[^（）]*）)([.。])$`)

// Plain returns a cause for people who want no figures: without those in brackets at its end.
func (t Text) Plain() Text {
	return Text{figures.ReplaceAllString(t.JA, "$2"), figures.ReplaceAllString(t.EN, "$2")}
}

// Empty reports whether there is nothing to say.
func (t Text) Empty() bool { return t == Text{} }

// Entry holds the texts of one rule.
type Entry struct {
	Rule      string
	Title     Text
	Official  Text // the rule as the authority puts it, verbatim in 「」; empty where nothing is published
	Measured  Text // what is measured: the formula in words, with unit and range
	Typical   Text // how photos with this fault come about
	Pass      Text
	Faults    []Fault // from the most particular to the last, which always fits
	Exception Text    // the route for declared exceptions; empty where there is none
}

// Fault is what is said when a value lies outside its band. An empty selector fits everything.
type Fault struct {
	Side    string // "low" or "high"
	Variant string // the finding's variant
	Review  bool   // only between the good band and the limit
	Cause   Text
	Advice  Text
}

// Fault returns the texts for a fault on one side with a variant; review says
// that the value lies between the good band and the limit.
func (e Entry) Fault(side, variant string, review bool) Fault {
	for _, f := range e.Faults {
		if f.fits(side, variant, review) {
			return f
		}
	}
	return Fault{}
}

func (f Fault) fits(side, variant string, review bool) bool {
	return (f.Side == "" || f.Side == side) &&
		(f.Variant == "" || f.Variant == variant) &&
		(!f.Review || review)
}

// All returns the texts of every rule in the order of the catalogue.
func All() []Entry { return slices.Concat(families()...) }

func families() [][]Entry {
	return [][]Entry{
		fileRules, printRules, faceRules, frameRules, poseRules, eyeRules,
		coverRules, backgroundRules, lightRules, imageRules, adminRules,
	}
}

// For returns the texts of one rule. A rule without texts is called by its ID.
func For(rule string) Entry {
	for _, family := range families() {
		for i := range family {
			if family[i].Rule == rule {
				return family[i]
			}
		}
	}
	return Entry{Rule: rule, Title: Text{rule, rule}, Pass: plainPass, Faults: []Fault{plainFault}}
}

var (
	plainPass  = Text{"範囲内です。", "Within the limits."}
	plainFault = Fault{
		Cause:  Text{"測った値は{value}です（基準{good}）。", "The measured value is {value} (asked: {good})."},
		Advice: Text{"写真を人の目で確認してください。", "Please look at the photo yourself."},
	}
)
