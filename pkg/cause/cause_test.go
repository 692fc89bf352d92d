package cause

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOfNamesNoFile(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.jpg")
	_, opened := os.Open(missing)
	for name, err := range map[string]error{
		"opening":  opened,
		"renaming": os.Rename(missing, missing+"2"),
		"wrapped":  fmt.Errorf("reading: %w", opened),
	} {
		got := Of(err)
		if !errors.Is(got, fs.ErrNotExist) || strings.Contains(got.Error(), "missing.jpg") {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestOfKeepsWhatNamesNone(t *testing.T) {
	plain := errors.New("the disk is full")
	for _, err := range []error{plain, nil} {
		if got := Of(err); got != err {
			t.Errorf("%v became %v", err, got)
		}
	}
}
