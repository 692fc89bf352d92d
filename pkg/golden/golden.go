// Package golden holds what the program makes against files of the repository, for tests alone. With -update, as in
// the target golden of the Makefile, a test rewrites its files instead.
package golden

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Update tells whether files are to be rewritten.
func Update() bool { return *update }

// Check fails t unless the file holds what was got.
func Check(t testing.TB, file string, got []byte) {
	t.Helper()
	if *update {
		rewrite(t, file, got)
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the program says, make golden accepts it:\n%s", file, got)
	}
}

func rewrite(t testing.TB, file string, text []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, text, 0o644); err != nil {
		t.Fatal(err)
	}
}
