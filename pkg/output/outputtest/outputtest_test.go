package outputtest

import (
	"errors"
	"io"
	"syscall"
	"testing"
)

// recorder is a test that only remembers whether it failed.
type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.failed = true }

func TestDiskIsFullForGood(t *testing.T) {
	disk := Disk(5)
	for _, c := range []struct {
		text string
		n    int
		err  error
	}{{"abc", 3, nil}, {"defg", 2, syscall.ENOSPC}, {"h", 0, syscall.ENOSPC}} {
		if n, err := io.WriteString(&disk, c.text); n != c.n || !errors.Is(err, c.err) {
			t.Errorf("%q: %d, %v", c.text, n, err)
		}
	}
}

func TestFull(t *testing.T) {
	for name, c := range map[string]struct {
		write  func(io.Writer) error
		failed bool
	}{
		"told": {func(w io.Writer) error { _, err := io.WriteString(w, "abc"); return err }, false},
		"told but for the last byte": {func(w io.Writer) error {
			_, err := io.WriteString(w, "abc")
			io.WriteString(w, "d")
			return err
		}, true},
		"silent": {func(w io.Writer) error { io.WriteString(w, "abc"); return nil }, true},
	} {
		r := recorder{TB: t}
		if Full(&r, c.write); r.failed != c.failed {
			t.Errorf("%s: failed %v", name, r.failed)
		}
	}
}
