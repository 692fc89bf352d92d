//go:build unix

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// checkMany runs kaocheck check over the same photo n times, named by -, and gives the running
// program with its report.
func checkMany(t *testing.T, n int) (*exec.Cmd, io.ReadCloser, *bytes.Buffer) {
	t.Helper()
	photo, profile := writePhoto(t)
	var complaints bytes.Buffer
	cmd := exec.Command("kaocheck", "check", "--profile", profile, "--lang", "en", "--format", "jsonl", "--jobs", "1", "-")
	cmd.Stdin = strings.NewReader(strings.Repeat(photo+"\n", n))
	cmd.Stderr = &complaints
	report, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, report, &complaints
}

func TestInterruptLeavesAWholeReport(t *testing.T) {
	const asked = 5000
	cmd, report, complaints := checkMany(t, asked)
	lines := bufio.NewScanner(report)
	lines.Buffer(nil, 1<<20)
	told := 0
	for lines.Scan() {
		if !json.Valid(lines.Bytes()) {
			t.Fatalf("line %d is not whole: %s", told+1, lines.Text())
		}
		if told++; told == 1 {
			if err := cmd.Process.Signal(os.Interrupt); err != nil {
				t.Fatal(err)
			}
		}
	}
	cmd.Wait()
	if got := exit(cmd.ProcessState.ExitCode()); got != interrupted {
		t.Errorf("exit code %d, want %d", got, interrupted)
	}
	if told == 0 || told >= asked {
		t.Errorf("%d photos in the report, want some of %d", told, asked)
	}
	if said := complaints.String(); !strings.Contains(said, "\nkaocheck: interrupted after ") || !strings.Contains(said, "--resume") {
		t.Errorf("said %q", said)
	}
}

func TestClosedPipeIsOneError(t *testing.T) {
	cmd, report, complaints := checkMany(t, 5000)
	if _, err := bufio.NewReader(report).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	report.Close()
	cmd.Wait()
	const want = "kaocheck: writing the report: nobody reads it any more\n"
	if got := exit(cmd.ProcessState.ExitCode()); got != unseen || complaints.String() != want {
		t.Errorf("exit code %d and %q, want %d and %q", got, complaints, unseen, want)
	}
}

func TestThousandsOfArguments(t *testing.T) {
	const many = 5000
	photo, profile := writePhoto(t)
	args := []string{"check", "--profile", profile, "--format", "jsonl"}
	var report, complaints bytes.Buffer
	for range many {
		args = append(args, filepath.Dir(photo)+"/missing-"+filepath.Base(photo))
	}
	if got := run(args, nil, &report, &complaints); exit(got) != unseen {
		t.Errorf("exit code %d: %s", got, complaints.String())
	}
	if n := bytes.Count(report.Bytes(), []byte("\n")); n != many {
		t.Errorf("%d photos in the report, want %d", n, many)
	}
}
