//go:build unix

package photo

import (
	"errors"
	"path/filepath"
	"syscall"
	"testing"
)

func TestOpenDoesNotWaitForPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	if p, err := Open(path, Limits{}); !errors.Is(err, ErrNotFile) || p == nil {
		t.Errorf("got %v", err)
	}
}
