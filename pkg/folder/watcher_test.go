//go:build linux

package folder

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"

	"kaocheck/pkg/check"
)

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// watching is a watcher of dir that tells of no problem.
func watching(t *testing.T, dir string) *Watcher {
	t.Helper()
	w, err := Watch(dir, false, func(err error) { t.Error(err) })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.Close)
	return w
}

func TestFinds(t *testing.T) {
	dir, other := t.TempDir(), t.TempDir()
	inner, link := filepath.Join(dir, "inner"), filepath.Join(other, "link")
	if err := os.Mkdir(inner, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(dir, link); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		folder    string
		recursive bool
		want      bool
	}{
		{dir, false, true}, {link, false, true}, {inner, false, false}, {inner, true, true},
		{filepath.Join(link, "inner"), true, true}, {other, true, false}, {filepath.Dir(dir), true, false},
	} {
		w := &Watcher{dir: dir, recursive: test.recursive}
		if got := w.Finds(test.folder); got != test.want {
			t.Errorf("%q, recursive %v: got %v", test.folder, test.recursive, got)
		}
	}
}

// What no event tells of, a look at the folder finds.
func TestFolderWithoutEvents(t *testing.T) {
	dir := t.TempDir()
	told := 0
	w, err := Watch(dir, false, func(error) { told++ })
	if err != nil {
		t.Fatal(err)
	}
	w.Close()
	put(t, filepath.Join(dir, "a.jpg"), "whole")
	for range 2 {
		w.scan()
	}
	if len(w.arriving) != 1 || told != 1 {
		t.Errorf("arriving: %v, told %d times", w.arriving, told)
	}
}

// What was there before is left alone until it changes, and what was moved away and back is new.
func TestFolderLeavesAlone(t *testing.T) {
	dir := t.TempDir()
	w := watching(t, dir)
	path, away := filepath.Join(dir, "a.jpg"), filepath.Join(dir, "a.txt")
	put(t, path, "whole")
	w.LeaveAlone(func(string, time.Time) bool { return true })
	if w.scan(); len(w.arriving) > 0 {
		t.Error("what was there is checked")
	}
	for _, step := range []struct {
		from, to string
		arriving int
	}{{path, away, 0}, {away, path, 1}, {path, filepath.Join(dir, ".a.jpg"), 0}} {
		if err := os.Rename(step.from, step.to); err != nil {
			t.Fatal(err)
		}
		w.event(fsnotify.Event{Name: step.from, Op: fsnotify.Rename})
		w.event(fsnotify.Event{Name: step.to, Op: fsnotify.Create})
		if len(w.arriving) != step.arriving {
			t.Errorf("from %s to %s: arriving %v", step.from, step.to, w.arriving)
		}
	}
}

// A folder that appears is looked into at once where folders within are asked for.
func TestFolderThatAppears(t *testing.T) {
	for _, recursive := range []bool{false, true} {
		dir := t.TempDir()
		w := watching(t, dir)
		w.recursive = recursive
		inner := filepath.Join(dir, "inner")
		if err := os.Mkdir(inner, 0o700); err != nil {
			t.Fatal(err)
		}
		put(t, filepath.Join(inner, "a.jpg"), "whole")
		w.event(fsnotify.Event{Name: inner, Op: fsnotify.Create})
		if got := w.Waiting() == 1; got != recursive {
			t.Errorf("recursive %t: waiting for %v", recursive, w.arriving)
		}
	}
}

func TestWatchNoFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.jpg")
	put(t, file, "whole")
	for path, want := range map[string]string{file: "it is no folder", file + "2": "no such file"} {
		if _, err := Watch(path, false, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// What lies in the folder and what appears in it is handed out once, in its order, until the folder goes or the context ends.
func TestFolderRuns(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "scans")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	w := watching(t, dir)
	for _, name := range []string{"a.jpg", "b.jpg", "c.jpg"} {
		put(t, filepath.Join(dir, name), "whole")
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	photos, results := make(chan string), make(chan check.Result)
	go func() {
		for path := range photos {
			results <- check.Result{File: path}
		}
	}()
	var got []string
	err := w.Run(ctx, photos, results, func(r check.Result) error {
		switch got = append(got, filepath.Base(r.File)); len(got) {
		case 3:
			put(t, filepath.Join(dir, "d.jpg"), "whole")
		case 4:
			stop()
		}
		return nil
	})
	close(photos)
	if !errors.Is(err, context.Canceled) || fmt.Sprint(got) != "[a.jpg b.jpg c.jpg d.jpg]" {
		t.Errorf("got %v, %v", got, err)
	}
	put(t, filepath.Join(dir, "e.jpg"), "whole")
	if err := w.lookAgain(); err != nil || len(w.arriving) != 1 {
		t.Errorf("what no event told of: %v, %v", w.arriving, err)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := w.lookAgain(); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder that is gone: %v", err)
	}
}

// The first error of who takes the results ends it.
func TestFolderRunFails(t *testing.T) {
	dir := t.TempDir()
	w := watching(t, dir)
	path := filepath.Join(dir, "a.jpg")
	put(t, path, "whole")
	s, _ := stampOf(path)
	w.inHand[path] = s
	results := make(chan check.Result, 1)
	results <- check.Result{File: path}
	full := errors.New("disk full")
	if err := w.Run(t.Context(), nil, results, func(check.Result) error { return full }); !errors.Is(err, full) {
		t.Errorf("got %v, want %v", err, full)
	}
}
