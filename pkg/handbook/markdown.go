package handbook

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/rule"
)

// Markdown writes the handbook as a page whose pictures lie in the folder rules beside it.
func (b Book) Markdown(w io.Writer, rules []rule.Rule) error {
	others, err := b.others()
	if err != nil {
		return err
	}
	var page strings.Builder
	fmt.Fprintf(&page, "# %s\n\n%s\n\n%s%s%s\n\n%s", b.in(message.Handbook), b.in(message.HandbookIntro),
		b.in(message.AskedBy), b.in(message.Colon), b.title(), b.Table(rules, true))
	last := ""
	for _, r := range rules {
		if g := group(r.ID); g != last {
			last = g
			fmt.Fprintf(&page, "\n## %s\n", message.Group(g).In(b.Lang))
		}
		b.section(&page, r, others)
	}
	b.sources(&page, rules)
	_, err = io.WriteString(w, page.String())
	return err
}

// Table lists the rules that the profile asks for, with their ranges; linked, each ID leads to its section.
func (b Book) Table(rules []rule.Rule, linked bool) string {
	var table strings.Builder
	lower := func(t message.Text) string { return strings.ToLower(b.in(t)) }
	fmt.Fprintf(&table, "| %s | %s | %s | %s |\n| --- | --- | --- | --- |\n",
		lower(message.RuleHeading), lower(message.TitleHeading), lower(message.GoodBand), lower(message.LimitBand))
	for _, r := range rules {
		if _, asked := b.Profile.Find(r.ID); !asked {
			continue
		}
		id := "`" + r.ID + "`"
		if linked {
			id = "[" + id + "](#" + r.ID + ")"
		}
		fmt.Fprintf(&table, "| %s | %s | %s | %s |\n", id, message.For(r.ID).Title.In(b.Lang), b.Good(r), b.Limit(r))
	}
	return table.String()
}

func (b Book) section(page *strings.Builder, r rule.Rule, others []Book) {
	title := message.For(r.ID).Title.In(b.Lang)
	fmt.Fprintf(page, "\n### <a id=\"%s\"></a>%s `%s`\n\n", r.ID, title, r.ID)
	fmt.Fprintf(page, "![%s%s%s](rules/%s.svg)\n\n", title, b.in(message.Colon), b.in(message.Picture), r.ID)
	page.WriteString("| | |\n| --- | --- |\n")
	for _, row := range b.rows(r) {
		if row.heading != b.in(message.AskedBy) {
			fmt.Fprintf(page, "| %s | %s |\n", row.heading, row.words)
		}
	}
	if elsewhere := b.elsewhere(r, others); elsewhere != "" {
		fmt.Fprintf(page, "| %s | %s |\n", b.in(message.OtherProfiles), elsewhere)
	}
	fmt.Fprintf(page, "\n| %s | %s |\n| --- | --- |\n", b.in(message.Says), b.in(message.Mending))
	for _, c := range b.cures(r) {
		fmt.Fprintf(page, "| %s | %s |\n", c.says, c.do)
	}
}

// others are the books of the other built-in profiles.
func (b Book) others() ([]Book, error) {
	var books []Book
	for _, name := range profile.Names() {
		p, err := profile.Builtin(name)
		if err != nil {
			return nil, err
		}
		if name != b.Profile.Name {
			books = append(books, Book{b.Lang, p})
		}
	}
	return books, nil
}

// elsewhere tells where another profile asks for something else.
func (b Book) elsewhere(r rule.Rule, others []Book) string {
	var list []string
	for _, o := range others {
		if o.Good(r) == b.Good(r) && o.Limit(r) == b.Limit(r) {
			continue
		}
		list = append(list, "`"+o.Profile.Name+"` "+o.both(r))
	}
	return strings.Join(list, "<br>")
}

// both writes the two ranges of a rule in one line.
func (b Book) both(r rule.Rule) string {
	good, limit := b.Good(r), b.Limit(r)
	d, asked := b.Profile.Find(r.ID)
	switch outside := strings.ToLower(b.in(message.LimitBand)); {
	case !asked:
		return good
	case d.Limit.Min == nil && d.Limit.Max == nil:
		return good + message.Brackets(b.Lang, limit)
	case limit == good:
		return good + message.Brackets(b.Lang, outside)
	default:
		return good + message.Brackets(b.Lang, outside+b.in(message.Colon)+limit)
	}
}

func (b Book) sources(page *strings.Builder, rules []rule.Rule) {
	fmt.Fprintf(page, "\n## %s\n\n%s\n\n", b.in(message.Sources), b.in(message.SourcesIntro))
	for _, s := range b.cited(rules) {
		fmt.Fprintf(page, "* [%s] %s\n", s.Tag, s.Name)
	}
}

// cited gives the sources of the profile's demands on rules, by their tags.
func (b Book) cited(rules []rule.Rule) []profile.Source {
	var cited []profile.Source
	for _, r := range rules {
		d, _ := b.Profile.Find(r.ID)
		for _, s := range profile.Cited(d.Source) {
			if !slices.Contains(cited, s) {
				cited = append(cited, s)
			}
		}
	}
	slices.SortFunc(cited, func(a, b profile.Source) int { return strings.Compare(a.Tag, b.Tag) })
	return cited
}
