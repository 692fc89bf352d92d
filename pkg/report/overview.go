package report

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/paragraph"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/wording"
)

// slowestFrom is the number of photos from which the slowest are named.
const slowestFrom = 10

// quick is what no photo is called slow for, such as one that could not be read.
const quick = time.Second / 10

// Overview says of a run how many photos got which verdict, what was wrong how often, which
// photos could not be looked at, which show the same picture, and which took longest.
func Overview(s *Summary, o Options) string {
	v := overview{s, o, paragraph.New(o.Lang, o.Width), names{anonymous: o.Anonymous}}
	return v.verdicts() + v.takenOver() + v.rules() + v.unread() + v.doubles() + v.slowest()
}

// Counts says in a line how many photos got which verdict.
func (s *Summary) Counts(l message.Lang) string {
	var counts []string
	for _, c := range []struct {
		verdict check.Verdict
		n       int
	}{{check.Accept, s.Accept}, {check.Review, s.Review}, {check.Reject, s.Reject}, {check.Error, s.Error}} {
		counts = append(counts, fmt.Sprintf("%s %d", message.Verdict(string(c.verdict)).In(l), c.n))
	}
	return strings.Join(counts, message.Sep.In(l))
}

type overview struct {
	s     *Summary
	o     Options
	set   paragraph.Typesetter
	names names
}

func (v overview) verdicts() string {
	all := message.Total.With(v.o.Lang, "n", strconv.Itoa(v.s.Photos))
	return v.set.Wrap(all+message.Colon.In(v.o.Lang), v.s.Counts(v.o.Lang))
}

func (v overview) takenOver() string {
	if v.s.takenOver == 0 {
		return ""
	}
	return v.set.Wrap("", message.TakenOver.With(v.o.Lang, "n", strconv.Itoa(v.s.takenOver)))
}

// rules names every rule with fails or reviews, those with most first.
func (v overview) rules() string {
	var lines []string
	for _, rule := range v.s.frequent() {
		lines = append(lines, v.set.Wrap(fmt.Sprintf("  %4d  ", v.s.faults(rule)), v.rule(rule)))
	}
	return v.section(message.ByRule, lines, 0)
}

// rule names a rule and splits its count into fails and reviews.
func (v overview) rule(rule string) string {
	var parts []string
	for _, status := range []profile.Status{profile.Fail, profile.Review} {
		if n := v.s.ByRule[rule][status]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", message.Status(string(status)).In(v.o.Lang), n))
		}
	}
	return fmt.Sprintf("%s%s  %s", message.For(rule).Title.In(v.o.Lang), v.o.id(rule), strings.Join(parts, message.Sep.In(v.o.Lang)))
}

func (v overview) unread() string {
	var lines []string
	for _, m := range v.s.unread {
		lines = append(lines, v.set.Wrap("  ", v.name(m)+message.Colon.In(v.o.Lang)+wording.Failure(v.o.Lang, m.Result)))
	}
	return v.section(message.Unread, lines, v.s.Error-len(lines))
}

func (v overview) doubles() string {
	var lines []string
	for _, m := range v.s.doubles {
		lines = append(lines, v.set.Wrap("  ", v.name(m)+" = "+printable(v.names.of(*m.Twin))))
	}
	return v.section(message.Doubles, lines, v.s.Duplicates-len(lines))
}

func (v overview) slowest() string {
	if v.s.Photos < slowestFrom {
		return ""
	}
	var lines []string
	for _, m := range v.s.slowest {
		if m.Elapsed < quick {
			break
		}
		lines = append(lines, v.set.Wrap("  ", v.name(m)+" "+seconds(v.o.Lang, m.Elapsed)))
	}
	return v.section(message.Slowest, lines, 0)
}

// section is a heading with its lines, and how many more there are; nothing without lines.
func (v overview) section(heading message.Text, lines []string, more int) string {
	if len(lines) == 0 {
		return ""
	}
	if more > 0 {
		lines = append(lines, "  "+message.AndMore.With(v.o.Lang, "n", strconv.Itoa(more))+"\n")
	}
	return strings.TrimSpace(heading.In(v.o.Lang)+message.Colon.In(v.o.Lang)) + "\n" + strings.Join(lines, "")
}

func (v overview) name(m mention) string {
	return printable(v.names.of(check.Twin{N: m.n, File: m.File}))
}

func seconds(l message.Lang, d time.Duration) string {
	return message.Seconds.With(l, "s", strconv.FormatFloat(d.Seconds(), 'f', 1, 64))
}
