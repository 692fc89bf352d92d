package report

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
)

// text writes a report for people: one photo in full; of several, a block for each with
// something to say, a line for each that is fine, and a summary.
type text struct {
	w       io.Writer
	o       Options
	set     typesetter
	names   names
	summary *Summary
	first   *entry // kept until it is known whether it is the only one
	undated bool   // some photo does not tell when it was taken
	exempt  bool   // an exception is open for some fault
	begun   bool   // some photo of many is written
	brief   bool   // the photo before took a single line
	err     error
}

// entry is a photo under its name.
type entry struct {
	check.Result
	name string
}

func newText(w io.Writer, o Options) *text {
	return &text{
		w: w, o: o, set: newTypesetter(o.Lang, o.Width),
		names: names{anonymous: o.Anonymous}, summary: NewSummary(),
	}
}

// Photo implements [Writer].
func (t *text) Photo(r check.Result) error {
	e := entry{r, printable(t.names.next(r.File))}
	t.summary.Add(r)
	t.undated = t.undated || r.Err == nil && r.Facts.Taken.IsZero()
	if t.summary.Photos == 1 {
		t.first = &e
		return nil
	}
	t.release()
	t.oneOfMany(e)
	return t.err
}

// Close implements [Writer].
func (t *text) Close() error {
	if t.summary.Photos == 1 {
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

// oneOfMany writes a line for an accepted photo and a block, set off by blank lines,
// for any other.
func (t *text) oneOfMany(e entry) {
	brief := e.Verdict == check.Accept
	if t.begun && !(brief && t.brief) {
		t.print("\n")
	}
	t.begun, t.brief = true, brief
	if brief {
		t.print(t.heading(e) + "\n")
		return
	}
	t.block(e)
}

// total says how many photos got which verdict, and what was wrong most often.
func (t *text) total() {
	l, s := t.o.Lang, t.summary
	var counts []string
	for _, c := range []struct {
		verdict check.Verdict
		n       int
	}{{check.Accept, s.Accept}, {check.Check, s.Review}, {check.Reject, s.Reject}, {check.Error, s.Error}} {
		counts = append(counts, fmt.Sprintf("%s %d", message.Verdict(string(c.verdict)).In(l), c.n))
	}
	all := strings.ReplaceAll(message.Total.In(l), "{n}", strconv.Itoa(s.Photos))
	if t.begun {
		t.print("\n")
	}
	t.print(t.set.wrap(all+message.Colon.In(l), strings.Join(counts, message.Sep.In(l))))

	const most = 5
	for i, rule := range s.frequent() {
		if i == most {
			break
		}
		if i == 0 {
			t.print(strings.TrimSpace(message.Frequent.In(l)+message.Colon.In(l)) + "\n")
		}
		t.print(t.set.wrap(fmt.Sprintf("  %4d  ", s.faults(rule)), t.ruleLine(rule)))
	}
}

// ruleLine names a rule and splits its count into fails and reviews.
func (t *text) ruleLine(rule string) string {
	l := t.o.Lang
	var parts []string
	for _, status := range []profile.Status{profile.Fail, profile.Review} {
		if n := t.summary.ByRule[rule][status]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", message.Status(string(status)).In(l), n))
		}
	}
	return fmt.Sprintf("%s%s  %s", message.For(rule).Title.In(l), t.id(rule), strings.Join(parts, message.Sep.In(l)))
}

// closing is what staff have to confirm, by which standard was judged, and who decides.
func (t *text) closing() {
	l, p := t.o.Lang, t.o.Profile
	if t.o.Staff {
		t.print("\n" + strings.TrimSpace(message.Staff.In(l)+message.Colon.In(l)) + "\n")
		for _, item := range message.StaffList(p.Name, !t.undated) {
			t.print(t.set.wrap("  [ ] ", item.In(l)))
		}
	}
	if route := message.ExceptionRoute(p.Name).In(l); t.exempt && route != "" {
		t.print("\n" + t.set.wrap(message.Remark.In(l), route))
	}
	t.print("\n")
	t.print(t.set.wrap(message.Standard.In(l)+message.Colon.In(l), standard(t.o)))
	t.print(t.set.wrap("", message.Closing(p.Name).In(l)))
}

// standard names the profile that was judged by, with its date.
func standard(o Options) string {
	p := o.Profile
	title := cmp.Or(message.Text{JA: p.Title.JA, EN: p.Title.EN}.In(o.Lang), p.Name)
	return strings.TrimSpace(title + " " + p.Date)
}

func (t *text) print(s string) {
	if t.err == nil {
		_, t.err = io.WriteString(t.w, s)
	}
}
