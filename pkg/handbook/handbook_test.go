package handbook

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"kaocheck/pkg/golden"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/rule"
	"kaocheck/pkg/sketch"
)

const docs = "../../docs"

func book(t *testing.T, l message.Lang) Book {
	t.Helper()
	p, err := profile.Builtin(profile.Default)
	if err != nil {
		t.Fatal(err)
	}
	return Book{l, p}
}

// TestDocsAreCurrent holds docs/RULES*.md and docs/rules/*.svg against what the program says.
func TestDocsAreCurrent(t *testing.T) {
	want := map[string][]byte{}
	for name, l := range map[string]message.Lang{"RULES.md": message.EN, "RULES.ja.md": message.JA} {
		var page bytes.Buffer
		if err := book(t, l).Markdown(&page, rule.All()); err != nil {
			t.Fatal(err)
		}
		want[name] = page.Bytes()
	}
	for _, r := range rule.All() {
		if e, ok := sketch.For(r.ID); ok {
			want["rules/"+r.ID+".svg"] = e.SVG()
		}
	}
	for name, text := range want {
		golden.Check(t, filepath.Join(docs, name), text)
	}
	pictures, err := filepath.Glob(filepath.Join(docs, "rules", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range pictures {
		if want["rules/"+filepath.Base(file)] == nil {
			t.Errorf("%s belongs to no rule", file)
		}
	}
}

func TestEveryRuleHasTextsAndAnExample(t *testing.T) {
	for _, r := range rule.All() {
		if message.For(r.ID).Title.JA == r.ID {
			t.Errorf("%s: no texts in pkg/message", r.ID)
		}
		if _, ok := sketch.For(r.ID); !ok {
			t.Errorf("%s: no example in pkg/sketch", r.ID)
		}
		if g := group(r.ID); message.Group(g).JA == g {
			t.Errorf("%s: group %q has no name", r.ID, g)
		}
	}
}

// A rule that an exception softens says who may ask for one, and no other rule does.
func TestExceptionsAreNamed(t *testing.T) {
	p := book(t, message.JA).Profile
	for _, r := range rule.All() {
		d, _ := p.Find(r.ID)
		if named := !message.For(r.ID).Exception.Empty(); named != (len(d.Waive) > 0) {
			t.Errorf("%s: the profile waives it for %v, and the text names an exception: %v", r.ID, d.Waive, named)
		}
	}
}

func TestPagesAreWhole(t *testing.T) {
	for _, l := range []message.Lang{message.JA, message.EN} {
		b := book(t, l)
		var page bytes.Buffer
		if err := b.Text(&page, rule.All()); err != nil {
			t.Fatal(err)
		}
		squeezed := func(s string) string { return strings.Join(strings.Fields(s), "") } // lines are broken anywhere
		whole := squeezed(page.String())
		for i, r := range rule.All() {
			for _, c := range b.cures(r) {
				if cure := squeezed("* " + c.says + "→ " + c.do); !strings.Contains(whole, cure) {
					t.Errorf("%s: does not say %s", r.ID, cure)
				}
			}
			heading := r.ID + "  " + message.For(r.ID).Title.In(l)
			if i > 0 {
				heading = "\n\n" + heading
			}
			if !strings.Contains(page.String(), heading) {
				t.Errorf("%s: no page", r.ID)
			}
		}
		if strings.ContainsAny(page.String(), "{}—") {
			t.Errorf("%s: a placeholder is not filled", l)
		}
	}
}

func TestARuleThatIsNotAsked(t *testing.T) {
	b := book(t, message.EN)
	b.Profile.Rules = nil
	r, _ := rule.Find("cover.hat")
	if b.Good(r) != "not asked" || b.Limit(r) != "not asked" {
		t.Errorf("got %s, %s", b.Good(r), b.Limit(r))
	}
	if page := b.page(r); strings.Contains(page, "Passes") || !strings.Contains(page, "What to do:") {
		t.Error(page)
	}
	if table := b.Table([]rule.Rule{r}, false); strings.Contains(table, r.ID) {
		t.Error(table)
	}
}
