//go:build unix

package output

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// What is no file is written to and stays what it is. A pipe stands for devices: where it is replaced, nobody's /dev
// is broken.
func TestPipeIsWrittenTo(t *testing.T) {
	for name, open := range map[string]func(path string) (*File, error){
		"whole": func(path string) (*File, error) { return Open(path, nil) }, "part": OpenPart,
	} {
		path := filepath.Join(t.TempDir(), "pipe")
		if err := syscall.Mkfifo(path, 0o600); err != nil {
			t.Fatal(err)
		}
		read := make(chan string)
		go func() {
			text, _ := os.ReadFile(path)
			read <- string(text)
		}()
		f := opening(t, func() (*File, error) { return open(path) })
		say(t, f, "text")
		if err := f.Sync(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if f.Kept() {
			t.Errorf("%s: what was said to a pipe can be gone on with", name)
		}
		if err := f.Commit(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if info, err := os.Lstat(path); err != nil || info.Mode().Type() != os.ModeNamedPipe {
			t.Fatalf("%s: the pipe was replaced (%v)", name, err)
		}
		if got := <-read; got != "text" {
			t.Errorf("%s: the pipe got %q", name, got)
		}
	}
}
