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
	d := newDesk(t, "report.jsonl")
	d.drop("a.jpg", 1)
	d.watch()
	d.records("a.jpg", "[accept]")
	d.drop("a.jpg", 3) // saved again
	d.records("a.jpg", "[accept accept]")
	d.end(os.Kill, -1)
	file, err := os.OpenFile(d.report, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(file, `{"file":"cut sh`) // as a power cut leaves it
	file.Close()
	d.drop("b.jpg", 2)
	d.watch()
	d.records("b.jpg", "[accept]")
	if said := d.end(os.Interrupt, clean); strings.Contains(said, "a.jpg  OK") {
		t.Errorf("checked again: %s", said)
	}
	d.records("a.jpg", "[accept accept]")
}

// What could not be read is looked at again by a restarted run, but gets another row only once it has changed.
func TestWatchTellsOnceOfWhatItCannotRead(t *testing.T) {
	const heic = "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" // told at once, as no more of it could help
	for format, heads := range map[string]int{"jsonl": 0, "csv": 1} {
		d := newDesk(t, "report."+format)
		rows := func() int { return strings.Count(text(t, d.report), "\n") - heads }
		put(t, d.at("broken.jpg"), []byte(heic))
		for range 2 {
			d.watch()
			eventually(t, "the broken file is told of", func() bool { return strings.Contains(d.said(), "broken.jpg  ERROR") })
			d.end(os.Interrupt, clean)
		}
		if rows() != 1 {
			t.Errorf("told again of a file that did not change:\n%s", text(t, d.report))
		}
		put(t, d.at("broken.jpg"), []byte(heic+"longer"))
		d.watch()
		eventually(t, "the changed file has a row", func() bool { return rows() == 2 })
		d.drop("broken.jpg", 1)
		eventually(t, "the mended file has a row", func() bool { return rows() == 3 })
		d.end(os.Interrupt, clean)
	}
}

func TestWatchAppendsToATable(t *testing.T) {
	d := newDesk(t, "report.csv")
	for i := range 2 {
		d.drop(fmt.Sprintf("%d.jpg", i), i)
		d.watch("--format", "csv", "--bom", "--new="+fmt.Sprint(i == 1))
		d.drop(fmt.Sprintf("new%d.jpg", i), 5+i)
		eventually(t, "the photo is recorded", func() bool { return strings.Contains(text(t, d.report), fmt.Sprintf("new%d.jpg", i)) })
		d.end(os.Interrupt, clean)
	}
	table := text(t, d.report)
	if strings.Count(table, "\n") != 4 || strings.Count(table, "verdict") != 1 || strings.Count(table, "\uFEFF") != 1 {
		t.Errorf("a head and the rows of 0, new0 and new1:\n%s", table)
	}
	put(t, d.report, []byte("file,other\n"))
	var said bytes.Buffer
	if got := run([]string{"watch", "--profile", fileProfile(t), "--format", "csv", "-o", d.report, d.dir}, nil, &said, &said); exit(got) != misused {
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
