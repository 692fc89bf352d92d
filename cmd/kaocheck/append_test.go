//go:build linux

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/output"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/report"
)

func TestWatchGoesOnWithItsReport(t *testing.T) {
	dir, report := t.TempDir(), filepath.Join(t.TempDir(), "report.jsonl")
	put(t, filepath.Join(dir, "a.jpg"), jpegOf(t, 1))
	cmd := watchFolder(t, dir, report)
	records(t, report, "a.jpg", "[accept]")
	put(t, filepath.Join(dir, "a.jpg"), jpegOf(t, 3)) // saved again
	records(t, report, "a.jpg", "[accept accept]")
	endWatch(t, cmd, os.Kill, -1)
	file, err := os.OpenFile(report, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(file, `{"file":"cut sh`) // as a power cut leaves it
	file.Close()
	put(t, filepath.Join(dir, "b.jpg"), jpegOf(t, 2))
	cmd = watchFolder(t, dir, report)
	records(t, report, "b.jpg", "[accept]")
	if said := endWatch(t, cmd, os.Interrupt, clean); strings.Contains(said, "a.jpg  OK") {
		t.Errorf("checked again: %s", said)
	}
	records(t, report, "a.jpg", "[accept accept]")
}

func TestWatchAppendsToATable(t *testing.T) {
	dir, report := t.TempDir(), filepath.Join(t.TempDir(), "report.csv")
	for i := range 2 {
		put(t, filepath.Join(dir, fmt.Sprintf("%d.jpg", i)), jpegOf(t, i))
		cmd := watchFolder(t, dir, report, "--format", "csv", "--bom", "--new="+fmt.Sprint(i == 1))
		put(t, filepath.Join(dir, fmt.Sprintf("new%d.jpg", i)), jpegOf(t, 5+i))
		eventually(t, "the photo is recorded", func() bool {
			data, _ := os.ReadFile(report)
			return bytes.Contains(data, fmt.Appendf(nil, "new%d.jpg", i))
		})
		endWatch(t, cmd, os.Interrupt, clean)
	}
	data, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(data), "\n"); n != 4 || strings.Count(string(data), "verdict") != 1 || strings.Count(string(data), "\uFEFF") != 1 {
		t.Errorf("a head and the rows of 0, new0 and new1:\n%s", data)
	}
	put(t, report, []byte("file,other\n"))
	var said bytes.Buffer
	if got := run([]string{"watch", "--profile", fileProfile(t), "--format", "csv", "-o", report, dir}, nil, &said, &said); exit(got) != misused {
		t.Errorf("exit code %d: %s", got, said.String())
	}
}

// A table may be gone on with from its head alone, with or without a byte order mark.
func TestSameColumns(t *testing.T) {
	asked, err := profile.Open(fileProfile(t))
	if err != nil {
		t.Fatal(err)
	}
	style := report.Options{Lang: message.EN, Profile: asked, Continued: true}
	var head bytes.Buffer
	w, err := report.New("csv", &head, report.Options{Lang: message.EN, Profile: asked})
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{
		head.String(): true, "\uFEFF" + head.String(): true, head.String() + "a.jpg,accept\n": true,
		strings.TrimSpace(head.String()) + ",more\n": false, "file,other\n": false,
	} {
		path := filepath.Join(t.TempDir(), "report.csv")
		put(t, path, []byte(text))
		file, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := report.ReadRows(file, style); (err == nil) != want {
			t.Errorf("%q: %v", text, err)
		}
		file.Close()
	}
}

var errFull = errors.New("no space left on device")

// filling is a report whose disk is full within a line.
type filling struct{ io.Writer }

func (f filling) Photo(check.Result) error {
	_, err := io.WriteString(f.Writer, `{"file":"b.j`)
	return errors.Join(err, errFull)
}

func (f filling) Close() error { return nil }

// What a watched folder's report holds are whole lines, also when the disk is full.
func TestAppendedWholeOrNotAtAll(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.jsonl")
	const whole = "{\"file\":\"a.jpg\"}\n"
	put(t, path, []byte(whole))
	file, _, err := output.OpenAppend(path)
	if err != nil {
		t.Fatal(err)
	}
	a := &appended{file: file, writer: filling{file}}
	defer a.close()
	if err := a.photo(check.Result{File: "b.jpg"}); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != whole {
		t.Errorf("got %q, %v", got, err)
	}
}
