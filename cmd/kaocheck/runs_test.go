//go:build linux

package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// scans makes a folder of n photos of which none shows what another does, save the last.
func scans(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		img := image.NewNRGBA(image.Rect(0, 0, 35, 45))
		img.SetNRGBA(3, 4, color.NRGBA{uint8(i), uint8(i >> 8), 40, 255})
		if i == n-1 {
			img = image.NewNRGBA(image.Rect(0, 0, 35, 45))
			img.SetNRGBA(3, 4, color.NRGBA{0, 0, 40, 255})
		}
		writePNG(t, filepath.Join(dir, fmt.Sprintf("%04d.png", i)), img)
	}
	return dir
}

func writePNG(t *testing.T, path string, img image.Image) {
	t.Helper()
	data, err := asPNG(img)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func fileProfile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file.yaml")
	if err := os.WriteFile(path, []byte(fileOnly), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// start runs kaocheck check over dir into report, in JSON lines.
func start(t *testing.T, dir, profile, report string, flags ...string) *exec.Cmd {
	t.Helper()
	args := append([]string{"check", "--profile", profile, "--lang", "en", "--format", "jsonl", "--jobs", "1", "-o", report}, flags...)
	cmd := exec.Command("kaocheck", append(args, dir)...)
	cmd.Stderr = &bytes.Buffer{}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	return cmd
}

// finish waits for cmd, which must end with the given exit code, and returns what it said.
func finish(t *testing.T, cmd *exec.Cmd, want exit) string {
	t.Helper()
	cmd.Wait()
	said := cmd.Stderr.(*bytes.Buffer).String()
	if got := exit(cmd.ProcessState.ExitCode()); got != want {
		t.Fatalf("exit code %d, want %d: %s", got, want, said)
	}
	return said
}

// eventually waits until a condition holds.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(5 * time.Minute); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain: %s", what)
		}
	}
}

func linesOf(path string) int {
	data, _ := os.ReadFile(path)
	return bytes.Count(data, []byte("\n"))
}
