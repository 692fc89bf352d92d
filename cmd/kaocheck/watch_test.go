//go:build linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/disintegration/imaging"
)

func TestWatchChecksWhatAppears(t *testing.T) {
	d := newDesk(t, "report.jsonl")
	d.drop("before.jpg", 1)
	d.watch()
	d.records("before.jpg", "[accept]")
	d.drop("dropped.jpg", 2)
	put(t, d.at("notes.txt"), []byte("no picture"))
	d.drop(".hidden.jpg", 3)
	d.records("dropped.jpg", "[accept]")

	// a file that is moved here, or gets a picture's name when it is complete
	d.drop("moved.jpg.part", 2)
	if err := os.Rename(d.at("moved.jpg.part"), d.at("moved.jpg")); err != nil {
		t.Fatal(err)
	}
	d.records("moved.jpg", "[accept]")

	// one that changes is checked again
	d.drop("dropped.jpg", 5)
	d.records("dropped.jpg", "[accept accept]")

	said := d.end(os.Interrupt, clean)
	for _, want := range []string{"dropped.jpg  OK\n", "The same picture as", "4 photos in all: OK 4"} {
		if !strings.Contains(said, want) {
			t.Errorf("want %q in %s", want, said)
		}
	}
	if got := d.recorded(); len(got) != 3 {
		t.Errorf("recorded %v", got)
	}
	if info, err := os.Stat(d.report); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the report: %v, %v", info.Mode(), err)
	}
}

// Without -o the verdicts are shown and nothing is written.
func TestWatchWithoutReport(t *testing.T) {
	d := newDesk(t, "")
	d.drop("a.jpg", 1)
	d.watch()
	eventually(t, "it is checked", func() bool { return strings.Contains(d.said(), "a.jpg  OK\n") })
	d.end(os.Interrupt, clean)
	if entries, err := os.ReadDir(d.dir); err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

// Each photo gets its annotated picture, in the place that the photo has; never where it would be taken for a photo.
func TestWatchDraws(t *testing.T) {
	d, marked := newDesk(t, "report.jsonl"), filepath.Join(t.TempDir(), "marked")
	if err := os.Mkdir(d.at("desk 1"), 0o700); err != nil {
		t.Fatal(err)
	}
	d.watch("--recursive", "--evidence", marked)
	d.drop("a.jpg", 1)
	d.drop("desk 1/a.jpg", 2)
	d.records("a.jpg", "[accept accept]")
	d.end(os.Interrupt, clean)
	for _, name := range []string{"a.jpg.png", "desk 1/a.jpg.png"} {
		if _, err := imaging.Open(filepath.Join(marked, name)); err != nil {
			t.Error(err)
		}
	}

	refused := exec.Command("kaocheck", "watch", "--lang", "en", "--recursive", "--evidence", d.at("marked"), d.dir)
	if said, err := refused.CombinedOutput(); refused.ProcessState.ExitCode() != int(misused) || !strings.Contains(string(said), "name another for the annotated pictures") {
		t.Errorf("%v: %s", err, said)
	}
}

func TestWatchWaitsForWhatIsBeingWritten(t *testing.T) {
	d := newDesk(t, "report.jsonl")
	d.watch()
	data := jpegOf(t, 1)
	slow, err := os.Create(d.at("slow.jpg"))
	if err != nil {
		t.Fatal(err)
	}
	defer slow.Close()
	for i, cut := range []int{0, 100, len(data) / 2, len(data) - 1} {
		if _, err := slow.Write(data[max(0, cut-100):cut][:min(cut, 100)]); err != nil {
			t.Fatal(err)
		}
		if err := slow.Truncate(0); err != nil {
			t.Fatal(err)
		}
		if _, err := slow.WriteAt(data[:cut], 0); err != nil {
			t.Fatal(err)
		}
		name := fmt.Sprintf("quick%d.jpg", i)
		d.drop(name, 10+i)
		d.records(name, "[accept]") // it had the time to look at the slow one
	}
	if _, err := slow.WriteAt(data, 0); err != nil {
		t.Fatal(err)
	}
	d.records("slow.jpg", "[accept]")
	d.end(os.Interrupt, clean)
}

func TestWatchSurvivesThousandsAtOnce(t *testing.T) {
	const many = 2000
	d := newDesk(t, "report.jsonl")
	elsewhere := t.TempDir()
	for i := range many {
		put(t, filepath.Join(elsewhere, fmt.Sprintf("%04d.jpg", i)), jpegOf(t, i))
	}
	if err := os.Mkdir(d.at("deep"), 0o700); err != nil {
		t.Fatal(err)
	}
	d.watch("--recursive", "--quiet=false")
	for i := range many {
		name := fmt.Sprintf("%04d.jpg", i)
		to := d.at(name)
		if i%2 == 0 {
			to = d.at("deep/" + name)
		}
		if err := os.Rename(filepath.Join(elsewhere, name), to); err != nil {
			t.Fatal(err)
		}
		if i%100 == 50 { // some leave again at once
			os.Remove(to)
		}
	}
	// and a folder that comes with its photos
	if err := os.MkdirAll(filepath.Join(elsewhere, "new", "deeper"), 0o700); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(elsewhere, "new", "deeper", "last.jpg"), jpegOf(t, 7))
	if err := os.Rename(filepath.Join(elsewhere, "new"), d.at("new")); err != nil {
		t.Fatal(err)
	}
	eventually(t, "all are recorded", func() bool {
		got := d.recorded()
		for i := range many {
			if i%100 != 50 && len(got[fmt.Sprintf("%04d.jpg", i)]) == 0 {
				return false
			}
		}
		return len(got["last.jpg"]) > 0
	})
	d.end(os.Interrupt, clean)
	for name, verdicts := range d.recorded() {
		if len(verdicts) != 1 || verdicts[0] != "accept" {
			t.Errorf("%s: %v", name, verdicts)
		}
	}
}

