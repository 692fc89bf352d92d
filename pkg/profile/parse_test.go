package profile

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// sound is a profile on which the others of these tests differ in a line.
const sound = `name: office
date: 2026-11-21
title: {ja: 証明写真, en: Photo}
document:
  width: 35
  height: 45
  head: {aim: 34, min: 32, max: 36}
  top: {aim: 4, min: 2, max: 6}
  centre_max: 2
rules:
  frame.head:
    good: {min: 32, max: 36}
    limit: {min: 27, max: 40}
    basis: guide
    source: our own
    waive: [infant]
  frame.crop: {good: {min: 0}, basis: convention, source: our own}
`

func TestParse(t *testing.T) {
	p, err := Parse("office.yaml", []byte(sound))
	if err != nil {
		t.Fatal(err)
	}
	if p.Name != "office" || p.Date != "2026-11-21" || p.Title != (Title{"証明写真", "Photo"}) {
		t.Errorf("got %q of %q for %+v", p.Name, p.Date, p.Title)
	}
	if d := p.Document; d.Width != 35 || d.Head.Aim != 34 || d.Top.Max != 6 || d.CentreMax != 2 {
		t.Errorf("got document %+v", d)
	}
	d, ok := p.Find("frame.head")
	if !ok || *d.Good.Min != 32 || *d.Limit.Max != 40 || d.Basis != Guide || d.Source != "our own" {
		t.Errorf("got demand %+v", d)
	}
}

