//go:build linux

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/disintegration/imaging"
)

func TestWatchChecksWhatAppears(t *testing.T) {
	dir, report := t.TempDir(), filepath.Join(t.TempDir(), "report.jsonl")
	put(t, filepath.Join(dir, "before.jpg"), jpegOf(t, 1))
	cmd := watchFolder(t, dir, report)
	records(t, report, "before.jpg", "[accept]")
	put(t, filepath.Join(dir, "dropped.jpg"), jpegOf(t, 2))
	put(t, filepath.Join(dir, "notes.txt"), []byte("no picture"))
	put(t, filepath.Join(dir, ".hidden.jpg"), jpegOf(t, 3))
	records(t, report, "dropped.jpg", "[accept]")

	// a file that is moved here, or gets a picture's name when it is complete
	put(t, filepath.Join(dir, "moved.jpg.part"), jpegOf(t, 2))
	if err := os.Rename(filepath.Join(dir, "moved.jpg.part"), filepath.Join(dir, "moved.jpg")); err != nil {
		t.Fatal(err)
	}
	records(t, report, "moved.jpg", "[accept]")

	// one that changes is checked again
	put(t, filepath.Join(dir, "dropped.jpg"), jpegOf(t, 5))
	records(t, report, "dropped.jpg", "[accept accept]")

	said := endWatch(t, cmd, os.Interrupt, clean)
	for _, want := range []string{"dropped.jpg  OK\n", "The same picture as", "4 photos in all: OK 4"} {
		if !strings.Contains(said, want) {
			t.Errorf("want %q in %s", want, said)
		}
	}
	if got := recorded(t, report); len(got) != 3 {
		t.Errorf("recorded %v", got)
	}
	if info, err := os.Stat(report); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the report: %v, %v", info.Mode(), err)
	}
}

// Without -o the verdicts are shown and nothing is written.
func TestWatchWithoutReport(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "a.jpg"), jpegOf(t, 1))
	cmd := watchFolder(t, dir, "")
	eventually(t, "it is checked", func() bool { return strings.Contains(cmd.Stdout.(*safeBuffer).String(), "a.jpg  OK\n") })
	endWatch(t, cmd, os.Interrupt, clean)
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

// Each photo gets its annotated picture, in the place that the photo has; never where it would be taken for a photo.
func TestWatchDraws(t *testing.T) {
	dir, marked, report := t.TempDir(), filepath.Join(t.TempDir(), "marked"), filepath.Join(t.TempDir(), "report.jsonl")
	if err := os.Mkdir(filepath.Join(dir, "desk 1"), 0o700); err != nil {
		t.Fatal(err)
	}
	cmd := watchFolder(t, dir, report, "--recursive", "--evidence", marked)
	put(t, filepath.Join(dir, "a.jpg"), jpegOf(t, 1))
	put(t, filepath.Join(dir, "desk 1", "a.jpg"), jpegOf(t, 2))
	records(t, report, "a.jpg", "[accept accept]")
	endWatch(t, cmd, os.Interrupt, clean)
	for _, name := range []string{"a.jpg.png", "desk 1/a.jpg.png"} {
		if _, err := imaging.Open(filepath.Join(marked, name)); err != nil {
			t.Error(err)
		}
	}

	refused := exec.Command("kaocheck", "watch", "--lang", "en", "--recursive", "--evidence", filepath.Join(dir, "marked"), dir)
	if said, err := refused.CombinedOutput(); refused.ProcessState.ExitCode() != int(misused) || !strings.Contains(string(said), "name another for the annotated pictures") {
		t.Errorf("%v: %s", err, said)
	}
}

func TestWatchWaitsForWhatIsBeingWritten(t *testing.T) {
	dir, report := t.TempDir(), filepath.Join(t.TempDir(), "report.jsonl")
	cmd := watchFolder(t, dir, report)
	data := jpegOf(t, 1)
	slow, err := os.Create(filepath.Join(dir, "slow.jpg"))
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
		put(t, filepath.Join(dir, name), jpegOf(t, 10+i))
		records(t, report, name, "[accept]") // it had the time to look at the slow one
	}
	if _, err := slow.WriteAt(data, 0); err != nil {
		t.Fatal(err)
	}
	records(t, report, "slow.jpg", "[accept]")
	endWatch(t, cmd, os.Interrupt, clean)
}

