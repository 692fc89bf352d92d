//go:build unix

package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kaocheck/pkg/report"
)

// hostileNames are names that a disk takes and a report has to survive.
var hostileNames = []string{
	"a\nkaocheck: fine\n.jpg", "\r\x1b[2J\x1b[31mred.jpg", "\xff\xfe.jpg", "-rf.jpg", "=1+1.jpg", "@sum.jpg", "+1.jpg",
	"<script>alert(1).jpg", "\"><img src=x>.jpg", "a,b;c\t.jpg", "顔\u202egnp.jpg", " .jpg", "a b.jpg", "%s%n.jpg", "$(id).jpg",
	strings.Repeat("長", 83) + ".jpg",
}

// TestHostileNames holds that no name breaks a report, or speaks for kaocheck in it.
func TestHostileNames(t *testing.T) {
	folder := t.TempDir()
	photo, profile := writePhoto(t)
	for _, name := range hostileNames {
		if err := os.Link(photo, filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(folder) // so that a report's cells begin with the names themselves
	for _, format := range report.Formats() {
		var out, complaints bytes.Buffer
		code := run([]string{"check", "--profile", profile, "--lang", "en", "--format", format, "."}, nil, &out, &complaints)
		if exit(code) != clean || bytes.ContainsAny(complaints.Bytes(), "\x1b\r\u202e") {
			t.Errorf("%s: exit code %d, said %q", format, code, complaints.String())
		}
		if forPeople := format == "text" || format == "html"; bytes.ContainsAny(out.Bytes(), "\x1b") || forPeople && bytes.ContainsAny(out.Bytes(), "\r\u202e") {
			t.Errorf("%s: characters that move others", format)
		}
		namesIn(t, format, out.Bytes())
	}
}

func namesIn(t *testing.T, format string, out []byte) {
	t.Helper()
	switch format {
	case "text":
		if bytes.Contains(out, []byte("\nkaocheck: fine")) {
			t.Errorf("a name speaks for the program:\n%s", out)
		}
	case "html":
		if bytes.Contains(out, []byte("<script>alert")) || bytes.Contains(out, []byte("<img src=x")) {
			t.Error("a name is part of the page")
		}
	case "json":
		var all struct{ Photos []struct{ File string } }
		if err := json.Unmarshal(out, &all); err != nil || len(all.Photos) != len(hostileNames) {
			t.Errorf("json: %d photos, %v", len(all.Photos), err)
		}
	case "jsonl":
		if n := bytes.Count(out, []byte("\n")); n != len(hostileNames) {
			t.Errorf("jsonl: %d lines", n)
		}
	case "csv":
		rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(out, []byte("\ufeff")))).ReadAll()
		if err != nil || len(rows) < 1+len(hostileNames) {
			t.Errorf("csv: %d rows, %v", len(rows), err)
		}
		for _, cell := range slices.Concat(rows...) {
			if strings.ContainsAny(cell[:min(1, len(cell))], "=+@") {
				t.Errorf("csv: cell %q is a formula", cell)
			}
		}
	}
}

// TestOddEntries holds that what is no file in a folder is passed over with a word, or is an error of the report.
func TestOddEntries(t *testing.T) {
	folder := t.TempDir()
	photo, profile := writePhoto(t)
	for name, target := range map[string]string{
		"1-good.jpg": photo, "2-ring.jpg": "2-ring.jpg", "3-gone.jpg": "nowhere.jpg", "4-device.jpg": os.DevNull, "5-folder.jpg": folder,
	} {
		if err := os.Symlink(target, filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	var out, complaints bytes.Buffer
	code := run([]string{"check", "--recursive", "--profile", profile, "--lang", "en", "--format", "jsonl", folder}, nil, &out, &complaints)
	if exit(code) != unseen || bytes.Count(out.Bytes(), []byte("\n")) != 3 || bytes.Count(out.Bytes(), []byte(`"verdict":"error"`)) != 2 {
		t.Errorf("exit code %d, report\n%s", code, out.String())
	}
	for _, name := range []string{"4-device.jpg", "5-folder.jpg"} {
		if !strings.Contains(complaints.String(), name+"\", which is no file\n") {
			t.Errorf("no word on %s: %s", name, complaints.String())
		}
	}
}
