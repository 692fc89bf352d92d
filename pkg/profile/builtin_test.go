package profile

import (
	"errors"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/rule"
)

func TestNames(t *testing.T) {
	want := []string{"driving-licence", "mynumber", "mynumber-online", "passport-jp", "residence-card"}
	if got := Names(); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBuiltin(t *testing.T) {
	used := map[string]bool{}
	for _, name := range Names() {
		p, err := Builtin(name)
		if err != nil {
			t.Fatal(err)
		}
		if p.Name != name {
			t.Errorf("profile %q is named %q", name, p.Name)
		}
		for _, d := range p.Rules {
			used[d.Rule] = true
			if !strings.Contains(d.Source, "[") && d.Basis != Convention {
				t.Errorf("%s: %s: source %q has no tag", name, d.Rule, d.Source)
			}
		}
	}
	for _, r := range rule.All() {
		if !used[r.ID] {
			t.Errorf("no built-in profile asks for rule %q", r.ID)
		}
	}
}

func TestBuiltinUnknown(t *testing.T) {
	_, err := Builtin("visa")
	want := `profile "visa" is not known (known: driving-licence, mynumber, mynumber-online, passport-jp, residence-card)`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// The two profiles of the card differ where the channels do.
func TestOnlineDiffers(t *testing.T) {
	paper, online := mustBuiltin(t, "mynumber"), mustBuiltin(t, "mynumber-online")
	for _, id := range []string{"print.ratio", "print.size", "frame.head", "frame.top", "frame.centre"} {
		if _, ok := online.Find(id); ok {
			t.Errorf("mynumber-online asks for %s", id)
		}
	}
	for _, id := range []string{"file.format", "file.color", "file.bytes", "file.pixels"} {
		soft, _ := paper.Find(id)
		hard, _ := online.Find(id)
		if got := soft.Judge(0).Status; got != Review {
			t.Errorf("mynumber: %s: got %s, want review", id, got)
		}
		if got := hard.Judge(0).Status; got != Fail {
			t.Errorf("mynumber-online: %s: got %s, want fail", id, got)
		}
	}
	bytes, _ := online.Find("file.bytes")
	for size, want := range map[float64]Status{
		19999: Fail, 20000: Review, 20479: Review, 20480: Pass,
		7000000: Pass, 7000001: Review, 7340032: Review, 7340033: Fail,
	} {
		if got := bytes.Judge(size).Status; got != want {
			t.Errorf("mynumber-online: %v bytes: got %s, want %s", size, got, want)
		}
	}
}

// The bands of print.ratio are millimetres cut from either side, rounded to four digits. What passes is taken for a
// whole print, and hardly anything else is.
func TestPrintRatio(t *testing.T) {
	for _, name := range Names() {
		p := mustBuiltin(t, name)
		d, ok := p.Find("print.ratio")
		if !ok {
			continue
		}
		checkRatio(t, name, d.Good, p.Document, 0.5)
		checkRatio(t, name, d.Limit, p.Document, 2)
		var widest float64
		for _, ratio := range []float64{*d.Good.Min, *d.Good.Max} {
			widest = max(widest, math.Abs(p.Document.Height/ratio-p.Document.Width))
		}
		if spare := p.Document.Tolerance - widest; spare < 0 || spare > 0.06 {
			t.Errorf("%s: prints that are up to %.3f mm off pass, the tolerance is %v", name, widest, p.Document.Tolerance)
		}
	}
}

func checkRatio(t *testing.T, name string, b Band, doc measure.Document, mm float64) {
	t.Helper()
	low, high := (doc.Height-mm)/(doc.Width+mm), (doc.Height+mm)/(doc.Width-mm)
	if math.Abs(*b.Min-low) > 1e-4 || math.Abs(*b.Max-high) > 1e-4 {
		t.Errorf("%s: got %v to %v, want %.5f to %.5f", name, *b.Min, *b.Max, low, high)
	}
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "office.yaml")
	if err := os.WriteFile(path, []byte(sound), 0o600); err != nil {
		t.Fatal(err)
	}
	if p, err := Open(path); err != nil || p.Name != "office" {
		t.Errorf("got %q, %v", p.Name, err)
	}
	if p, err := Open("mynumber"); err != nil || p.Name != "mynumber" {
		t.Errorf("got %q, %v", p.Name, err)
	}
	if _, err := Open("visa"); err == nil || !strings.Contains(err.Error(), "known: driving-licence") {
		t.Errorf("got %v, want the known names", err)
	}
	if _, err := Open(filepath.Join(dir, "none.yaml")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want a missing file", err)
	}
	if _, err := Open(dir + "/"); err == nil {
		t.Error("a folder was read as a profile")
	}
	if err := os.WriteFile(path, make([]byte, maxSize+1), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); err == nil || !strings.Contains(err.Error(), "larger than") {
		t.Errorf("got %v, want too large", err)
	}
}

func TestNeeds(t *testing.T) {
	tests := map[string]measure.Need{
		"file.bytes": measure.NeedFile,
		"face.count": measure.NeedFaces,
		"frame.head": measure.NeedSegments,
	}
	for id, want := range tests {
		p := Profile{Rules: []Demand{{Rule: "file.format"}, {Rule: id}}}
		if got := p.Needs(); got != want {
			t.Errorf("%s: got %v, want %v", id, got, want)
		}
	}
}

func mustBuiltin(t testing.TB, name string) Profile {
	t.Helper()
	p, err := Builtin(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}
