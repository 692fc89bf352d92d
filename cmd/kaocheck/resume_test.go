//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/output"
)

var spent = regexp.MustCompile(`"ms":\d+`)

// withoutTimes is a report without the times.
func withoutTimes(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return spent.ReplaceAllString(string(data), `"ms":0`)
}

// However a run ends, going on with it gives the report of a run that nobody disturbed.
func TestResumedReportIsTheSame(t *testing.T) {
	const photos = 1000
	dir, profile := scans(t, photos), fileProfile(t)
	whole := filepath.Join(t.TempDir(), "whole.jsonl")
	finish(t, start(t, dir, profile, whole), faulty)
	want := withoutTimes(t, whole)
	if strings.Count(want, "duplicate_of") != 1 {
		t.Error("the last photo shows what the first does, and no other")
	}
	for name, disturb := range map[string]os.Signal{"Ctrl-C": os.Interrupt, "kill": os.Kill} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "report.jsonl")
			for _, far := range []int{100, 300} { // the second run is disturbed after the first one's photos
				cmd := start(t, dir, profile, file, "--resume", file)
				eventually(t, "the report grows", func() bool { return linesOf(output.PartOf(file)) >= far })
				cmd.Process.Signal(disturb)
				cmd.Wait()
				if cmd.ProcessState.ExitCode() == int(faulty) {
					t.Skip("the machine is too fast to disturb it")
				}
			}
			said := finish(t, start(t, dir, profile, file, "--resume", file), faulty)
			if got := withoutTimes(t, file); got != want {
				t.Errorf("the resumed report of %d lines differs from the whole one", strings.Count(got, "\n"))
			}
			taken := regexp.MustCompile(`Kept from the earlier report: (\d+)`).FindStringSubmatch(said)
			if taken == nil || len(taken[1]) < 3 {
				t.Errorf("not even a hundred photos were taken over: %s", said)
			}
			if left, _ := filepath.Glob(filepath.Join(filepath.Dir(file), "*")); len(left) != 1 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

// An interrupted run says how to go on, and doing so works.
func TestInterruptSaysHowToGoOn(t *testing.T) {
	dir, profile := scans(t, 600), fileProfile(t)
	file := filepath.Join(t.TempDir(), "the report.jsonl")
	cmd := start(t, dir, profile, file, "--fail-on", "never", "--waive", "medical,infant", "--recursive")
	eventually(t, "the report grows", func() bool { return linesOf(output.PartOf(file)) > 10 })
	cmd.Process.Signal(os.Interrupt)
	said := finish(t, cmd, interrupted)
	first := linesOf(file)
	_, command, ok := strings.Cut(said, "hint: to go on, run: ")
	if !ok || first < 10 || first >= 600 {
		t.Fatalf("%d photos, and said %q", first, said)
	}
	if out, err := exec.Command("sh", "-c", command).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v, %s", command, err, out)
	}
	if n := linesOf(file); n != 600 {
		t.Errorf("%d photos in the report", n)
	}
}

// An interrupted run that resumed another loses none of the other's photos.
func TestInterruptedResumeLosesNothing(t *testing.T) {
	dir, profile := scans(t, 400), fileProfile(t)
	file := filepath.Join(t.TempDir(), "report.jsonl")
	finish(t, start(t, dir, profile, file), faulty)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(string(data), "\n")
	if err := os.WriteFile(file, []byte(strings.Join(lines[300:], "")), 0o600); err != nil { // photos 301 to 400
		t.Fatal(err)
	}
	cmd := start(t, dir, profile, file, "--resume", file)
	eventually(t, "the report grows", func() bool { return linesOf(output.PartOf(file)) > 10 })
	cmd.Process.Signal(os.Interrupt)
	finish(t, cmd, interrupted)
	after := withoutTimes(t, file)
	for _, line := range lines[300:400] {
		if !strings.Contains(after, spent.ReplaceAllString(line, `"ms":0`)) {
			t.Fatalf("lost: %s", line)
		}
	}
}

