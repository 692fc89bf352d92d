//go:build linux

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/color"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// desk is a folder in which photos appear, kaocheck watch over it, and the report that it writes.
type desk struct {
	*testing.T
	dir, report string
	cmd         *exec.Cmd
}

// newDesk is a desk that nobody watches yet, with a report of a name, or none.
func newDesk(t *testing.T, report string) *desk {
	t.Helper()
	d := &desk{T: t, dir: t.TempDir()}
	if report != "" {
		d.report = filepath.Join(t.TempDir(), report)
	}
	return d
}

// at is where a file of the desk lies.
func (d *desk) at(name string) string { return filepath.Join(d.dir, name) }

// drop lets photo n appear.
func (d *desk) drop(name string, n int) {
	d.Helper()
	put(d.T, d.at(name), jpegOf(d.T, n))
}

// watch starts a run and waits until it is at work.
func (d *desk) watch(flags ...string) {
	d.Helper()
	args := append([]string{"watch", "--lang", "en", "--profile", fileProfile(d.T), "-o", d.report}, flags...)
	d.cmd = exec.Command("kaocheck", append(args, d.dir)...)
	said := &safeBuffer{}
	d.cmd.Stdout, d.cmd.Stderr = said, said
	if err := d.cmd.Start(); err != nil {
		d.Fatal(err)
	}
	d.Cleanup(func() { d.cmd.Process.Kill() })
	eventually(d.T, "it watches", func() bool { return strings.Contains(d.said(), "watching") })
}

// said is what the run wrote to the screen.
func (d *desk) said() string { return d.cmd.Stdout.(*safeBuffer).String() }

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

// end ends the run by sig, which comes twice as from a terminal by way of a wrapper, and returns what it said.
func (d *desk) end(sig os.Signal, want exit) string {
	d.Helper()
	d.cmd.Process.Signal(sig)
	time.Sleep(2 * time.Millisecond)
	d.cmd.Process.Signal(sig) // passed on by what started it
	return d.ended(want)
}

// ended waits for the run's end and returns what it said.
func (d *desk) ended(want exit) string {
	d.Helper()
	d.cmd.Wait()
	if got := exit(d.cmd.ProcessState.ExitCode()); got != want {
		d.Errorf("exit code %d, want %d: %s", got, want, d.said())
	}
	return d.said()
}

// recorded lists the verdicts of each photo in the report, by the file's name.
func (d *desk) recorded() map[string][]string {
	d.Helper()
	file, err := os.Open(d.report)
	if err != nil {
		d.Fatal(err)
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
			d.Fatalf("%s: %v", line, err)
		}
		name := filepath.Base(p.File)
		verdicts[name] = append(verdicts[name], p.Verdict)
	}
}

// records waits until the report tells of a photo as often as wanted.
func (d *desk) records(name, want string) {
	d.Helper()
	eventually(d.T, fmt.Sprintf("%s is recorded as %s", name, want), func() bool { return fmt.Sprint(d.recorded()[name]) == want })
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

// text is what stands in the file at path; "" where there is none yet.
func text(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return string(data)
}
