package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestKilledProgramLeavesNothing holds that kill -9 leaves no worker behind and nothing in the folder for temporary files,
// and that a worker that crashes writes no picture of its memory to disk.
func TestKilledProgramLeavesNothing(t *testing.T) {
	if !native() {
		t.Skip("needs cgo and the models: run make build models")
	}
	photo, _ := writePhoto(t)
	temporary := t.TempDir()
	cmd := exec.Command("kaocheck", "check", "--models", modelsFolder, "--format", "jsonl", "--jobs", "2", "-")
	cmd.Stdin = strings.NewReader(strings.Repeat(photo+"\n", 1000))
	cmd.Env = append(os.Environ(), "TMPDIR="+temporary)
	report, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := bufio.NewReader(report).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	workers := children(cmd.Process.Pid)
	if len(workers) != 2 {
		t.Fatalf("%d workers", len(workers))
	}
	for _, worker := range workers {
		limits, _ := os.ReadFile(fmt.Sprintf("/proc/%d/limits", worker))
		if !regexp.MustCompile(`Max core file size +0 +0`).Match(limits) {
			t.Errorf("a worker that crashes may dump its memory:\n%s", limits)
		}
	}
	cmd.Process.Kill()
	cmd.Wait()
	for deadline := time.Now().Add(time.Minute); len(workers) > 0; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("workers %v are still there", workers)
		}
		workers = slices.DeleteFunc(workers, func(pid int) bool { return !lives(pid) })
	}
	if left, _ := os.ReadDir(temporary); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestKilledWorkerCostsOnePhoto holds that a run goes on when the system kills a worker, as it does when memory is short.
func TestKilledWorkerCostsOnePhoto(t *testing.T) {
	if !native() {
		t.Skip("needs cgo and the models: run make build models")
	}
	const photos = 7
	photo, _ := writePhoto(t)
	cmd := exec.Command("kaocheck", "check", "--models", modelsFolder, "--format", "jsonl", "--jobs", "1", "-")
	cmd.Stdin = strings.NewReader(strings.Repeat(photo+"\n", photos))
	report, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	told, broken := 0, 0
	for lines := bufio.NewScanner(report); lines.Scan(); {
		if told++; told%3 == 1 {
			for _, worker := range children(cmd.Process.Pid) {
				syscall.Kill(worker, syscall.SIGKILL)
			}
		}
		if strings.Contains(lines.Text(), `"verdict":"error"`) {
			broken++
		}
	}
	cmd.Wait()
	if told != photos || broken > 0 {
		t.Errorf("%d of %d photos, %d of them not looked at, though each had a second try", told, photos, broken)
	}
}

// lives tells whether a process runs; one that ended and that nobody asked about does not.
func lives(pid int) bool {
	state, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	return err == nil && !strings.Contains(string(state), ") Z ")
}

// children are the processes that a process started.
func children(pid int) []int {
	var all []int
	lists, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid))
	for _, list := range lists {
		text, _ := os.ReadFile(list)
		for _, field := range strings.Fields(string(text)) {
			var child int
			fmt.Sscan(field, &child)
			all = append(all, child)
		}
	}
	return all
}
