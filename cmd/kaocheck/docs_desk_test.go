package main

import (
	"errors"
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

// furnish puts into desk the program, folders of photos, of which one holds a damaged one, the page's own profile, and
// each file that a command names and none writes.
func furnish(t *testing.T, desk, text string, lines []string) {
	t.Helper()
	photo := deskPhoto(t)
	for _, name := range []string{"scans/0001.jpg", "photos/0001.jpg"} {
		lay(t, desk, name, photo)
	}
	lay(t, desk, "scans/0002.jpg", []byte("no picture"))
	for _, line := range lines {
		for _, file := range fileName.FindAllString(written.ReplaceAllString(line, ""), -1) {
			layNamed(t, desk, file, text, photo)
		}
	}
	link(t, programPath(t), filepath.Join(desk, "bin", "kaocheck"))
	link(t, modelsFolder, filepath.Join(desk, "data", "kaocheck", "models"))
}

// deskPhoto is the portrait, or a landscape where there is none.
func deskPhoto(t *testing.T) []byte {
	t.Helper()
	if portrait, err := os.ReadFile(astronaut); err == nil {
		return portrait
	}
	photo, err := asJPEG(landscape(700, 900))
	if err != nil {
		t.Fatal(err)
	}
	return photo
}

// layNamed puts into desk what a command means by the name of a file.
func layNamed(t *testing.T, desk, file, text string, photo []byte) {
	t.Helper()
	switch filepath.Ext(file) {
	case ".jpg", ".png":
		if !strings.Contains(file, "*") {
			lay(t, desk, file, photo)
		}
	case ".csv":
		lay(t, desk, file, []byte("file,kind,face.count\nlabelled.jpg,plain,pass\n"))
		lay(t, desk, path.Join(path.Dir(file), "labelled.jpg"), photo)
	case ".json":
		earlier, err := os.ReadFile(filepath.Join(repository, "testdata/golden/evaluate/compared.json"))
		if err != nil {
			t.Fatal(err)
		}
		lay(t, desk, file, earlier)
	case ".jsonl":
		lay(t, desk, file, nil)
	case ".yaml":
		if block := ownYAML.FindStringSubmatch(text); block != nil {
			lay(t, desk, file, []byte(block[1]))
		}
	}
}

// lay writes a file that is newer than every report.
func lay(t *testing.T, desk, name string, data []byte) {
	t.Helper()
	file := filepath.Join(desk, filepath.FromSlash(name))
	later := time.Now().Add(time.Hour)
	if err := errors.Join(
		os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, data, 0o600), os.Chtimes(file, later, later),
	); err != nil {
		t.Fatal(err)
	}
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
