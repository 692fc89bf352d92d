//go:build linux

package folder

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"kaocheck/pkg/check"
	"kaocheck/pkg/photo"
)

// What a file that is still being written may give is worth waiting for; what stays as it is, and a good photo, are not.
func TestPartial(t *testing.T) {
	for err, want := range map[error]bool{
		nil: false, photo.ErrUnsupported: false, photo.ErrTooLarge: false, photo.ErrNotFile: false, fs.ErrNotExist: false,
		photo.ErrCorrupt: true, photo.ErrEmpty: true, photo.ErrUnknownFormat: true, fs.ErrPermission: true,
	} {
		if got := partial(err); got != want {
			t.Errorf("%v: got %v", err, got)
		}
	}
}

// A photo that cannot be read is waited for, but not for ever.
func TestFolderGivesUpInTheEnd(t *testing.T) {
	dir := t.TempDir()
	w := watching(t, dir)
	path := filepath.Join(dir, "a.jpg")
	put(t, path, "who")
	damaged := check.Result{File: path, Err: fmt.Errorf("reading: %w", photo.ErrCorrupt)}
	ready := func(now time.Time) bool {
		w.settle(now)
		taken := len(w.ready) > 0
		w.ready = nil
		return taken
	}
	w.scan()
	now := time.Now()
	if ready(now) {
		t.Error("taken at once")
	}
	if !ready(now.Add(rest)) || w.Answered(damaged) {
		t.Error("a young file is taken for damaged")
	}
	if !ready(now.Add(rest + again)) {
		t.Error("it is not tried again")
	}
	a := w.arriving[path]
	a.since = now.Add(-giveUp)
	w.arriving[path] = a
	if !w.Answered(damaged) {
		t.Error("it is waited for for ever")
	}
	if w.scan(); len(w.arriving) > 0 {
		t.Error("it is checked again although nothing changed")
	}
	put(t, path, "whole")
	if w.scan(); len(w.arriving) != 1 {
		t.Error("it is not checked again when it is whole")
	}
}

// A look at the folder does not begin the wait for a photo anew, and what goes is waited for no more.
func TestFolderWaitsOnce(t *testing.T) {
	dir := t.TempDir()
	w := watching(t, dir)
	path := filepath.Join(dir, "a.jpg")
	put(t, path, "who")
	w.scan()
	begun := w.arriving[path].since
	if w.scan(); !w.arriving[path].since.Equal(begun) {
		t.Error("the wait began anew")
	}
	os.Remove(path)
	if w.settle(begun.Add(rest)); w.Waiting() != 0 || len(w.ready) != 0 {
		t.Errorf("waiting for %v, ready %v", w.arriving, w.ready)
	}
}

// An answer for a content that is there no more is none.
func TestFolderDropsStaleAnswers(t *testing.T) {
	dir := t.TempDir()
	w := watching(t, dir)
	path := filepath.Join(dir, "a.jpg")
	put(t, path, "whole")
	w.scan()
	w.settle(time.Now().Add(rest))
	put(t, path, "whole and more")
	if w.Answered(check.Result{File: path}) || len(w.arriving) != 1 {
		t.Error("the answer for the older content holds")
	}
	w.settle(time.Now().Add(2 * rest))
	os.Remove(path)
	if w.Answered(check.Result{File: path}) || len(w.arriving)+len(w.inHand)+len(w.seen) > 0 {
		t.Error("a photo that went leaves a trace")
	}
}