// What just keeps the rules of a profile is read.
func TestParseAtTheEdge(t *testing.T) {
	for name, change := range map[string][2]string{
		"head and margin fill the height": {"height: 45", "height: 38"},
		"good ends where limit does":      {"{min: 27, max: 40}", "{min: 32, max: 36}"},
		"a metre wide":                    {"width: 35", "width: 1000"},
		"head of a millimetre":            {"head: {aim: 34, min: 32", "head: {aim: 34, min: 1"},
		"no margin has to be there":       {"top: {aim: 4, min: 2", "top: {aim: 4, min: 0"},
		"the aim is the only size":        {"head: {aim: 34, min: 32, max: 36}", "head: {aim: 34, min: 34, max: 34}"},
		"one value is good":               {"{min: 32, max: 36}\n    limit", "{min: 34, max: 34}\n    limit"},
	} {
		if _, err := Parse("x.yaml", []byte(strings.Replace(sound, change[0], change[1], 1))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	tests := []struct {
		name, old, new string // new stands in place of old
		want           string
	}{
		{"unknown key", "date: ", "dat: ", `line 2: key "dat" is not known`},
		{"unknown rule", "frame.head", "frame.hed", `line 11: rule "frame.hed" is not known`},
		{"unknown key of a rule", "basis: guide", "bases: guide", `line 14: rule "frame.head": key "bases" is not known`},
		{"unknown key of a band", "min: 27", "mim: 27", `line 13: rule "frame.head": key "mim" is not known`},
		{"unknown key of the document", "centre_max", "center_max", `line 9: key "center_max" is not known`},
		{"unknown key of the title", "en: Photo", "fr: Photo", `line 3: key "fr" is not known`},
		{"duplicate rule", "frame.crop", "frame.head", `line 17: key "frame.head" stands twice`},
		{"duplicate key", "limit: {min: 27, max: 40}", "good: {min: 1}", `line 13: rule "frame.head": key "good" stands twice`},
		{"merge key", "limit:", "<<:", `line 13: rule "frame.head": key "<<" is not known`},
		{"empty band", "{min: 32, max: 36}\n    limit", "{}\n    limit", `line 12: rule "frame.head": band is empty`},
		{"null for good", "good: {min: 32, max: 36}", "good: null", `line 12: rule "frame.head": want keys with values, not "null"`},
		{"empty limit", "{min: 27, max: 40}", "{}", `line 13: rule "frame.head": band is empty`},
		{"no good", "    good: {min: 32, max: 36}\n", "", `line 11: rule "frame.head": good is missing`},
		{"min above max", "{min: 32, max: 36}\n    limit", "{min: 36, max: 32}\n    limit", `line 12: rule "frame.head": min 36 is above max 32`},
		{"good not inside limit", "min: 27", "min: 33", `line 13: rule "frame.head": good is not inside limit`},
		{"good open beside a limit", "{min: 32, max: 36}\n    limit", "{min: 32}\n    limit", `line 13: rule "frame.head": good is not inside limit`},
		{"missing source", "    source: our own\n", "", `line 11: rule "frame.head": source is missing`},
		{"blank source", "source: our own", "source: '  '", `line 15: rule "frame.head": "  " is not one line of text`},
		{"source of two lines", "source: our own", `source: "our\nown"`, `line 15: rule "frame.head": "our\nown" is not one line of text`},
		{"reversed text", "source: our own", `source: "our\u202Eown"`, `line 15: rule "frame.head": "our\u202eown" is not one line of text`},
		{"number for a source", "source: our own", "source: 12", `line 15: rule "frame.head": want text, not "12"`},
		{"missing basis", "    basis: guide\n", "", `line 11: rule "frame.head": basis is missing`},
		{"unknown basis", "guide", "rumour", `line 14: rule "frame.head": basis "rumour" is not known (known: published, guide, measured, convention)`},
		{"unknown exception", "[infant]", "[tired]", `line 16: rule "frame.head": exception "tired" is not known (known: religious, medical, infant, lying, wheelchair)`},
		{"exception twice", "[infant]", "[infant, infant]", `line 16: rule "frame.head": exception "infant" stands twice`},
		{"exception outside a list", "[infant]", "infant", `line 16: rule "frame.head": want a list, not "infant"`},
		{"impossible crop softened", "frame.crop: {", "frame.crop: {waive: [infant], ", `line 17: rule "frame.crop": no exception may soften this rule`},
		{"not a number", "min: 27", "min: .nan", `line 13: rule "frame.head": ".nan" is not a finite number`},
		{"minus infinite", "min: 27", "min: -.inf", `line 13: rule "frame.head": "-.inf" is not a finite number`},
		{"infinite", "max: 40", "max: .inf", `line 13: rule "frame.head": ".inf" is not a finite number`},
		{"too large a number", "max: 40", "max: 1e999", `line 13: rule "frame.head": `},
		{"text for a number", "min: 27", "min: '27'", `line 13: rule "frame.head": want a number, not "27"`},
		{"off beside others", "frame.crop: {", "frame.crop: {off: true, ", `line 17: rule "frame.crop": off stands beside other keys`},
		{"off is false", "{good: {min: 0}, basis: convention, source: our own}", "{off: false}", `line 17: rule "frame.crop": off can only be true`},
		{"unknown kind", "name: office", "name: office\nkind: visa", `line 2: kind "visa" is not known (known: driving-licence, mynumber, mynumber-online, passport-jp, residence-card)`},
		{"unknown base", "name: office", "name: office\nbase: mynumba", `line 2: base "mynumba" is not known`},
		{"base outside the data", "name: office", "name: office\nbase: ../data/mynumber", `line 2: base "../data/mynumber" is not known`},
		{"no name", "name: office\n", "", `line 1: name is missing`},
		{"bad name", "name: office", "name: ../office", `line 1: name is missing or has other characters than a-z, 0-9 and -`},
		{"no date", "date: 2026-11-21\n", "", `line 1: date is missing`},
		{"bad date", "2026-11-21", "2026-11-31", `line 2: date "2026-11-31" is not of the form 2006-01-02`},
		{"no title in English", ", en: Photo", "", `line 3: title is missing in ja or en`},
		{"no width", "  width: 35\n", "", `line 5: document: width and height have to be 1 to 1000 mm`},
		{"head out of order", "aim: 34", "aim: 37", `line 5: document: head has to keep 1 ≤ min ≤ aim ≤ max`},
		{"top out of order", "min: 2,", "min: 5,", `line 5: document: top has to keep 0 ≤ min ≤ aim ≤ max`},
		{"head too high", "height: 45", "height: 37", `line 5: document: head and top are higher than the document`},
		{"negative centre", "centre_max: 2", "centre_max: -2", `line 5: document: centre_max, tolerance and trim cannot be negative`},
		{"alias", "our own\n    waive: [infant]", "&infant our own\n    waive: [*infant]", `line 16: aliases are not read`},
		{"alias of nothing", "{min: 27, max: 40}", "*a", `unknown anchor 'a' referenced`},
		{"alias bomb", sound, "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", `line 2: aliases are not read`},
		{"list for the profile", sound, "- a\n- b\n", `line 1: want keys with values, not a list`},
		{"key is a list", "name: office", "[name]: office", `line 1: want a plain key, not a list`},
		{"no rules", sound[strings.Index(sound, "rules:"):], "rules: {}\n", `line 10: rules are missing`},
		{"broken YAML", "rules:", "rules", `line 10: could not find expected ':'`},
		{"second document", "name: office", "--- {}\n---\nname: office", `has more than one document`},
		{"nothing", sound, "# nothing\n", `is empty`},
		{"too large", "name: office", "# " + strings.Repeat("x", maxSize) + "\nname: office", `larger than 1048576 bytes`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if !strings.Contains(sound, test.old) {
				t.Fatalf("%q is not in the sound profile", test.old)
			}
			_, err := Parse("x.yaml", []byte(strings.Replace(sound, test.old, test.new, 1)))
			if err == nil || !strings.HasPrefix(err.Error(), `profile "x.yaml": `+test.want) {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

func TestParseBase(t *testing.T) {
	p, err := Parse("city.yaml", []byte(`
base: mynumber
name: city
document: {head: {aim: 33}}
rules:
  admin.taken:
    good: {min: 0, max: 92}
    limit: {max: 95}
    basis: published
    source: 山県市 [M8]
  frame.head: {waive: []}
  frame.top: {limit: null, basis: convention, source: our own}
  print.size: {off: true}
  print.ratio: null
`))
	if err != nil {
		t.Fatal(err)
	}
	base, err := Builtin("mynumber")
	if err != nil {
		t.Fatal(err)
	}
	if p.Kind != "mynumber" || p.Name != "city" || p.Date != base.Date || p.Title != base.Title || p.SHA256 == base.SHA256 {
		t.Errorf("got %q of %s, %v", p.Name, p.Date, p.Title)
	}
	if d := p.Document; d.Head.Aim != 33 || d.Head.Min != 32 || d.Width != 35 {
		t.Errorf("got document %+v", d)
	}
	if d, _ := p.Find("admin.taken"); *d.Good.Max != 92 || d.Source != "山県市 [M8]" || d.Basis != Published {
		t.Errorf("got admin.taken %+v", d)
	}
	if d, _ := p.Find("frame.head"); *d.Good.Max != 36 || d.Waive != nil || d.Source == "" {
		t.Errorf("got frame.head %+v", d)
	}
	if d, _ := p.Find("frame.top"); !d.Limit.empty() || d.Good.empty() {
		t.Errorf("got frame.top %+v", d)
	}
	if len(p.Rules) != len(base.Rules)-2 {
		t.Errorf("got %d rules, want %d", len(p.Rules), len(base.Rules)-2)
	}
}

func TestParseBaseRefuses(t *testing.T) {
	shelf := shelf(func(name string) ([]byte, bool) {
		text, ok := map[string]string{
			"a":     "base: b\nname: a\n",
			"b":     "name: b\nbase: a\n",
			"sound": sound,
			"wrong": "name: wrong\n",
		}[name]
		return []byte(text), ok
	})
	tests := map[string]string{
		"name: x\nbase: a":     `profile "b": line 2: base "a" builds on itself`,
		"name: x\nbase: wrong": `profile "wrong": line 1: date is missing`,
		"name: x\nbase: [a]":   `profile "x.yaml": line 2: want text, not a list`,
		"base: sound":          `profile "x.yaml": line 1: name is missing or has other characters than a-z, 0-9 and -`,
		"name: x\nbase: sound\nrules:\n  frame.head: {good: {min: 31, max: 36}}": `profile "x.yaml": line 4: rule "frame.head": basis is missing`,
		"name: x\nbase: sound\nrules:\n  frame.head: null\n  frame.crop: null":   `profile "x.yaml": line 4: rules are missing`,
	}
	for _, text := range slices.Sorted(maps.Keys(tests)) {
		if _, err := shelf.parse("x.yaml", []byte(text), nil); err == nil || err.Error() != tests[text] {
			t.Errorf("%q: got %v, want %s", text, err, tests[text])
		}
	}
}
