package report

import (
	"cmp"
	"encoding/base64"
	"fmt"
	"html/template"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/wording"
)

// sheet is what the HTML report says of one photo.
type sheet struct {
	N       int
	Name    string
	Folder  string // that holds the file
	Verdict string
	Sign    string
	Word    string
	Line    string // the sentence that follows the verdict
	Facts   string // of the file
	Rank    int    // of the verdict, for sorting
	Worst   string // severity of the worst fault, for sorting
	Places  string // of the rules with faults, in the profile
	Twin    string // says which earlier photo shows the same picture, "" for none
	Points  []pointed
	Picture template.URL
	Faults  []faultWords
	Missing []missingWords
	Passed  *passedWords // nil for none

	CropTitle, CropWhere, CropCommand string
}

// pointed names the rules with findings of one status.
type pointed struct{ Status, Word, Titles string }

// faultWords are one fault.
type faultWords struct {
	Status, Word string
	ID           string // "" where no IDs are shown
	wording.Words
	Value, Asked string
	Source       string // "" where none is shown
	Scale        *scale
	Remarks      []string
}

// missingWords names rules without an answer.
type missingWords struct{ Status, Heading, Titles, Why string }

// passedWords are the rules that are in order.
type passedWords struct {
	N      int
	Titles string
	Values string // of each: its place in the profile, its value or words, and the value's place on the axis
}

func (p *page) sheet(r check.Result) sheet {
	l, findings := p.o.Lang, check.Ordered(r.Findings)
	e := entry{r, printable(p.names.next(r.File))}
	s := sheet{
		N: p.summary.Photos, Name: filepath.Base(e.name), Folder: folder(e.name),
		Verdict: string(r.Verdict), Sign: message.Sign(string(r.Verdict)), Word: message.Verdict(string(r.Verdict)).In(l),
		Line: lineFor(p.o, r), Facts: p.facts(r.Facts), Rank: verdictRanks[r.Verdict],
		Picture: embedded(r.Picture),
	}
	if r.Twin != nil {
		s.Twin = sameAs(p.o, r)
	}
	said := map[string]bool{}
	for _, f := range check.Faults(findings) {
		s.Faults = append(s.Faults, p.fault(r, f, said))
	}
	s.Worst, s.Places = worst(findings), p.placesOf(check.Faults(findings))
	if r.Err != nil {
		return s
	}
	s.Points = p.points(findings)
	s.Missing = append(missingOf(p.o, message.NotJudged, check.Having(findings, profile.Unknown)),
		missingOf(p.o, message.NotApplicable, check.Having(findings, profile.NotApplicable))...)
	s.Passed = p.passed(check.Having(findings, profile.Pass))
	s.CropTitle = message.CropHere.In(l)
	s.CropWhere, s.CropCommand = cropOf(p.o, r)
	return s
}

// folder is the part of a path before the file's own name.
func folder(path string) string {
	return strings.TrimSuffix(path, filepath.Base(path))
}

var verdictRanks = map[check.Verdict]int{check.Error: 0, check.Reject: 1, check.Review: 2, check.Accept: 3}

// points names the faults of a photo in a few words, the failed rules first.
func (p *page) points(findings []check.Finding) []pointed {
	var list []pointed
	for _, status := range []profile.Status{profile.Fail, profile.Review, profile.Unknown} {
		if some := check.Having(findings, status); len(some) > 0 {
			list = append(list, pointed{string(status), message.Status(string(status)).In(p.o.Lang), wording.Titles(p.o.Lang, some)})
		}
	}
	return list
}

// worst is the severity of the first finding, which is the worst.
func worst(findings []check.Finding) string {
	if list := check.Faults(findings); len(list) > 0 {
		return number(rounded(&list[0].Severity, 3))
	}
	return "-1"
}

func (p *page) placesOf(list []check.Finding) string {
	var places []string
	for _, f := range list {
		places = append(places, strconv.Itoa(p.places[f.Rule]))
	}
	return strings.Join(places, " ")
}

// facts are what is known of the file.
func (p *page) facts(f photo.Facts) string {
	l := p.o.Lang
	var parts []string
	if f.Format != "" {
		parts = append(parts, strings.ToUpper(string(f.Format)))
	}
	if f.Width > 0 {
		parts = append(parts, message.Page("pixels").With(l, "w", strconv.Itoa(f.Width), "h", strconv.Itoa(f.Height)))
	}
	if f.Bytes > 0 {
		parts = append(parts, message.Quantity(l, float64(f.Bytes), "byte"))
	}
	if f.DPI > 0 {
		parts = append(parts, number(rounded(&f.DPI, 1))+" dpi")
	}
	if !f.Taken.IsZero() {
		day := message.Date(l, f.Taken.Format(time.DateOnly))
		parts = append(parts, message.Page("taken").With(l, "date", day))
	}
	return strings.Join(parts, " · ")
}

// embedded is a picture as an address that holds it, "" for none.
func embedded(jpeg []byte) template.URL {
	if len(jpeg) == 0 {
		return ""
	}
	return template.URL("data:image/jpeg;base64," + base64.StdEncoding.EncodeToString(jpeg))
}

// fault tells one fault. A remark that fits several of a photo is said once.
func (p *page) fault(r check.Result, f check.Finding, said map[string]bool) faultWords {
	l := p.o.Lang
	w := faultWords{Status: string(f.Status), Word: message.Status(string(f.Status)).In(l), Words: p.o.say(r, f)}
	w.Value, w.Asked = measured(l, f)
	w.Scale = newScale(l, f)
	if p.o.Staff {
		w.ID, w.Source = f.Rule, f.Source
	}
	for _, remark := range []string{w.Waived, w.Exception} {
		if remark != "" && !said[remark] {
			w.Remarks, said[remark] = append(w.Remarks, remark), true
		}
	}
	p.exempt = p.exempt || w.Exception != ""
	return w
}

// measured writes the value and the band that is asked for; nothing for a yes or no.
func measured(l message.Lang, f check.Finding) (value, asked string) {
	if rounded(f.Value, 4) == nil || f.Unit == "match" {
		return "", ""
	}
	return wording.Facts(f).Measured(l), wording.Facts(f).Asked(l)
}

func (p *page) passed(list []check.Finding) *passedWords {
	if len(list) == 0 {
		return nil
	}
	slices.SortStableFunc(list, func(a, b check.Finding) int { return cmp.Compare(p.places[a.Rule], p.places[b.Rule]) })
	var values []string
	for _, f := range list {
		value, place := wording.Of(p.o.Lang, check.Result{}, f).Message, ""
		if v, _ := measured(p.o.Lang, f); v != "" {
			value = v
			if a := newAxis(f.Unit, f.Good, f.Limit); a != nil {
				place = number(new(a.at(*f.Value)))
			}
		}
		values = append(values, fmt.Sprintf("%d|%s|%s", p.places[f.Rule], value, place))
	}
	return &passedWords{N: len(list), Titles: wording.Titles(p.o.Lang, list), Values: strings.Join(values, ";")}
}

// missingOf names what could not be answered, by reason.
func missingOf(o Options, heading message.Text, list []check.Finding) []missingWords {
	var groups []missingWords
	for _, g := range byReason(list) {
		why := message.Because(string(g[0].Reason)).In(o.Lang)
		groups = append(groups, missingWords{string(g[0].Status), heading.In(o.Lang), named(o, g), why})
	}
	return groups
}
