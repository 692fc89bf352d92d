package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kaocheck/pkg/check"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/wording"
)

// block writes all that is to be said of one photo.
func (t *text) block(e entry) {
	findings := check.Ordered(e.Findings)
	t.print(t.heading(e) + "\n")
	t.print(t.set.Wrap("  ", t.line(e)))
	t.print(t.faults(e.Result, check.Faults(findings)))
	if e.Err != nil {
		return
	}
	rest := t.passed(findings) +
		t.missing(message.NotJudged, check.Having(findings, profile.Unknown)) +
		t.missing(message.NotApplicable, t.notApplicable(findings))
	for _, part := range []string{t.crop(e), rest} {
		if part != "" {
			t.print("\n" + part)
		}
	}
}

// heading is the name with the verdict, in words as well as by a sign.
func (t *text) heading(e entry) string {
	verdict := message.Marked(string(e.Verdict)).In(t.o.Lang)
	return t.paint(bold, e.name) + "  " + t.paint(colours[e.Verdict], verdict)
}

func (t *text) line(e entry) string {
	s := lineFor(t.o, e.Result)
	if e.Err != nil && wording.Kind(e.Err) == "" && !t.o.Anonymous {
		s += message.Brackets(t.o.Lang, printable(e.Err.Error()))
	}
	return s
}

// lineFor is [wording.Verdict] in the words of the reader: an applicant has nobody to look at it.
func lineFor(o Options, r check.Result) string {
	if !o.Staff && r.Verdict == check.Review && len(check.Faults(r.Findings)) > 0 {
		return message.LookAgain.In(o.Lang)
	}
	return wording.Verdict(o.Lang, r)
}

// faults tells each fault with its cause and what to do. A remark that fits several is
// made once.
func (t *text) faults(r check.Result, list []check.Finding) string {
	var b strings.Builder
	var made []string
	for i, f := range list {
		w := t.o.say(r, f)
		status := t.paint(statusColours[f.Status], message.Status(string(f.Status)).In(t.o.Lang))
		fmt.Fprintf(&b, "\n%2d. %s  %s%s\n", i+1, status, w.Title, t.o.id(f.Rule))
		b.WriteString(t.set.Wrap("    ", w.Message))
		b.WriteString(t.set.Wrap("    → ", w.Advice))
		for _, remark := range []string{w.Waived, w.Exception} {
			if remark != "" && !slices.Contains(made, remark) {
				made = append(made, remark)
				b.WriteString(t.set.Wrap("    "+message.Remark.In(t.o.Lang), remark))
			}
		}
		t.exempt = t.exempt || w.Exception != ""
	}
	return b.String()
}

// passed names what is in order in one paragraph, in the order of the profile; for an applicant it counts.
func (t *text) passed(findings []check.Finding) string {
	list := check.Having(findings, profile.Pass)
	if len(list) == 0 {
		return ""
	}
	slices.SortStableFunc(list, func(a, b check.Finding) int {
		return cmp.Compare(t.place(a.Rule), t.place(b.Rule))
	})
	said := wording.Titles(t.o.Lang, list)
	if !t.o.Staff {
		asked := len(findings) - len(check.Having(findings, profile.NotApplicable))
		said = message.OfAll.With(t.o.Lang, "n", strconv.Itoa(len(list)), "all", strconv.Itoa(asked))
	}
	return t.set.Wrap("  "+t.label(message.Passed), said)
}

func (t *text) place(rule string) int {
	return slices.IndexFunc(t.o.Profile.Rules, func(d profile.Demand) bool { return d.Rule == rule })
}

// missing names what could not be answered, by reason.
func (t *text) missing(heading message.Text, list []check.Finding) string {
	var b strings.Builder
	for _, group := range byReason(list) {
		why := message.Brackets(t.o.Lang, message.Because(string(group[0].Reason)).In(t.o.Lang))
		b.WriteString(t.set.Wrap("  "+t.label(heading), named(t.o, group)+why))
	}
	return b.String()
}

// notApplicable is of no use to an applicant.
func (t *text) notApplicable(findings []check.Finding) []check.Finding {
	if !t.o.Staff {
		return nil
	}
	return check.Having(findings, profile.NotApplicable)
}

// byReason groups what could not be answered by the reason.
func byReason(list []check.Finding) [][]check.Finding {
	var groups [][]check.Finding
	places := map[measure.Missing]int{}
	for _, f := range list {
		i, known := places[f.Reason]
		if !known {
			i = len(groups)
			places[f.Reason], groups = i, append(groups, nil)
		}
		groups[i] = append(groups[i], f)
	}
	return groups
}

// few is the number of rules that an applicant reads by name; of more they are told the number.
const few = 3

// named names the rules of a list as far as the reader cares.
func named(o Options, list []check.Finding) string {
	if !o.Staff && len(list) > few {
		return message.Points.With(o.Lang, "n", strconv.Itoa(len(list)))
	}
	return wording.Titles(o.Lang, list)
}

// crop tells how to cut the picture.
func (t *text) crop(e entry) string {
	where, command := cropOf(t.o, e.Result)
	if where == "" {
		return ""
	}
	return t.set.Wrap("  "+t.label(message.CropHere), where) + "    " + command + "\n"
}

// cropOf tells the rectangle to cut out, and the command that does it, when the picture
// has not the document's proportions.
func cropOf(o Options, r check.Result) (where, command string) {
	shape := slices.ContainsFunc(check.Faults(r.Findings), func(f check.Finding) bool { return f.Rule == "print.ratio" })
	if r.Crop == nil || !shape {
		return "", ""
	}
	b := boxOf(r.Crop)
	where = message.CropBox.With(o.Lang,
		"x", strconv.Itoa(b[0]), "y", strconv.Itoa(b[1]), "w", strconv.Itoa(b[2]), "h", strconv.Itoa(b[3]))
	if !o.Staff { // who may crop with another program
		where += message.CropShape.With(o.Lang, "w", fmt.Sprint(o.Profile.Document.Width), "h", fmt.Sprint(o.Profile.Document.Height))
	}
	from := r.File
	if o.Anonymous {
		from = message.AnyPhoto.In(o.Lang) + ".jpg"
	}
	return where, CropCommand(from, o.Asked)
}

// CropCommand is the command line that crops a photo for the profile that is asked for; "" is the default.
func CropCommand(photo, profile string) string {
	command := "kaocheck crop "
	if profile != "" {
		command += "--profile " + Shell(profile) + " "
	}
	return command + Shell(photo) + " -o " + Shell(cropped(photo))
}

func (t *text) label(heading message.Text) string {
	return heading.In(t.o.Lang) + message.Colon.In(t.o.Lang)
}