// Two runs never write the same report.
func TestOneRunAReport(t *testing.T) {
	const photos = 200
	dir, profile := scans(t, photos), fileProfile(t)
	file := filepath.Join(t.TempDir(), "report.jsonl")
	first := start(t, dir, profile, file)
	eventually(t, "the report grows", func() bool { return linesOf(output.PartOf(file)) > 0 })
	first.Process.Signal(syscall.SIGSTOP) // so that it does not end before the others begin
	for _, flags := range [][]string{nil, {"--resume", file}} {
		if said := finish(t, start(t, dir, profile, file, flags...), misused); !strings.Contains(said, "another run is") {
			t.Errorf("%v: said %q", flags, said)
		}
	}
	first.Process.Signal(syscall.SIGCONT)
	finish(t, first, faulty)
	if n := linesOf(file); n != photos {
		t.Errorf("%d photos in the report", n)
	}
}

// What a killed run left is not thrown away unasked.
func TestKilledRunIsNotOverwritten(t *testing.T) {
	dir, profile := scans(t, 600), fileProfile(t)
	file := filepath.Join(t.TempDir(), "report.jsonl")
	cmd := start(t, dir, profile, file)
	eventually(t, "the report grows", func() bool { return linesOf(output.PartOf(file)) > 10 })
	cmd.Process.Kill()
	cmd.Wait()
	before := linesOf(output.PartOf(file))
	said := finish(t, start(t, dir, profile, file), misused)
	if !strings.Contains(said, "--resume") || linesOf(output.PartOf(file)) != before {
		t.Errorf("said %q, and of %d photos %d are left", said, before, linesOf(output.PartOf(file)))
	}
}

// A killed program leaves no copy of a photo and no piece of a report, save in JSON lines.
func TestKilledRunLeavesNothing(t *testing.T) {
	dir, profile, out := scans(t, 600), fileProfile(t), t.TempDir()
	marked := filepath.Join(out, "marked")
	cmd := exec.Command("kaocheck", "check", "--profile", profile, "--format", "csv", "-o", filepath.Join(out, "report.csv"), "--evidence", marked, dir)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	pictures := func() []os.DirEntry {
		files, _ := os.ReadDir(marked)
		return files
	}
	eventually(t, "pictures are drawn", func() bool { return len(pictures()) > 10 })
	cmd.Process.Kill()
	cmd.Wait()
	if len(pictures()) == 600 {
		t.Skip("the machine is too fast to kill it")
	}
	for _, file := range pictures() {
		if img, err := imaging.Open(filepath.Join(marked, file.Name())); err != nil || img.Bounds().Empty() {
			t.Errorf("%s: %v", file.Name(), err)
		}
		if info, err := file.Info(); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", file.Name(), info.Mode(), err)
		}
	}
	if left, _ := os.ReadDir(out); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

// A changed photo is looked at again, and so is one that could not be looked at.
func TestResumeSeesWhatChanged(t *testing.T) {
	dir, profile := scans(t, 20), fileProfile(t)
	broken := filepath.Join(dir, "0003.png")
	if err := os.WriteFile(broken, []byte("\x89PNG\r\n\x1a\ncut short"), 0o600); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "report.jsonl")
	finish(t, start(t, dir, profile, file), unseen)
	mended := image.NewNRGBA(image.Rect(0, 0, 70, 90))
	writePNG(t, broken, mended)
	writePNG(t, filepath.Join(dir, "0007.png"), mended)
	said := finish(t, start(t, dir, profile, file, "--resume", file, "--lang", "ja"), faulty)
	if !strings.Contains(said, "言語、--dpi、--waive、日付のいずれかが異なるため") {
		t.Errorf("another language: said %q", said)
	}
	writePNG(t, filepath.Join(dir, "0009.png"), image.NewNRGBA(image.Rect(0, 0, 72, 90)))
	said = finish(t, start(t, dir, profile, file, "--resume", file, "--lang", "ja"), faulty)
	if !strings.Contains(said, "前回の結果を引き継いだ写真：19枚\n") || !strings.Contains(said, "0007.png =") {
		t.Errorf("said %q", said)
	}
	var widths []int
	data, _ := os.ReadFile(file)
	for line := range bytes.Lines(data) {
		var p struct{ Image struct{ Width int } }
		if err := json.Unmarshal(line, &p); err != nil {
			t.Fatal(err)
		}
		widths = append(widths, p.Image.Width)
	}
	if widths[3] != 70 || widths[7] != 70 || widths[9] != 72 || widths[10] != 35 {
		t.Errorf("widths %v", widths)
	}
}
