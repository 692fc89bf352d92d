package models

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func manifest(t *testing.T) Manifest {
	t.Helper()
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestManifestIsComplete(t *testing.T) {
	checksum := regexp.MustCompile(`^[0-9a-f]{64}$`)
	version := regexp.MustCompile(`^\d+\.\d+\.\d+$`)
	for _, p := range manifest(t).Packages {
		if p.Name == "" || !version.MatchString(p.Version) || p.Licence == "" || p.Download <= 0 || len(p.Files) == 0 {
			t.Errorf("package %q is incomplete", p.Name)
		}
		for _, f := range p.Files {
			s := f.Stored()
			if f.Name == "" || f.Role == "" || f.Member == "" || f.Licence == "" || f.Size <= 0 || s.Size <= 0 {
				t.Errorf("file %q is incomplete", f.Name)
			}
			if !checksum.MatchString(f.SHA256) || !checksum.MatchString(s.SHA256) {
				t.Errorf("file %q: checksum is malformed", f.Name)
			}
			if len(f.Range) != 0 && (len(f.Range) != 2 || f.Range[1]-f.Range[0] != f.Size) {
				t.Errorf("file %q: range %v does not fit size %d", f.Name, f.Range, f.Size)
			}
			if s.File != filepath.Base(s.File) {
				t.Errorf("file %q: %q is no plain file name", f.Name, s.File)
			}
		}
	}
}

func TestManifestHasNoTwins(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range manifest(t).Packages {
		for _, f := range p.Files {
			for _, key := range []string{"name " + f.Name, "file " + f.Stored().File, "member " + p.Name + "/" + f.Member} {
				if key += " " + f.Platform; seen[key] {
					t.Errorf("%s occurs twice", key)
				}
				seen[key] = true
			}
		}
	}
}

// Every file has its card, and neither place says where packages come from:
// that is the affair of the npm client and its settings.
func TestModelCards(t *testing.T) {
	cards, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range manifest(t).Files() {
		if !strings.Contains(string(cards), "`"+f.Stored().File+"`") {
			t.Errorf("README.md does not describe %s", f.Stored().File)
		}
	}
	for _, text := range []string{string(cards), string(embedded)} {
		if strings.Contains(text, "://") {
			t.Error("an address is named")
		}
	}
}

func TestParseIsStrict(t *testing.T) {
	_, err := parse([]byte("packages:\n  - name: a\n    colour: red\n"))
	if err == nil || !strings.Contains(err.Error(), "line 3") {
		t.Errorf("error is %v", err)
	}
}

func TestFind(t *testing.T) {
	m := manifest(t)
	if f, err := m.Find("fr_eye"); err != nil || f.Stored().File != "fr_eye.onnx" {
		t.Errorf("found %+v, %v", f, err)
	}
	if _, err := m.Find("nothing"); err == nil || !strings.Contains(err.Error(), `no model "nothing" for `) {
		t.Errorf("error is %v", err)
	}
}
