package report

import (
	"cmp"
	"io"
	"strings"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/paragraph"
	"kaocheck/pkg/profile"
)

// text writes a report for people: one photo in full; of several, a block for each with
// something to say, a line for each that is fine, and a summary.
type text struct {
	w       io.Writer
	o       Options
	set     paragraph.Typesetter
	names   names
	summary *Summary
	first   *entry // kept until it is known whether it is the only one
	undated bool   // some photo does not tell when it was taken
	exempt  bool   // an exception is open for some fault
	begun   bool   // some photo of many is written
	faulty  bool   // some photo of many has a fault
	err     error
}

// entry is a photo under its name.
type entry struct {
	check.Result
	name string
}

func newText(w io.Writer, o Options) *text {
	return &text{
		w: w, o: o, set: paragraph.New(o.Lang, o.Width),
		names: names{anonymous: o.Anonymous}, summary: NewSummary(),
	}
}

// Photo implements [Writer].
func (t *text) Photo(r check.Result) error {
	e := entry{r, printable(t.names.next(r.File))}
	t.summary.Add(r)
	t.undated = t.undated || r.Err == nil && r.Facts.Taken.IsZero()
	if t.summary.Photos == 1 && !t.o.Many {
		t.first = &e
		return nil
	}
	t.release()
	t.oneOfMany(e)
	return t.err
}

// Close implements [Writer].
func (t *text) Close() error {
	if t.first != nil {
		t.block(*t.first)
	} else {
		t.total()
	}
	t.closing()
	return t.err
}

func (t *text) release() {
	if t.first != nil {
		t.oneOfMany(*t.first)
		t.first = nil
	}
}

// oneOfMany writes a line for the photo, and one for each of its faults.
func (t *text) oneOfMany(e entry) {
	if t.o.Desk && t.begun {
		t.print("\n")
	}
	t.begun = true
	t.print(t.heading(e) + "\n")
	if e.Err != nil {
		t.print(t.set.Wrap("  ", t.line(e)))
	}
	list := check.Faults(check.Ordered(e.Findings))
	for _, f := range list {
		t.print(t.fault(e.Result, f))
	}
	if t.o.Desk {
		t.print(t.crop(e))
	}
	if e.Verdict == check.Review {
		t.print(t.missing(message.NotJudged, check.Having(e.Findings, profile.Unknown)))
	}
	if e.Twin != nil {
		t.print(t.set.Wrap("  ", sameAs(t.o, e.Result)))
	}
	t.faulty = t.faulty || len(list) > 0
}

// fault is one fault in a paragraph: its status, what is wrong, and the rule.
func (t *text) fault(r check.Result, f check.Finding) string {
	w := t.o.say(r, f)
	t.exempt = t.exempt || w.Exception != ""
	status := message.Status(string(f.Status)).In(t.o.Lang)
	first := "  " + t.set.Pad(status, t.statusWidth()) + "  "
	body := t.set.Wrap(first, w.Cause(t.o.Lang)+t.o.id(f.Rule))
	if t.o.Desk {
		body += t.set.Wrap(strings.Repeat(" ", t.set.Columns(first))+"→ ", w.Advice)
	}
	return strings.Replace(body, status, t.paint(statusColours[f.Status], status), 1)
}

// statusWidth is the width of the widest word for the status of a fault.
func (t *text) statusWidth() int {
	width := 0
	for _, status := range []profile.Status{profile.Fail, profile.Review} {
		width = max(width, t.set.Columns(message.Status(string(status)).In(t.o.Lang)))
	}
	return width
}

// total is the summary of many photos.
func (t *text) total() {
	if t.faulty && !t.o.Desk {
		t.print("\n" + t.set.Wrap("", message.OneByOne.In(t.o.Lang)))
	}
	if t.begun {
		t.print("\n")
	}
	t.print(Overview(t.summary, t.o))
}

// closing is what staff have to confirm, by which standard was judged, and who decides.
func (t *text) closing() {
	l, p := t.o.Lang, t.o.Profile
	if t.o.Staff && t.summary.Photos > t.summary.Error {
		t.print("\n" + strings.TrimSpace(message.Staff.In(l)+message.Colon.In(l)) + "\n")
		for _, item := range message.StaffList(p.Kind, !t.undated) {
			t.print(t.set.Wrap("  [ ] ", item.In(l)))
		}
	}
	if route := message.ExceptionRoute(p.Kind).In(l); t.exempt && route != "" {
		t.print("\n" + t.set.Wrap(message.Remark.In(l), route))
	}
	t.print("\n")
	t.print(t.set.Wrap(message.Standard.In(l)+message.Colon.In(l), standard(t.o)))
	t.print(t.set.Wrap("", message.Closing(p.Kind).In(l)))
}

// standard names the profile that was judged by, with its date.
func standard(o Options) string {
	p := o.Profile
	title := cmp.Or(message.Text(p.Title).In(o.Lang), p.Name)
	if p.Kind != p.Name { // its title may be that of the published profile, its limits are not
		title += message.Sep.In(o.Lang) + p.Name
	}
	return strings.TrimSpace(title + " " + p.Date)
}

func (t *text) print(s string) {
	if t.err == nil {
		_, t.err = io.WriteString(t.w, s)
	}
}
