package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"kaocheck/pkg/check"
)

// folder finds the photos that appear in a folder. Events of the file system make it quick; a
// look at the folder now and then makes it sure.
type folder struct {
	dir       string
	recursive bool
	events    *fsnotify.Watcher
	stderr    io.Writer
	arriving  map[string]arrival
	ready     []string         // complete as it seems, waiting for their turn
	inHand    map[string]stamp // ready or being checked
	seen      map[string]stamp // checked
	limited   bool             // it was said that not every folder sends events
}

func openFolder(dir string, recursive bool, stderr io.Writer) (*folder, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, fmt.Errorf("watching %q: %w", dir, withoutPath(err))
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("watching %q: it is no folder", dir)
	}
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watching %q: %w", dir, err)
	}
	return &folder{
		dir: dir, recursive: recursive, events: events, stderr: stderr,
		arriving: map[string]arrival{}, inHand: map[string]stamp{}, seen: map[string]stamp{},
	}, nil
}

func (f *folder) close() { f.events.Close() }

// leaveAlone takes what is there for checked.
func (f *folder) leaveAlone() {
	for _, path := range f.list() {
		if s, ok := stampOf(path); ok {
			f.seen[path] = s
		}
	}
}

// watch hands photos to be checked to photos, and their results to take, until ctx ends, the
// folder is gone or take fails.
func (f *folder) watch(ctx context.Context, photos chan<- string, results <-chan check.Result, take func(check.Result) error) error {
	ticks, rescans := time.NewTicker(tick), time.NewTicker(rescan)
	defer ticks.Stop()
	defer rescans.Stop()
	f.scan()
	for {
		var out chan<- string
		first := ""
		if len(f.ready) > 0 {
			out, first = photos, f.ready[0]
		}
		var err error
		select {
		case <-ctx.Done():
			return ctx.Err()
		case e := <-f.events.Events:
			f.event(e)
		case <-f.events.Errors: // of an overflow, or whatever else kept events back
			f.scan()
		case <-rescans.C:
			err = f.lookAgain()
		case now := <-ticks.C:
			f.settle(now)
		case out <- first:
			f.ready = f.ready[1:]
		case r := <-results:
			if f.holds(r) {
				err = take(r)
			}
		}
		if err != nil {
			return err
		}
	}
}

// lookAgain scans the folder, if it is still there.
func (f *folder) lookAgain() error {
	if _, err := os.Stat(f.dir); err != nil {
		return fmt.Errorf("watching %q: %w", f.dir, withoutPath(err))
	}
	f.scan()
	return nil
}

// scan meets every picture of the folder, and listens to every folder in it.
func (f *folder) scan() {
	for _, path := range f.list() {
		f.meet(path, time.Now())
	}
	for path := range f.seen {
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			delete(f.seen, path)
		}
	}
}

// list names the pictures of the folder. The events of a folder are asked for before it is
// read, so that nothing falls between.
func (f *folder) list() []string {
	l := listing{recursive: f.recursive, enter: f.listen}
	l.walk(f.dir)
	return l.paths
}

// listen asks for the events of dir. Asking twice does no harm.
func (f *folder) listen(dir string) {
	if err := f.events.Add(dir); err != nil && !f.limited && !errors.Is(err, fs.ErrNotExist) {
		f.limited = true
		complain(f.stderr, fmt.Errorf("%q sends no events (%w): it is looked at every %v", dir, err, rescan))
	}
}

// event takes what the file system says.
func (f *folder) event(e fsnotify.Event) {
	info, err := os.Lstat(e.Name)
	switch {
	case err != nil: // removed or renamed
		delete(f.arriving, e.Name)
		delete(f.seen, e.Name)
	case info.IsDir():
		if f.recursive && e.Has(fsnotify.Create) {
			f.scan()
		}
	case strings.HasPrefix(filepath.Base(e.Name), "."):
	case isPicture(e.Name) && isFile(e.Name, info.Mode().Type()):
		f.meet(e.Name, time.Now())
	}
}

// meet waits for the photo at path, unless this content of it was seen.
func (f *folder) meet(path string, now time.Time) {
	s, ok := stampOf(path)
	if !ok || f.seen[path] == s || f.inHand[path] == s {
		return
	}
	if a, waiting := f.arriving[path]; !waiting || a.stamp != s {
		f.arriving[path] = arrival{s, now, now.Add(settle)}
	}
}

// settle makes those ready that have not changed for a while, in the order of their arrival.
func (f *folder) settle(now time.Time) {
	var due []string
	for path, a := range f.arriving {
		if !now.Before(a.next) {
			due = append(due, path)
		}
	}
	slices.SortFunc(due, func(a, b string) int {
		return cmp.Or(f.arriving[a].since.Compare(f.arriving[b].since), cmp.Compare(a, b))
	})
	for _, path := range due {
		a := f.arriving[path]
		s, ok := stampOf(path)
		_, busy := f.inHand[path]
		switch {
		case !ok:
			delete(f.arriving, path)
		case s != a.stamp:
			f.arriving[path] = arrival{s, now, now.Add(settle)}
		case !busy: // else its older content is being checked
			a.next = now.Add(again)
			f.arriving[path], f.inHand[path] = a, s
			f.ready = append(f.ready, path)
		}
	}
}

// holds tells whether r is the answer for the photo: it is not when the photo changed or went
// meanwhile, or when it may still be being written.
func (f *folder) holds(r check.Result) bool {
	now, checked := time.Now(), f.inHand[r.File]
	delete(f.inHand, r.File)
	a := f.arriving[r.File]
	s, ok := stampOf(r.File)
	switch {
	case !ok:
		delete(f.arriving, r.File)
		return false
	case s != checked:
		f.arriving[r.File] = arrival{s, now, now.Add(settle)}
		return false
	case partial(r.Err) && now.Sub(a.since) < giveUp:
		a.next = now.Add(again)
		f.arriving[r.File] = a
		return false
	}
	delete(f.arriving, r.File)
	f.seen[r.File] = s
	return true
}