func TestWatchSurvivesThousandsAtOnce(t *testing.T) {
	const many = 2000
	dir, report := t.TempDir(), filepath.Join(t.TempDir(), "report.jsonl")
	elsewhere := t.TempDir()
	for i := range many {
		put(t, filepath.Join(elsewhere, fmt.Sprintf("%04d.jpg", i)), jpegOf(t, i))
	}
	if err := os.Mkdir(filepath.Join(dir, "deep"), 0o700); err != nil {
		t.Fatal(err)
	}
	cmd := watchFolder(t, dir, report, "--recursive", "--quiet=false")
	for i := range many {
		name := fmt.Sprintf("%04d.jpg", i)
		to := filepath.Join(dir, name)
		if i%2 == 0 {
			to = filepath.Join(dir, "deep", name)
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
	if err := os.Rename(filepath.Join(elsewhere, "new"), filepath.Join(dir, "new")); err != nil {
		t.Fatal(err)
	}
	eventually(t, "all are recorded", func() bool {
		got := recorded(t, report)
		for i := range many {
			if i%100 != 50 && len(got[fmt.Sprintf("%04d.jpg", i)]) == 0 {
				return false
			}
		}
		return len(got["last.jpg"]) > 0
	})
	endWatch(t, cmd, os.Interrupt, clean)
	for name, verdicts := range recorded(t, report) {
		if len(verdicts) != 1 || verdicts[0] != "accept" {
			t.Errorf("%s: %v", name, verdicts)
		}
	}
}

// Verdicts that nobody reads any more end the watch.
func TestWatchEndsWithItsReader(t *testing.T) {
	dir := t.TempDir()
	cmd := exec.Command("kaocheck", "watch", "--lang", "en", "--profile", fileProfile(t), dir)
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
	put(t, filepath.Join(dir, "a.jpg"), jpegOf(t, 1))
	cmd.Wait()
	if got := exit(cmd.ProcessState.ExitCode()); got != unseen || !strings.Contains(said.String(), "nobody reads it any more") {
		t.Errorf("exit code %d: %s", got, said.String())
	}
}

// A restarted run leaves alone what the table tells of already, also after Excel has saved it, but not what has changed.
func TestWatchGoesOnWithATable(t *testing.T) {
	dir, report := t.TempDir(), filepath.Join(t.TempDir(), "report.csv")
	for i := range 3 {
		put(t, filepath.Join(dir, fmt.Sprintf("%d.jpg", i)), jpegOf(t, i))
		if i == 2 {
			put(t, filepath.Join(dir, "0.jpg"), jpegOf(t, 5))
		}
		cmd := watchFolder(t, dir, report, "--excel")
		eventually(t, "the photo is recorded", func() bool { return strings.Contains(text(t, report), fmt.Sprintf("%d.jpg", i)) })
		if i == 2 {
			eventually(t, "the changed photo is recorded", func() bool { return strings.Count(text(t, report), "0.jpg") == 2 })
		}
		endWatch(t, cmd, os.Interrupt, clean)
		put(t, report, []byte(strings.NewReplacer("\r\n", "\r\n", "\n", "\r\n").Replace(text(t, report))))
	}
	if table := text(t, report); strings.Count(table, "\n") != 5 {
		t.Errorf("a head, and the rows of 0, 1, 2 and 0 again:\n%s", table)
	}
}

// text is what stands in the file at path; "" where there is none yet.
func text(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return string(data)
}

func TestWatchEndsWithItsFolder(t *testing.T) {
	dir, report := t.TempDir(), filepath.Join(t.TempDir(), "report.jsonl")
	inner := filepath.Join(dir, "scans")
	if err := os.Mkdir(inner, 0o700); err != nil {
		t.Fatal(err)
	}
	cmd := watchFolder(t, inner, report)
	put(t, filepath.Join(inner, "a.jpg"), jpegOf(t, 1))
	records(t, report, "a.jpg", "[accept]")
	if err := os.RemoveAll(inner); err != nil {
		t.Fatal(err)
	}
	cmd.Wait()
	said := cmd.Stdout.(*safeBuffer).String()
	if got := cmd.ProcessState.ExitCode(); exit(got) != unseen || !strings.Contains(said, "no such file or directory") {
		t.Errorf("exit code %d: %s", got, said)
	}
	if !strings.Contains(said, "1 photos in all: OK 1") {
		t.Errorf("no summary: %s", said)
	}
}

// Ctrl-C tells how many photos are left, and that none is lost.
func TestWatchTellsWhatIsLeft(t *testing.T) {
	dir, report := t.TempDir(), filepath.Join(t.TempDir(), "report.jsonl")
	cmd := watchFolder(t, dir, report)
	whole := jpegOf(t, 1)
	put(t, filepath.Join(dir, "a, still being written.jpg"), whole[:len(whole)/2])
	put(t, filepath.Join(dir, "b.jpg"), whole)
	records(t, report, "b.jpg", "[accept]")
	said := endWatch(t, cmd, os.Interrupt, clean)
	if !strings.Contains(said, "kaocheck: photos not checked yet: 1\nkaocheck: hint: the same command goes on with them\n") {
		t.Errorf("nothing of what is left: %s", said)
	}
	if said := endWatch(t, watchFolder(t, t.TempDir(), report), os.Interrupt, clean); strings.Contains(said, "not checked yet") {
		t.Errorf("an empty folder leaves something: %s", said)
	}
}
