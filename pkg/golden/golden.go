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
		n, old, now := firstChange(want, got)
		t.Errorf("%s:%d is not what the program says, make golden accepts it:\nheld %q\nnow  %q", file, n, old, now)
	}
}

// firstChange is the number of the first line, from 1, in which two different texts differ, and what it is in either.
func firstChange(a, b []byte) (n int, inA, inB []byte) {
	for bytes.Equal(inA, inB) {
		n++
		inA, a = firstLine(a)
		inB, b = firstLine(b)
	}
	return n, inA, inB
}

// firstLine is the first line of a text with its line break, and what follows.
func firstLine(text []byte) (line, rest []byte) {
	end := bytes.IndexByte(text, '\n') + 1
	if end == 0 {
		end = len(text)
	}
	return text[:end], text[end:]
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
