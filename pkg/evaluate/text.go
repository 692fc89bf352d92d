package evaluate

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"

	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
)

// text writes a report for a terminal. Names come last in a line: nobody knows how wide
// Japanese ones are.
type text struct {
	*Report
	w *bufio.Writer
	o Options
}

func (r *Report) writeText(w io.Writer, o Options) error {
	t := text{r, bufio.NewWriter(w), o}
	t.top()
	t.overview()
	t.responses()
	for _, c := range r.Columns {
		t.column(c)
	}
	if r.Compare != nil {
		t.comparison(*r.Compare)
	}
	return t.w.Flush()
}

// printf writes in the language of the report.
func (t text) printf(format string, args ...any) { fmt.Fprintf(t.w, t.o.say(format), args...) }

// words writes a line of headings, each as wide as its column.
func (t text) words(columns []int, words ...string) {
	for i, word := range words {
		if i > 0 {
			t.w.WriteByte(' ')
		}
		t.w.WriteString(runewidth.FillLeft(t.o.say(word), columns[i]))
	}
}

func (t text) top() {
	t.printf("kaocheck %s, %d photos of %s, profile %s %s\n", t.Version, t.Listed, shown(t.Labels), t.Profile.Name, t.Profile.Date)
	t.printf("in brackets: 95 %% intervals, by resampling for the equal error rate, else by Wilson's score\n")
	if t.Seen < t.Listed {
		t.printf("interrupted: only %d of them were looked at\n", t.Seen)
	}
	if len(t.Unasked) > 0 {
		t.printf("not asked by the profile: %s\n", strings.Join(t.Unasked, ", "))
	}
	failed := t.failed()
	if len(failed) == 0 {
		return
	}
	t.printf("%d could not be looked at:\n", len(failed))
	list, more := most(failed, t.o.Worst)
	for _, p := range list {
		t.printf("  %s: %s\n", shown(p.File), shown(message.Complaint(t.o.Lang, p.Error)))
	}
	t.more(more)
}

func (t text) more(n int) {
	if n > 0 {
		t.printf("  and %d more\n", n)
	}
}

// overview is one line a column.
func (t text) overview() {
	t.table(t.o.say("column"), func(c Column) Figures { return c.Figures })
	if len(t.Corrections) > 0 {
		t.table(t.o.sayf("column, %d labels corrected", len(t.Corrections)), Column.Held)
	}
	if slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Derived }) {
		t.printf("* as a whole: fails when a column says fail, passes when every column says pass\n")
	}
}

func (t text) table(heading string, figures func(Column) Figures) {
	t.printf("\n")
	t.heading(heading)
	for _, c := range t.Columns {
		name := c.Name
		if c.Derived {
			name += " *"
		}
		t.row(figures(c), name)
	}
}

func (t text) heading(name string) {
	t.words([]int{13, 23, 7, 9, 24}, "labelled", "equal error rate %", "area", "fails %", "passes %")
	t.printf("\n%6s %6s ", "pass", "fail")
	t.words([]int{7, 15, 7, 9, 7, 8, 7}, "rate", "95 %", "curve", "passed", "failed", "review", "unkn.")
	t.printf("  %s\n", name)
}

func (t text) row(f Figures, name string) {
	interval := absent
	if f.EER != nil {
		interval = span(f.EER.Low, f.EER.High)
	}
	t.printf("%6d %6d  %6s %15s  %6s  %8s %7s %8s %7s  %s\n", f.Passes.Photos, f.Fails.Photos, rateOf(f.EER), interval, area(f.AUC),
		brief(f.Fails.Pass), brief(f.Passes.Fail), brief(f.Passes.Review), brief(f.Passes.Unknown), name)
}

// column is all about one column.
func (t text) column(c Column) {
	t.printf("\n%s", c.Name)
	if len(c.Rules) > 1 && c.Name != Verdict {
		t.printf(" (the worst of %s)", strings.Join(c.Rules, ", "))
	}
	t.printf("\n")
	held := c.Held()
	t.answers(Fail, held.Fails)
	t.answers(Pass, held.Passes)
	for _, sentence := range held.sentences(t.o) {
		t.printf("  %s\n", sentence)
	}
	t.causes(c.Causes)
	t.wrong(t.o.say("labelled fail, but passed"), t.missed(c.Name))
	t.wrong(t.o.say("labelled pass, but failed or left to a person"), t.flagged(c.Name))
	if len(c.Groups) > 0 {
		t.printf("\n")
		t.heading(shown(t.By) + " (" + c.Name + ")")
		for _, g := range c.Groups {
			t.row(g.Figures, t.o.group(g.Value))
		}
	}
}

// group is the name of the photos with one value in a column.
func (o Options) group(value string) string {
	if value == "" {
		return o.say("(none)")
	}
	return shown(value)
}

func (t text) answers(label Label, a Answers) {
	if a.Photos == 0 {
		t.printf("  labelled %s: none\n", label)
		return
	}
	t.printf("  labelled %s, %d: ", label, a.Photos)
	for i, part := range a.Parts() {
		if i > 0 {
			t.printf(", ")
		}
		t.printf("%s %s %% (%s)", t.o.word(part.Status), percent(part.Rate), span(part.Low, part.High))
	}
	t.printf("\n")
}

// part is the share of one answer.
type part struct {
	Status profile.Status
	Share
}

// Parts lists the shares in the order in which they are written.
func (a Answers) Parts() []part {
	return []part{
		{profile.Fail, a.Fail}, {profile.Review, a.Review}, {profile.Pass, a.Pass}, {profile.Unknown, a.Unknown},
	}
}

func (t text) causes(list []Cause) {
	if len(list) == 0 {
		return
	}
	t.printf("  what kept photos labelled pass from being accepted:\n")
	t.words([]int{8, 7, 8}, "fail", "review", "unkn.")
	t.printf("\n")
	for _, c := range list {
		t.printf("%8d %7d %8d  %s\n", c.Fail, c.Review, c.Unknown, c.Rule)
	}
}

func (t text) wrong(heading string, all []Wrong) {
	if len(all) == 0 || t.o.Worst == 0 {
		return
	}
	t.printf("  %d %s:\n", len(all), heading)
	list, more := most(all, t.o.Worst)
	for _, w := range list {
		severity := absent
		if w.Severity != nil {
			severity = fmt.Sprintf("%.2f", *w.Severity)
		}
		answer, value := t.o.word(w.Answer), t.o.quantity(w.Rule, w.Value)
		t.printf("%8s  %s  %-16s %s  %s\n", severity, runewidth.FillRight(answer, 7), w.Rule, runewidth.FillLeft(value, 13), shown(w.File))
	}
	t.more(more)
}
