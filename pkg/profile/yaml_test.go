package profile

import (
	"strings"
	"testing"
)

func TestYAML(t *testing.T) {
	p, err := Parse("office.yaml", []byte(sound))
	if err != nil {
		t.Fatal(err)
	}
	want := `name: office
date: 2026-11-21
title: {ja: 証明写真, en: Photo}
document: {width: 35, height: 45, trim: 0, tolerance: 0, head: {aim: 34, min: 32, max: 36}, top: {aim: 4, min: 2, max: 6}, centre_max: 2}
rules:
  frame.head:
    good: {min: 32, max: 36}
    limit: {min: 27, max: 40}
    basis: guide
    source: our own
    waive: [infant]
  frame.crop:
    good: {min: 0}
    basis: convention
    source: our own
`
	if got := string(p.YAML()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// The kind of a profile stays when its base is merged in; a profile that is of no other kind does not state it.
func TestYAMLKind(t *testing.T) {
	city, err := Parse("city.yaml", []byte("base: mynumber-online\nname: city"))
	if err != nil {
		t.Fatal(err)
	}
	again, err := Parse("again.yaml", city.YAML())
	if err != nil || again.Kind != "mynumber-online" || again.SHA256 != city.SHA256 {
		t.Errorf("got kind %q, %v", again.Kind, err)
	}
	if p := mustBuiltin(t, "mynumber-online"); p.Kind != p.Name || strings.Contains(string(p.YAML()), "kind:") {
		t.Errorf("got kind %q in %s", p.Kind, p.Name)
	}
}

// Whatever text is read is written so that it reads the same.
func TestYAMLText(t *testing.T) {
	p := mustBuiltin(t, "mynumber")
	for _, text := range []string{
		"- a", "# a", "a: b", "a #b", "a, b", "{a", "[a]", "'a'", `"a`, " a ", "null", "~", "true", "off", "12", "0x1",
		"2026-11-21", "<<", "=", "!a", "&a", "*a", "%a", "@a", "`a", "|", ">", "?", "---", "...", "a:", "\\n",
		"\u3000顔", "\u00a0a", "😀", "e\u0301", strings.Repeat("長い文 ", 100) + ".",
	} {
		p.Title.JA, p.Title.EN, p.Rules[0].Source = text, text, text
		again, err := Parse("again.yaml", p.YAML())
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		if again.Title.JA != text || again.Title.EN != text || again.Rules[0].Source != text {
			t.Errorf("got %q, want %q", again.Title.JA, text)
		}
	}
}

func TestNumber(t *testing.T) {
	tests := map[float64]string{7000000: "7000000", 1.2857: "1.2857", -2: "-2", 1e20: "1e+20", 1e-9: "1e-09"}
	for x, want := range tests {
		if got := number(x).Value; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// Order and comments do not count, numbers do.
func TestSHA256(t *testing.T) {
	hash := func(text string) string {
		p, err := Parse("x.yaml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return p.SHA256
	}
	same := strings.Replace(sound, "{min: 32, max: 36}", "{max: 36.0, min: 0x20} # guide", 1)
	if hash(same) != hash(sound) {
		t.Error("another spelling has another hash")
	}
	if hash(strings.Replace(sound, "max: 40", "max: 41", 1)) == hash(sound) {
		t.Error("another number has the same hash")
	}
}

func FuzzParse(f *testing.F) {
	for _, name := range Names() {
		text, _ := builtin(name)
		f.Add(text)
	}
	for _, text := range []string{
		sound, "base: mynumber\nname: x\n", "base: mynumber\nname: x\nrules: {frame.head: null}",
		"base: mynumber\nname: x\ntitle: {ja: \"\\u3000あ \", en: '# x: y'}",
		"base: mynumber\nname: x\nrules: {admin.private: {good: {max: -0.0}, basis: measured, source: '- !!x'}}",
		"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", "? {a: b}\n: c", "name: !!binary aGk=", "<<: {name: x}", "\xff", "--- {}\n--- {}",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := Parse("x.yaml", text)
		if err != nil {
			return
		}
		again, err := Parse("again.yaml", p.YAML())
		if err != nil {
			t.Fatalf("%v in\n%s", err, p.YAML())
		}
		if again.SHA256 != p.SHA256 {
			t.Fatalf("got\n%s\nwant\n%s", again.YAML(), p.YAML())
		}
	})
}
