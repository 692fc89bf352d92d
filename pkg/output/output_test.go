package output

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// holds compares what a folder holds, by name and content, with what it should.
func holds(t *testing.T, folder string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(want) {
		t.Errorf("holds %v, want %v", entries, want)
	}
	for name, text := range want {
		path := filepath.Join(folder, name)
		got, err := os.ReadFile(path)
		if err != nil || string(got) != text {
			t.Errorf("%s holds %q (%v), want %q", name, got, err, text)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v", name, info.Mode())
		}
	}
}

func say(t *testing.T, f *File, text string) {
	t.Helper()
	if _, err := io.WriteString(f, text); err != nil {
		t.Fatal(err)
	}
}

func opening(t *testing.T, open func() (*File, error)) *File {
	t.Helper()
	f, err := open()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(f.Discard)
	return f
}

func TestFileAppearsWhole(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a")
	open := func() (*File, error) { return Open(path, nil) }
	f := opening(t, open)
	say(t, f, "one")
	f.Discard()
	holds(t, folder, nil)
	for _, text := range []string{"two", "three"} {
		f := opening(t, open)
		say(t, f, text)
		if err := errors.Join(f.Sync(), f.Commit()); err != nil {
			t.Fatal(err)
		}
		f.Discard() // of no effect any more
		holds(t, folder, map[string]string{"a": text})
	}
	failed := errors.New("no more words")
	if err := Write(path, func(io.Writer) error { return failed }); !errors.Is(err, failed) {
		t.Error(err)
	}
	holds(t, folder, map[string]string{"a": "three"})
}

func TestLinksAndStandardOutput(t *testing.T) {
	folder := t.TempDir()
	real, link := filepath.Join(folder, "real"), filepath.Join(folder, "link")
	if err := errors.Join(os.WriteFile(real, nil, 0o600), os.Symlink(real, link)); err != nil {
		t.Fatal(err)
	}
	if err := Write(link, func(w io.Writer) error { _, err := io.WriteString(w, "text"); return err }); err != nil {
		t.Fatal(err)
	}
	holds(t, folder, map[string]string{"real": "text", "link": "text"})
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link was replaced")
	}
	if _, err := Open(folder, nil); err == nil {
		t.Error("a folder is written to")
	}
	var stdout strings.Builder
	f := opening(t, func() (*File, error) { return Open("-", &stdout) })
	if say(t, f, "text"); f.Sync() != nil || f.Commit() != nil || stdout.String() != "text" {
		t.Errorf("standard output got %q", stdout.String())
	}
}

// Where the system knows no files without a name, one lies beside until it is finished.
func TestNamedUntilFinished(t *testing.T) {
	folder := t.TempDir()
	for _, finish := range []bool{false, true} {
		file, name, err := createNamed(folder)
		if err != nil {
			t.Fatal(err)
		}
		f := &File{Writer: file, file: file, temp: name, path: filepath.Join(folder, "a")}
		say(t, f, "text")
		holds(t, folder, map[string]string{filepath.Base(name): "text"})
		if finish {
			if err := f.Commit(); err != nil {
				t.Fatal(err)
			}
		}
		if f.Discard(); !finish {
			holds(t, folder, nil)
		}
	}
	holds(t, folder, map[string]string{"a": "text"})
}

