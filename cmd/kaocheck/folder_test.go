//go:build linux

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"kaocheck/pkg/check"
	"kaocheck/pkg/photo"
)

// What no event tells of, a look at the folder finds.
func TestFolderWithoutEvents(t *testing.T) {
	dir := t.TempDir()
	f, err := openFolder(dir, false, os.Stderr)
	if err != nil {
		t.Fatal(err)
	}
	f.close()
	put(t, filepath.Join(dir, "a.jpg"), jpegOf(t, 1))
	f.limited = true
	f.scan()
	if len(f.arriving) != 1 {
		t.Errorf("arriving: %v", f.arriving)
	}
}

// A photo that cannot be read is waited for, but not for ever.
func TestFolderGivesUpInTheEnd(t *testing.T) {
	dir := t.TempDir()
	f, err := openFolder(dir, false, os.Stderr)
	if err != nil {
		t.Fatal(err)
	}
	defer f.close()
	path := filepath.Join(dir, "a.jpg")
	put(t, path, jpegOf(t, 1)[:500])
	damaged := check.Result{File: path, Err: fmt.Errorf("reading: %w", photo.ErrCorrupt)}
	ready := func(now time.Time) bool {
		f.settle(now)
		taken := len(f.ready) > 0
		f.ready = nil
		return taken
	}
	f.scan()
	now := time.Now()
	if ready(now) {
		t.Error("taken at once")
	}
	if !ready(now.Add(settle)) || f.holds(damaged) {
		t.Error("a young file is taken for damaged")
	}
	if !ready(now.Add(settle + again)) {
		t.Error("it is not tried again")
	}
	a := f.arriving[path]
	a.since = now.Add(-giveUp)
	f.arriving[path] = a
	if !f.holds(damaged) {
		t.Error("it is waited for for ever")
	}
	if f.scan(); len(f.arriving) > 0 {
		t.Error("it is checked again although nothing changed")
	}
	put(t, path, jpegOf(t, 1))
	if f.scan(); len(f.arriving) != 1 {
		t.Error("it is not checked again when it is whole")
	}
}

// An answer for a content that is there no more is none.
func TestFolderDropsStaleAnswers(t *testing.T) {
	dir := t.TempDir()
	f, err := openFolder(dir, false, os.Stderr)
	if err != nil {
		t.Fatal(err)
	}
	defer f.close()
	path := filepath.Join(dir, "a.jpg")
	put(t, path, jpegOf(t, 1))
	f.scan()
	f.settle(time.Now().Add(settle))
	put(t, path, append(jpegOf(t, 1), 0))
	if f.holds(check.Result{File: path}) || len(f.arriving) != 1 {
		t.Error("the answer for the older content holds")
	}
	f.settle(time.Now().Add(2 * settle))
	os.Remove(path)
	if f.holds(check.Result{File: path}) || len(f.arriving)+len(f.inHand)+len(f.seen) > 0 {
		t.Error("a photo that went leaves a trace")
	}
}
