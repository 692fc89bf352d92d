package handbook

import (
	"fmt"
	"io"
	"strings"

	"github.com/mattn/go-runewidth"

	"kaocheck/pkg/message"
	"kaocheck/pkg/paragraph"
	"kaocheck/pkg/rule"
	"kaocheck/pkg/sketch"
)

// List writes a line for each rule. The title comes last: it may be Japanese, whose width no
// table knows.
func (b Book) List(w io.Writer, rules []rule.Rule) error {
	var list strings.Builder
	for _, r := range rules {
		unit := runewidth.FillRight(strings.TrimSpace(message.Unit(r.Unit).In(b.Lang)), 8)
		fmt.Fprintf(&list, "%-16s  %s  %s\n", r.ID, unit, message.For(r.ID).Title.In(b.Lang))
	}
	_, err := io.WriteString(w, list.String())
	return err
}

// Text writes a page for each rule, for a terminal of 80 columns.
func (b Book) Text(w io.Writer, rules []rule.Rule) error {
	for i, r := range rules {
		page := b.page(r)
		if i > 0 {
			page = "\n\n" + page
		}
		if _, err := io.WriteString(w, page); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, b.notes(rules))
	return err
}

// notes resolves the tags in the profile's citations.
func (b Book) notes(rules []rule.Rule) string {
	var notes strings.Builder
	for _, s := range b.cited(rules) {
		notes.WriteString(b.fold("  ["+s.Tag+"] ", s.Name))
	}
	if notes.Len() == 0 {
		return ""
	}
	return "\n" + strings.TrimSpace(b.in(message.Sources)+b.in(message.Colon)) + "\n" + notes.String()
}

func (b Book) page(r rule.Rule) string {
	var page strings.Builder
	fmt.Fprintf(&page, "%s  %s\n\n", r.ID, message.For(r.ID).Title.In(b.Lang))
	if example, ok := sketch.For(r.ID); ok {
		page.WriteString(example.Dots() + "\n")
	}
	for _, row := range b.rows(r) {
		page.WriteString(b.fold(row.heading+b.in(message.Colon), row.words))
	}
	page.WriteString(strings.TrimSpace(b.in(message.Mending)+b.in(message.Colon)) + "\n")
	for _, c := range b.cures(r) {
		page.WriteString(b.fold("  * ", c.says))
		page.WriteString(b.fold("    → ", c.do))
	}
	return page.String()
}

func (b Book) fold(first, words string) string { return paragraph.Fold(b.Lang, 0, first, words) }