func TestWhatCannotBeWritten(t *testing.T) {
	gone := filepath.Join(t.TempDir(), "gone")
	if err := os.Mkdir(gone, 0o700); err != nil {
		t.Fatal(err)
	}
	f := opening(t, func() (*File, error) { return Open(filepath.Join(gone, "a"), nil) })
	say(t, f, "text")
	if err := os.RemoveAll(gone); err != nil {
		t.Fatal(err)
	}
	if err := f.Commit(); err == nil || !strings.Contains(err.Error(), gone) {
		t.Errorf("a report in a folder that is gone: %v", err)
	}
	for name, open := range map[string]func(string) (*File, error){
		"whole": func(path string) (*File, error) { return Open(path, nil) }, "part": OpenPart,
	} {
		if _, err := open(filepath.Join(gone, "a")); err == nil || strings.Count(err.Error(), gone) != 1 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A folder that took the name of a report meanwhile stays, and nothing is left beside it.
func TestNameTakenByFolder(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a")
	f := opening(t, func() (*File, error) { return Open(path, nil) })
	say(t, f, "text")
	if err := os.Mkdir(path, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := f.Commit(); err == nil {
		t.Error("a folder was replaced")
	}
	f.Discard()
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != 1 || !entries[0].IsDir() {
		t.Errorf("holds %v (%v)", entries, err)
	}
}

func TestPartOutlivesItsRun(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a")
	open := func() (*File, error) { return OpenPart(path) }
	opening(t, open).Discard()
	holds(t, folder, nil) // nothing was said

	f := opening(t, open)
	say(t, f, "1\n2\ncut sh")
	if _, err := open(); !errors.Is(err, errTaken) {
		t.Errorf("a second run: %v", err)
	}
	if err := Recover(path); !errors.Is(err, errTaken) {
		t.Errorf("a second run: %v", err)
	}
	f.Discard()
	holds(t, folder, map[string]string{"a.part": "1\n2\n"})
	if _, err := open(); !errors.Is(err, ErrUnfinished) {
		t.Errorf("what was not finished is overwritten: %v", err)
	}
	if err := os.WriteFile(path, []byte("0\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time there is nothing to do
		if err := Recover(path); err != nil {
			t.Fatal(err)
		}
		holds(t, folder, map[string]string{"a": "1\n2\n0\n"})
	}
}

// What keeps a report from being gone on with is told with its name, once.
func TestRecoverTellsWhatFailed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	if err := errors.Join(os.WriteFile(PartOf(path), []byte("1\n"), 0o600), os.Symlink(path, path)); err != nil {
		t.Fatal(err)
	}
	if err := Recover(path); err == nil || strings.Count(err.Error(), path) != 1 || !strings.HasPrefix(err.Error(), "resuming ") {
		t.Error(err)
	}
}

// A run that opens a part while another one finishes it has nothing in hand.
func TestFinishedPartIsNotTaken(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a")
	f := opening(t, func() (*File, error) { return OpenPart(path) })
	say(t, f, "1\n")
	late, err := os.Open(PartOf(path))
	if err != nil {
		t.Fatal(err)
	}
	defer late.Close()
	if !is(late, PartOf(path)) {
		t.Error("the part is another file")
	}
	if err := f.Commit(); err != nil {
		t.Fatal(err)
	}
	if is(late, PartOf(path)) {
		t.Error("the finished report is taken for a part")
	}
	holds(t, folder, map[string]string{"a": "1\n"})
}

func TestAppendToWholeLines(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a")
	for _, c := range []struct {
		before    string
		continued bool
		after     string
	}{{"", false, "new\n"}, {"1\n", true, "1\nnew\n"}, {"1\n{cut", true, "1\nnew\n"}, {"{cut", false, "new\n"}, {"\n{cut", true, "\nnew\n"}, {"\n", true, "\nnew\n"}, {strings.Repeat("x", 1<<17) + "\n{", true, strings.Repeat("x", 1<<17) + "\nnew\n"}} {
		if err := os.WriteFile(path, []byte(c.before), 0o600); err != nil {
			t.Fatal(err)
		}
		file, continued, err := OpenAppend(path)
		if err != nil || continued != c.continued {
			t.Fatalf("%.20q: continued %t, %v", c.before, continued, err)
		}
		if _, _, err := OpenAppend(path); !errors.Is(err, errTaken) {
			t.Errorf("a second run: %v", err)
		}
		if _, err := io.WriteString(file, "new\n"); err != nil {
			t.Fatal(err)
		}
		file.Close()
		holds(t, folder, map[string]string{"a": c.after})
	}
}
