package main

import (
	"bytes"
	"errors"
	"image"
	"image/jpeg"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"kaocheck/pkg/evaluate"
	"kaocheck/pkg/message"
	"kaocheck/pkg/output"
	"kaocheck/pkg/output/outputtest"
)

// smallProfile asks for the shape of the file only, so it needs no networks.
const smallProfile = `name: small
date: 2026-11-21
title: {ja: 小, en: Small}
document: {width: 35, height: 45, head: {aim: 34, min: 32, max: 36}, top: {aim: 4, min: 2, max: 6}, centre_max: 2}
rules:
  file.pixels: {good: {min: 30}, limit: {min: 20}, basis: convention, source: for this test}
  admin.taken: {good: {max: 1}, limit: {max: 2}, basis: convention, source: for this test}
`

// collection makes a folder with labelled photos, one of them missing.
func collection(t *testing.T) (folder string) {
	t.Helper()
	folder = t.TempDir()
	for name, side := range map[string]int{"large.jpg": 40, "middle.jpg": 25, "small.jpg": 10} {
		var photo bytes.Buffer
		if err := jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, side, side)), nil); err != nil {
			t.Fatal(err)
		}
		save(t, filepath.Join(folder, name), photo.String())
	}
	save(t, filepath.Join(folder, "small.yaml"), smallProfile)
	save(t, filepath.Join(folder, "labels.csv"), "file,file.pixels,note\nlarge.jpg,pass,a\nmiddle.jpg,pass,\nsmall.jpg,fail,\n")
	save(t, filepath.Join(folder, "missing.csv"), "file,file.pixels\nlarge.jpg,pass\nmissing.jpg,fail\n")
	save(t, filepath.Join(folder, "wrong.csv"), "file,file.pixels\nlarge.jpg,good\n")
	return folder
}

