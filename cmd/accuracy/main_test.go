package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kaocheck/pkg/evaluate"
)

// report is a JSON report of one rule: a hundred sound photos, one of them rejected, and ten faults.
const report = `{"schema": 1, "tool": "kaocheck", "kind": "evaluation", "version": "1", "labels": "l.csv",
"profile": {"name": "mynumber-online", "date": "2026-11-21", "sha256": ""}, "listed": 110, "seen": 110, "by": "age", "columns": [
{"column": "cover.hat", "rules": ["cover.hat"],
 "pass": {"photos": 100, "fail": {"n": 1, "of": 100, "share": 0.01, "low": 0, "high": 0.05}, "review": {"n": 0, "of": 100, "share": 0, "low": 0, "high": 0.04},
  "pass": {"n": 99, "of": 100, "share": 0.99, "low": 0.9, "high": 1}, "unknown": {"n": 0, "of": 100, "share": 0, "low": 0, "high": 0.04}},
 "fail": {"photos": 10, "fail": {"n": 10, "of": 10, "share": 1, "low": 0.7, "high": 1}, "review": {"n": 0, "of": 10, "share": 0, "low": 0, "high": 0.3},
  "pass": {"n": 0, "of": 10, "share": 0, "low": 0, "high": 0.3}, "unknown": {"n": 0, "of": 10, "share": 0, "low": 0, "high": 0.3}},
 "not_processed": {"n": 0, "of": 110, "share": 0, "low": 0, "high": 0.03},
 "eer": {"rate": 0.005, "low": 0, "high": 0.2, "severity": 0.5}, "auc": 0.99,
 "groups": [{"value": "old", "pass": {"photos": 20, "fail": {"n": 1, "of": 20, "share": 0.05, "low": 0, "high": 0.2}, "review": {"n": 0, "of": 20, "share": 0, "low": 0, "high": 0.1},
  "pass": {"n": 19, "of": 20, "share": 0.95, "low": 0.8, "high": 1}, "unknown": {"n": 0, "of": 20, "share": 0, "low": 0, "high": 0.1}},
  "fail": {"photos": 0, "fail": {}, "review": {}, "pass": {}, "unknown": {}}, "not_processed": {}, "eer": null, "auc": null}]}],
"photos": []}`

func TestTablesAreFilledIn(t *testing.T) {
	folder := t.TempDir()
	names := []string{"trust", "answers", "causes", "verdicts", "corrections", "age"}
	page := "# Page\n"
	for _, name := range names {
		page += "<!-- " + name + " -->\nold\n<!-- /" + name + " -->\nbetween\n"
	}
	for name, text := range map[string]string{
		"photos.json": report, "age.json": report, "page.md": page,
		"published.csv": "column,requirement,published,by,aim\ncover.hat,hat,0.6,MobileNetV1,0.6\nlight.even,shadows,3.3,X,3.3\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	target := filepath.Join(folder, "page.md")
	for range 2 { // the second run replaces what the first one wrote
		if err := run(folder, filepath.Join(folder, "published.csv"), target); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(target)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{
		"| `cover.hat` | hat | 0.6 (MobileNetV1) | 0.6 | 0.5 | **0.5** (0.0–20.0) | 10, 100 | – | yes, on few photos |",
		"| `light.even` | shadows | 3.3 (X) | 3.3 | – | – | 0, 0 | – | not measured |",
		"| `cover.hat` | old | 20 | 5.0 (0.0–20.0) | 0.0 (0.0–10.0) | **+4.0** |",
	} {
		if strings.Count(string(text), line) != 1 {
			t.Errorf("no line %s in\n%s", line, text)
		}
	}
	if strings.Contains(string(text), "old\n<!--") || strings.Count(string(text), "between") != len(names) {
		t.Errorf("old text stays or other text goes:\n%s", text)
	}
}

// A curve tells where a defect is noticed; one without values leaves no line.
func TestResponses(t *testing.T) {
	weak, strong := evaluate.Quartiles{Median: 0.0123}, evaluate.Quartiles{Strength: 0.6, Median: 1.25}
	got := responses(&evaluate.Report{Responses: []evaluate.Response{
		{Group: "shadow", Column: "bg.shadow", Rule: "bg.shadow", Points: []evaluate.Quartiles{weak, strong}, Review: new(0.148)},
		{Group: "shake", Column: "unsharp", Points: []evaluate.Quartiles{weak, strong}, Review: new(0.05), Fail: new(0.07)},
		{Group: "clutter", Column: "bg.plain"},
	}})
	want := row("column", "defect", "unit", "median without", "at the strongest", "to review from", "rejected from") +
		strings.Repeat("| --- ", 7) + "|\n" +
		row("`bg.shadow`", "shadow", "value", "0.0123", "1.25 at 0.6", "0.15", "never") +
		row("`unsharp`", "shake", "severity", "0.0123", "1.25 at 0.6", "0.05", "0.07")
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestNoPlaceForATable(t *testing.T) {
	if _, err := fill([]byte("# Page\n"), "trust", "x"); err == nil || err.Error() != `no place for table "trust"` {
		t.Error(err)
	}
}

func TestReached(t *testing.T) {
	for _, c := range []struct {
		rate, high float64
		want       string
	}{{0.02, 0.03, "yes"}, {0.0204, 0.03, "yes"}, {0.021, 0.03, "no"}, {0, 0.4, "yes, on few photos"}} {
		if got := reached(evaluate.Figures{EER: &evaluate.EqualError{Rate: c.rate, High: c.high}}, 2); got != c.want {
			t.Errorf("%g up to %g: %s, want %s", c.rate, c.high, got, c.want)
		}
	}
}
