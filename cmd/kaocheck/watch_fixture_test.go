//go:build linux

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// watchFolder runs kaocheck watch over dir into report, and waits until it is at work.
func watchFolder(t *testing.T, dir, report string, flags ...string) *exec.Cmd {
	t.Helper()
	args := append([]string{"watch", "--lang", "en", "--profile", fileProfile(t), "-o", report}, flags...)
	cmd := exec.Command("kaocheck", append(args, dir)...)
	said := &safeBuffer{}
	cmd.Stdout, cmd.Stderr = said, said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	eventually(t, "it watches", func() bool { return strings.Contains(said.String(), "watching") })
	return cmd
}

// safeBuffer may be read while it is written.
type safeBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *safeBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *safeBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

// endWatch ends cmd by sig, which comes twice as from a terminal by way of a wrapper, and returns what it said.
func endWatch(t *testing.T, cmd *exec.Cmd, sig os.Signal, want exit) string {
	t.Helper()
	cmd.Process.Signal(sig)
	time.Sleep(2 * time.Millisecond)
	cmd.Process.Signal(sig) // passed on by what started it
	cmd.Wait()
	said := cmd.Stdout.(*safeBuffer).String()
	if got := exit(cmd.ProcessState.ExitCode()); got != want {
		t.Errorf("exit code %d, want %d: %s", got, want, said)
	}
	return said
}

// recorded lists the verdicts of each photo in a report, by the file's name.
func recorded(t *testing.T, report string) map[string][]string {
	t.Helper()
	file, err := os.Open(report)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	verdicts := map[string][]string{}
	lines := bufio.NewReader(file)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return verdicts
		}
		var p struct{ File, Verdict string }
		if err := json.Unmarshal(line, &p); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		name := filepath.Base(p.File)
		verdicts[name] = append(verdicts[name], p.Verdict)
	}
}

// records waits until the report tells of a photo as often as wanted.
func records(t *testing.T, report, name, want string) {
	t.Helper()
	eventually(t, fmt.Sprintf("%s is recorded as %s", name, want), func() bool {
		return fmt.Sprint(recorded(t, report)[name]) == want
	})
}

// jpegOf is a JPEG that differs from those of other numbers.
func jpegOf(t *testing.T, n int) []byte {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, 70, 90))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	for y := range 8 {
		for x := range 8 {
			img.SetNRGBA(8*(n%8)+x, 8*(n/8%8)+y, color.NRGBA{uint8(n), 0, 0, 255})
		}
	}
	data, err := asJPEG(img)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func put(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
