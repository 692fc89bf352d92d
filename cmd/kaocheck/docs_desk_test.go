package main

import (
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

var (
	fileName = regexp.MustCompile(`[^\s'"=]+\.(jpg|png|csv|jsonl|json|yaml)\b`)
	written  = regexp.MustCompile(`(?:-o|--cache|--output|-out)[ =]'?([^\s']+)`)
	ownYAML  = regexp.MustCompile("(?ms)^```yaml\n(.*?)^```$")
)

// furnish puts into desk the program, folders of photos, the page's own profile, and each file that a
// command names and none writes.
func furnish(t *testing.T, desk, text string, lines []string) {
	t.Helper()
	photo, err := asJPEG(landscape(700, 900))
	if err != nil {
		t.Fatal(err)
	}
	if portrait, err := os.ReadFile(astronaut); err == nil {
		photo = portrait
	}
	earlier, err := os.ReadFile(filepath.Join(repository, "testdata/golden/evaluate/compared.json"))
	if err != nil {
		t.Fatal(err)
	}
	put := func(name string, data []byte) {
		file := filepath.Join(desk, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		later := time.Now().Add(time.Hour) // newer than every report
		if err := os.Chtimes(file, later, later); err != nil {
			t.Fatal(err)
		}
	}
	for _, folder := range []string{"scans", "photos"} {
		put(folder+"/0001.jpg", photo)
		put(folder+"/0002.jpg", []byte("no picture"))
	}
	for _, line := range lines {
		for _, file := range fileName.FindAllString(written.ReplaceAllString(line, ""), -1) {
			switch filepath.Ext(file) {
			case ".jpg", ".png":
				if !strings.Contains(file, "*") {
					put(file, photo)
				}
			case ".csv":
				put(file, []byte("file,kind,face.count\nlabelled.jpg,plain,pass\n"))
				put(path.Join(path.Dir(file), "labelled.jpg"), photo)
			case ".json":
				put(file, earlier)
			case ".jsonl":
				put(file, nil)
			case ".yaml":
				if block := ownYAML.FindStringSubmatch(text); block != nil {
					put(file, []byte(block[1]))
				}
			}
		}
	}
	link(t, programPath(t), filepath.Join(desk, "bin", "kaocheck"))
	link(t, modelsFolder, filepath.Join(desk, "data", "kaocheck", "models"))
}

func link(t *testing.T, from, to string) {
	t.Helper()
	absolute, err := filepath.Abs(from)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(to), 0o755)
	}
	if err == nil {
		err = os.Symlink(absolute, to)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func programPath(t *testing.T) string {
	t.Helper()
	program, err := exec.LookPath("kaocheck")
	if err != nil {
		t.Fatal(err)
	}
	return program
}
