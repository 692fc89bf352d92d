package main

import (
	"errors"
	"path/filepath"
	"testing"

	"kaocheck/pkg/output"
	"kaocheck/pkg/report"
)

func TestGoOnRepeatsTheCommand(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"scans"}, "kaocheck check --resume 'a b' -o 'a b' scans"},
		{[]string{"--waive", "medical,infant", "--recursive", "-o", "x", "."}, "kaocheck check --recursive --waive medical,infant --resume 'a b' -o 'a b' ."},
		{[]string{"--quiet=false", "--evidence", "[true]", "-"}, "kaocheck check --evidence '[true]' --quiet=false --resume 'a b' -o 'a b' -"},
		{[]string{"--evidence", "true", "--", "-x.jpg"}, "kaocheck check --evidence true --resume 'a b' -o 'a b' ./-x.jpg"},
	} {
		cmd, args, err := newRootCommand().Find(append([]string{"check"}, c.args...))
		if err != nil || cmd.ParseFlags(args) != nil {
			t.Fatal(err)
		}
		if got := goOn(cmd, cmd.Flags().Args(), "a b"); got != c.want {
			t.Errorf("%q:\ngot  %s\nwant %s", c.args, got, c.want)
		}
	}
}

// A run that an error ends says how to go on where something is kept and the names are told.
func TestUnfinishedSaysHowToGoOn(t *testing.T) {
	part, err := output.OpenPart(filepath.Join(t.TempDir(), "report.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer part.Discard()
	full := errors.New("the disk is full")
	for _, c := range []struct {
		out       *output.File
		photos    int
		anonymous bool
		want      string
	}{
		{part, 3, false, "the photos so far are kept; to go on, run: again r.jsonl"},
		{part, 0, false, ""}, {part, 3, true, ""}, {&output.File{}, 3, false, ""},
	} {
		b := ended(c.photos, "jsonl", "r.jsonl", c.anonymous)
		if err := b.unfinished(c.out, full); !errors.Is(err, full) || hintOf(err) != c.want {
			t.Errorf("%+v: %v, hint %q", c, err, hintOf(err))
		}
	}
}

func TestInterruptedSaysHowToGoOn(t *testing.T) {
	for _, c := range []struct {
		format, output string
		anonymous      bool
		want           string
	}{
		{"jsonl", "r.jsonl", false, "to go on, run: again r.jsonl"},
		{"jsonl", "-", false, "to go on, run the same with --resume and this report"},
		{"csv", "r.csv", false, "a report in jsonl, written by -o, can be resumed"},
		{"jsonl", "r.jsonl", true, ""},
	} {
		if err := ended(3, c.format, c.output, c.anonymous).interrupted(); exitOf(err) != interrupted || hintOf(err) != c.want {
			t.Errorf("%+v: %v, hint %q", c, err, hintOf(err))
		}
	}
}

// ended is a run after so many photos.
func ended(photos int, format, output string, anonymous bool) *batch {
	return &batch{
		checkOptions: &checkOptions{format: format, output: output, anonymous: anonymous},
		summary:      &report.Summary{Photos: photos},
		again:        func(file string) string { return "again " + file },
	}
}

func hintOf(err error) string {
	if f, ok := errors.AsType[*failure](err); ok {
		return f.hint
	}
	return ""
}