// Verdicts that nobody reads any more end the watch.
func TestWatchEndsWithItsReader(t *testing.T) {
	d := newDesk(t, "")
	cmd := exec.Command("kaocheck", "watch", "--lang", "en", "--profile", fileProfile(t), d.dir)
	said := &safeBuffer{}
	cmd.Stderr = said
	verdicts, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	eventually(t, "it watches", func() bool { return strings.Contains(said.String(), "watching") })
	verdicts.Close()
	d.drop("a.jpg", 1)
	cmd.Wait()
	if got := exit(cmd.ProcessState.ExitCode()); got != unseen || !strings.Contains(said.String(), "nobody reads it any more") {
		t.Errorf("exit code %d: %s", got, said.String())
	}
}

// A restarted run leaves alone what the table tells of already, also after Excel has saved it, but not what has changed.
func TestWatchGoesOnWithATable(t *testing.T) {
	d := newDesk(t, "report.csv")
	for i := range 3 {
		d.drop(fmt.Sprintf("%d.jpg", i), i)
		if i == 2 {
			d.drop("0.jpg", 5)
		}
		d.watch("--excel")
		eventually(t, "the photo is recorded", func() bool { return strings.Contains(text(t, d.report), fmt.Sprintf("%d.jpg", i)) })
		if i == 2 {
			eventually(t, "the changed photo is recorded", func() bool { return strings.Count(text(t, d.report), "0.jpg") == 2 })
		}
		d.end(os.Interrupt, clean)
		put(t, d.report, []byte(strings.NewReplacer("\r\n", "\r\n", "\n", "\r\n").Replace(text(t, d.report))))
	}
	if table := text(t, d.report); strings.Count(table, "\n") != 5 {
		t.Errorf("a head, and the rows of 0, 1, 2 and 0 again:\n%s", table)
	}
}

func TestWatchEndsWithItsFolder(t *testing.T) {
	d := newDesk(t, "report.jsonl")
	d.watch()
	d.drop("a.jpg", 1)
	d.records("a.jpg", "[accept]")
	if err := os.RemoveAll(d.dir); err != nil {
		t.Fatal(err)
	}
	said := d.ended(unseen)
	for _, want := range []string{"no such file or directory", "1 photos in all: OK 1"} {
		if !strings.Contains(said, want) {
			t.Errorf("want %q in %s", want, said)
		}
	}
}

// Ctrl-C tells how many photos are left, and that none is lost.
func TestWatchTellsWhatIsLeft(t *testing.T) {
	d := newDesk(t, "report.jsonl")
	d.watch()
	whole := jpegOf(t, 1)
	put(t, d.at("a, still being written.jpg"), whole[:len(whole)/2])
	put(t, d.at("b.jpg"), whole)
	d.records("b.jpg", "[accept]")
	said := d.end(os.Interrupt, clean)
	if !strings.Contains(said, "kaocheck: photos not checked yet: 1\nkaocheck: hint: the same command goes on with them\n") {
		t.Errorf("nothing of what is left: %s", said)
	}
	d.dir = t.TempDir()
	d.watch()
	if said := d.end(os.Interrupt, clean); strings.Contains(said, "not checked yet") {
		t.Errorf("an empty folder leaves something: %s", said)
	}
}