func save(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// evaluated runs the command in folder.
func evaluated(t *testing.T, folder string, args ...string) (code exit, stdout, stderr string) {
	t.Helper()
	t.Chdir(folder)
	cmd := newRootCommand()
	var out, complaints bytes.Buffer
	cmd.SetOut(&out)
	cmd.SetErr(&complaints)
	cmd.SetArgs(append([]string{"evaluate", "--profile", "./small.yaml", "--lang", "en"}, args...))
	err := cmd.ExecuteContext(t.Context())
	complain(&complaints, message.EN, err)
	return exitOf(err), out.String(), complaints.String()
}

func TestEvaluateExitCodes(t *testing.T) {
	folder := collection(t)
	for _, test := range []struct {
		args string
		code exit
		said string
	}{
		{"labels.csv", clean, "columns without labels are passed over: note"},
		{"--quiet labels.csv", clean, ""},
		{"--quiet missing.csv", unseen, ""},
		{"wrong.csv", misused, `reading "wrong.csv": line 2: column "file.pixels": "good" is neither pass, fail nor empty`},
		{"none.csv", misused, `reading "none.csv": no such file or directory`},
		{"--by sex labels.csv", misused, `reading "labels.csv": line 1: no column "sex"`},
		{"--format csv labels.csv", misused, `unknown --format "csv", want one of text, json, html`},
		{"--thumbs labels.csv", misused, "--thumbs needs --format html"},
		{"--jobs 0 labels.csv", misused, "--jobs 0 is too few"},
		{"--worst -1 labels.csv", misused, "--worst -1 is too few"},
		{"--quiet --compare labels.csv labels.csv", misused, `reading "labels.csv": invalid character 'i' in literal false (expecting 'a')`},
		{"--quiet --cache large.jpg labels.csv", misused, `opening cache "large.jpg": not a cache of kaocheck evaluate`},
		{"--quiet -o large.jpg labels.csv", misused, `the report would overwrite "large.jpg", which it is made from`},
		{"--quiet -o labels.csv labels.csv", misused, `the report would overwrite "labels.csv", which it is made from`},
	} {
		code, _, stderr := evaluated(t, folder, strings.Fields(test.args)...)
		said := strings.TrimSuffix(strings.TrimPrefix(stderr, "kaocheck: "), "\n")
		if code != test.code || said != test.said {
			t.Errorf("%s: exit %d, %q", test.args, code, said)
		}
	}
}

func TestEvaluateGoesOnFromItsCache(t *testing.T) {
	folder := collection(t)
	run := func(args ...string) string {
		t.Helper()
		code, out, stderr := evaluated(t, folder, append([]string{"--quiet", "--cache", "cache"}, args...)...)
		if code != clean || stderr != "" {
			t.Fatalf("%q: exit %d, %s", args, code, stderr)
		}
		return out
	}
	first := run("labels.csv")
	if !strings.Contains(first, "middle.jpg") {
		t.Errorf("the photo between good and limit is not named:\n%s", first)
	}
	size := sizeOf(t, "cache")
	if again := run("labels.csv"); again != first || sizeOf(t, "cache") != size {
		t.Errorf("the second run looked again:\n%s", again)
	}
	save(t, "small.jpg", "changed")
	if code, _, _ := evaluated(t, folder, "--quiet", "--cache", "cache", "labels.csv"); code != unseen {
		t.Error("a photo that changed is taken from the cache")
	}
	save(t, "small.yaml", strings.Replace(smallProfile, "30", "24", 1))
	save(t, "labels.csv", "file,file.pixels\nmiddle.jpg,pass\n")
	if out := run("labels.csv"); strings.Contains(out, "middle.jpg") {
		t.Errorf("the findings of another profile are taken from the cache:\n%s", out)
	}
}

func sizeOf(t *testing.T, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

func TestEvaluateReports(t *testing.T) {
	folder := collection(t)
	evaluated(t, folder, "--quiet", "--format", "json", "-o", "old.json", "labels.csv")
	file, err := os.Open("old.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	old, err := evaluate.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if c := old.Columns[1]; c.Name != evaluate.Verdict || c.Fails.Fail.N != 1 || c.Passes.Review.N != 1 || c.Passes.Pass.N != 1 {
		t.Errorf("the photo's age counts: %+v", c)
	}
	_, text, _ := evaluated(t, folder, "--quiet", "--compare", "old.json", "labels.csv")
	if !strings.Contains(text, "0.0 → 0.0") {
		t.Errorf("nothing is compared:\n%s", text)
	}
	_, page, _ := evaluated(t, folder, "--quiet", "--format", "html", "labels.csv")
	_, sheet, _ := evaluated(t, folder, "--quiet", "--format", "html", "--thumbs", "labels.csv")
	if strings.Contains(page, "data:image") || strings.Count(sheet, "data:image/jpeg;base64,/9j/") != 2 {
		t.Error("the wrong photo is to be shown in both columns, with --thumbs only")
	}
}

func TestEvaluateCorrectionsAndCurves(t *testing.T) {
	folder := collection(t)
	save(t, filepath.Join(folder, "right.csv"), "file,column,label,reason\nmiddle.jpg,file.pixels,fail,too small\n")
	save(t, filepath.Join(folder, "made.csv"), "file,kind,cut\nlarge.jpg,none,0\nmiddle.jpg,cut,15\nsmall.jpg,cut,30\n")
	code, text, stderr := evaluated(t, folder, strings.Fields(
		"--quiet --corrections right.csv --facts made.csv --by kind --over cut --plots plots labels.csv")...)
	if code != clean || stderr != "" {
		t.Fatalf("exit %d, %s", code, stderr)
	}
	for _, part := range []string{"column, 1 labels corrected", "response to cut", "        10         20  cut, file.pixels"} {
		if !strings.Contains(text, part) {
			t.Errorf("the report lacks %q:\n%s", part, text)
		}
	}
	if sizeOf(t, filepath.Join("plots", "responses.svg")) == 0 {
		t.Error("nothing is drawn")
	}
	for args, said := range map[string]string{
		"--corrections made.csv labels.csv":                       `reading "made.csv": the columns are not file, column, label, reason`,
		"--over cut labels.csv":                                   "--over needs --by",
		"--by kind --over note --facts made.csv labels.csv":       `reading "made.csv": line 1: no column "note"`,
		"--evidence labels.csv":                                   "--evidence needs --format html",
		"--quiet -o right.csv --corrections right.csv labels.csv": `the report would overwrite "right.csv", which it is made from`,
	} {
		if code, _, stderr := evaluated(t, folder, strings.Fields(args)...); code != misused || !strings.Contains(stderr, said) {
			t.Errorf("%s: exit %d, %q", args, code, stderr)
		}
	}
}

func TestEvaluateShowsEvidence(t *testing.T) {
	folder := collection(t)
	_, page, _ := evaluated(t, folder, "--quiet", "--format", "html", "--evidence", "labels.csv")
	if strings.Count(page, "data:image/jpeg;base64,/9j/") != 2 {
		t.Error("the wrong photo is to be shown in both columns")
	}
}

func TestHalfAnEvaluationReplacesNone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.json")
	save(t, path, "older")
	out, err := output.Open(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Discard()
	out.Writer = new(outputtest.Disk) // without room
	e := evaluation{evaluateOptions: &evaluateOptions{format: "json"}}
	if err := e.save(&evaluate.Report{}, out); !errors.Is(err, syscall.ENOSPC) {
		t.Error(err)
	}
	if text, _ := os.ReadFile(path); string(text) != "older" {
		t.Errorf("the older report holds %q", text)
	}
}
