package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kaocheck/pkg/photo/phototest"
)

// fileOnly is a profile that needs no networks.
const fileOnly = `name: file
date: 2026-11-21
title: {ja: ファイル, en: File}
document: {width: 35, height: 45, head: {aim: 34, min: 32, max: 36}, top: {aim: 4, min: 2, max: 6}, centre_max: 2}
rules:
  file.format: {good: {min: 1}, limit: {min: 0}, basis: convention, source: for this test}
`

// writePhoto writes a photo and a profile that asks for its file alone.
func writePhoto(t *testing.T) (photo, profile string) {
	t.Helper()
	data, err := asJPEG(landscape(140, 180))
	if err != nil {
		t.Fatal(err)
	}
	photo, profile = filepath.Join(t.TempDir(), "a.jpg"), filepath.Join(t.TempDir(), "file.yaml")
	if err := errors.Join(os.WriteFile(photo, data, 0o600), os.WriteFile(profile, []byte(fileOnly), 0o600)); err != nil {
		t.Fatal(err)
	}
	return photo, profile
}

// writeCorpus writes every file of the corpus into folder and returns them in the order of a report.
func writeCorpus(t *testing.T, folder string) []phototest.File {
	t.Helper()
	files := append(phototest.Files(), phototest.Cut()...)
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(folder, f.Name), f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	slices.SortFunc(files, func(a, b phototest.File) int { return strings.Compare(a.Name, b.Name) })
	return files
}

// TestCorpus holds that a run over broken and hostile files accounts for every one of them, in order and in the right
// words, and ends with the exit code for photos that could not be looked at.
func TestCorpus(t *testing.T) {
	folder := t.TempDir()
	files := writeCorpus(t, folder)
	_, profile := writePhoto(t)
	answersAll(t, files, []string{"check", "--profile", profile, "--format", "jsonl", folder})
}

// answersAll runs kaocheck and compares its report with what files ask for.
func answersAll(t *testing.T, files []phototest.File, args []string) {
	t.Helper()
	var report, complaints bytes.Buffer
	code := exit(run(append(args, "--quiet"), nil, &report, &complaints))
	broken := slices.ContainsFunc(files, func(f phototest.File) bool { return f.Answer != phototest.Reads })
	if (code == unseen) != broken || complaints.Len() > 0 {
		t.Errorf("exit code %d, said %s", code, complaints.String())
	}
	lines := strings.Split(strings.TrimSuffix(report.String(), "\n"), "\n")
	if len(lines) != len(files) {
		t.Fatalf("%d lines for %d files", len(lines), len(files))
	}
	for i, f := range files {
		var got struct{ File, Verdict, Error string }
		if err := json.Unmarshal([]byte(lines[i]), &got); err != nil || filepath.Base(got.File) != f.Name {
			t.Fatalf("line %d is of %q, not %q: %v", i, got.File, f.Name, err)
		}
		if (got.Verdict == "error") != (f.Answer != phototest.Reads) || !strings.Contains(got.Error, string(f.Answer)) {
			t.Errorf("%s: %s, %q, want %q", f.Name, got.Verdict, got.Error, f.Answer)
		}
	}
}
