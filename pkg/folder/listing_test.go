package folder

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// album is a folder with photos, a hidden one, a text, a folder named like a photo and one with a photo in it.
func album(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"inner", "odd.jpg"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"b.JPG", "a.png", ".hidden.jpg", "note.txt", "inner/c.heic"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// listed adds arguments, which stand for places in dir, and returns the photos as places in it.
func listed(dir string, l *Listing, stdin string, args ...string) []string {
	for _, arg := range args {
		if arg != "-" {
			arg = filepath.Join(dir, arg)
		}
		l.Add(arg, strings.NewReader(stdin))
	}
	var names []string
	for _, path := range l.Paths {
		names = append(names, strings.TrimPrefix(path, dir+string(filepath.Separator)))
	}
	return names
}

func TestListing(t *testing.T) {
	dir := album(t)
	path := func(name string) string { return filepath.Join(dir, name) }
	for _, test := range []struct {
		name      string
		recursive bool
		stdin     string
		args      []string
		want      []string
		problem   string
	}{
		{"folder", false, "", []string{"."}, []string{"a.png", "b.JPG"}, ""},
		{"folders in it", true, "", []string{"."}, []string{"a.png", "b.JPG", "inner/c.heic"}, ""},
		{"in the order asked for", false, "", []string{"inner", "b.JPG", "a.png"}, []string{"inner/c.heic", "b.JPG", "a.png"}, ""},
		{"named outright", false, "", []string{"note.txt", ".hidden.jpg", "none.jpg"}, []string{"note.txt", ".hidden.jpg", "none.jpg"}, ""},
		{"no pictures", false, "", []string{"odd.jpg"}, nil, "no pictures in"},
		{"list", false, "\ufeff" + path("b.JPG") + "\r\n\r\n" + path("inner") + "\n", []string{"-"}, []string{"b.JPG", "inner/c.heic"}, ""},
		{"empty list", false, "\n", []string{"-"}, nil, "no paths on standard input"},
		{"empty list after others", false, "", []string{"a.png", "odd.jpg", "-"}, []string{"a.png"}, "no paths on standard input"},
		{"no pictures after others", false, "", []string{"a.png", "odd.jpg", "odd.jpg"}, []string{"a.png"}, "\nno pictures in"},
		{"endless line", false, strings.Repeat("x", 1<<17), []string{"-"}, nil, "reading the list of photos"},
	} {
		l := &Listing{Recursive: test.recursive}
		if got := listed(dir, l, test.stdin, test.args...); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
		if said := errors.Join(l.Problems...); (said == nil) != (test.problem == "") || said != nil && !strings.Contains(said.Error(), test.problem) {
			t.Errorf("%s: got problems %v, want %q", test.name, said, test.problem)
		}
	}
}

// A link counts as what it leads to, but for one to a folder: a ring of them would never end.
func TestListingOfLinks(t *testing.T) {
	dir := album(t)
	for name, target := range map[string]string{"ring": ".", "to-photo.jpg": "a.png", "to-folder.jpg": "inner", "broken.jpg": "none"} {
		if err := os.Symlink(filepath.Join(dir, target), filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	l := &Listing{Recursive: true}
	if got, want := listed(dir, l, "", "."), []string{"a.png", "b.JPG", "broken.jpg", "inner/c.heic", "to-photo.jpg"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if len(l.Passed) != 1 || !strings.Contains(l.Passed[0].Error(), "to-folder.jpg") {
		t.Errorf("passed over %v", l.Passed)
	}
}

func TestFolderThatCannotBeRead(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "gone")
	l := &Listing{}
	l.addFolder(dir)
	err := errors.Join(l.Problems...)
	if !errors.Is(err, fs.ErrNotExist) || len(l.Problems) != 1 || strings.Count(err.Error(), "gone") != 1 {
		t.Errorf("got %v", err)
	}
}

func TestHoldsAndLiesIn(t *testing.T) {
	dir := album(t)
	link := filepath.Join(dir, "link.jpg")
	if err := os.Symlink(filepath.Join(dir, "inner", "c.heic"), link); err != nil {
		t.Fatal(err)
	}
	l := &Listing{Paths: []string{link}}
	for name, want := range map[string]bool{"inner/c.heic": true, "link.jpg": true, "a.png": false, "none": false} {
		if got := l.Holds(filepath.Join(dir, name)); got != want {
			t.Errorf("holds %s: %t", name, got)
		}
	}
	for name, want := range map[string]bool{"inner": true, ".": false, "none": false} {
		if got := l.LiesIn(filepath.Join(dir, name)); got != want {
			t.Errorf("lies in %s: %t", name, got)
		}
	}
}
