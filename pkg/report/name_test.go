package report

import (
	"os/exec"
	"testing"
)

func TestPrintable(t *testing.T) {
	for in, want := range map[string]string{
		"写真　1.jpg":           "写真　1.jpg",
		"a\nb\tc":            `a\nb\tc`,
		"a\x1b[31m":          `a\x1b[31m`,
		"a\u202egpj.exe":     `a\u202egpj.exe`,
		"bad\xff":            `bad\xff`,
		"gone\uFFFD":         "gone\uFFFD",
		"it's":               "it's",
		"か\u3099":            "か\u3099",
		"\u2028line\u200bno": `\u2028line\u200bno`,
	} {
		if got := printable(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestShellReadsTheNameBack(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash")
	}
	for _, name := range []string{"a.jpg", "写真 1.jpg", "it's.jpg", "$(id).jpg", "a\nb'c\\d.jpg", "`x`;*?.jpg", "~user"} {
		out, err := exec.Command(bash, "-c", "printf %s "+Shell(name)).Output()
		if err != nil || string(out) != name {
			t.Errorf("%q: %s gave %q, %v", name, Shell(name), out, err)
		}
	}
	if got := Shell("-o"); got != "./-o" {
		t.Errorf("an option: %q", got)
	}
}

func TestNames(t *testing.T) {
	open, hidden := names{}, names{anonymous: true}
	if got := open.next("a\xff.jpg"); got != "a\uFFFD.jpg" {
		t.Errorf("got %q", got)
	}
	hidden.next("a.jpg")
	if got := hidden.next("b.jpg"); got != "#2" {
		t.Errorf("got %q", got)
	}
}
