package report

import (
	"strconv"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
)

// verdictCount is how many photos got a verdict.
type verdictCount struct {
	Code, Sign, Word string
	N                int
	Share            string // of all photos, per cent
}

// ruleCount is a bar: the photos with a finding of one rule.
type ruleCount struct {
	Place, N int
	Title    string
	ID       string // "" where no IDs are shown
	Parts    []barPart
}

// barPart is the share of one status in a bar.
type barPart struct {
	Status, Word string
	N            int
	X, Wide      string // per cent of the longest bar
}

func (p *page) verdicts() []verdictCount {
	s := p.summary
	var list []verdictCount
	for _, c := range []struct {
		verdict check.Verdict
		n       int
	}{{check.Reject, s.Reject}, {check.Review, s.Review}, {check.Accept, s.Accept}, {check.Error, s.Error}} {
		code := string(c.verdict)
		list = append(list, verdictCount{code, message.Sign(code), message.Verdict(code).In(p.o.Lang), c.n, percent(c.n, s.Photos)})
	}
	return list
}

// lead says how many photos are fine and how many are left to look at; nothing where there are none.
func (p *page) lead() string {
	s, l := p.summary, p.o.Lang
	if s.Photos == 0 {
		return ""
	}
	name := "someLeft"
	if s.Accept == s.Photos {
		name = "allFine"
	}
	said := message.Page(name).With(l, "total", strconv.Itoa(s.Photos), "n", strconv.Itoa(s.Photos-s.Accept))
	if s.Duplicates > 0 {
		said += message.Gap.In(l) + message.Page("doubles").With(l, "n", strconv.Itoa(s.Duplicates))
	}
	return said
}

// bars are the rules with findings, the most frequent first.
func (p *page) bars() []ruleCount {
	var bars []ruleCount
	rules := p.summary.frequent()
	for _, id := range rules {
		b := ruleCount{Place: p.places[id], N: p.summary.faults(id), Title: message.For(id).Title.In(p.o.Lang)}
		if p.o.Staff {
			b.ID = id
		}
		longest, before := p.summary.faults(rules[0]), 0
		for _, status := range []profile.Status{profile.Fail, profile.Review} {
			if n := p.summary.ByRule[id][status]; n > 0 {
				word := message.Status(string(status)).In(p.o.Lang)
				b.Parts = append(b.Parts, barPart{string(status), word, n, percent(before, longest), percent(n, longest)})
				before += n
			}
		}
		bars = append(bars, b)
	}
	return bars
}

func percent(n, of int) string {
	if of == 0 {
		return "0"
	}
	return strconv.FormatFloat(100*float64(n)/float64(of), 'f', 1, 64)
}
