package folder

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"kaocheck/pkg/cause"
	"kaocheck/pkg/check"
)

// Watcher finds the photos that appear in a folder. Events of the file system make it quick; a
// look at the folder now and then makes it sure.
type Watcher struct {
	dir       string
	recursive bool
	events    *fsnotify.Watcher
	tell      func(error) // what the user should know
	arriving  map[string]arrival
	ready     []string         // complete as it seems, waiting for their turn
	inHand    map[string]stamp // ready or being checked
	seen      map[string]stamp // checked
	limited   bool             // it was said that not every folder sends events
}

// Watch opens the folder dir; tell is told when it sends no events. Photos come by [Watcher.Run].
func Watch(dir string, recursive bool, tell func(error)) (*Watcher, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, fmt.Errorf("watching %q: %w", dir, cause.Of(err))
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("watching %q: it is no folder", dir)
	}
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watching %q: %w", dir, err)
	}
	return &Watcher{
		dir: dir, recursive: recursive, events: events, tell: tell,
		arriving: map[string]arrival{}, inHand: map[string]stamp{}, seen: map[string]stamp{},
	}, nil
}

// Close ends the events.
func (w *Watcher) Close() { w.events.Close() }

// Finds tells whether it would find what appears in folder, which has to exist.
func (w *Watcher) Finds(folder string) bool {
	place, err := filepath.Rel(resolved(w.dir), resolved(folder))
	return err == nil && (place == "." || w.recursive && filepath.IsLocal(place))
}

// resolved is the absolute path without symbolic links, as far as can be told.
func resolved(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	return path
}

// LeaveAlone takes what is there for checked, where known says so of a photo and the time of its last change.
func (w *Watcher) LeaveAlone(known func(path string, changed time.Time) bool) {
	for _, path := range w.list() {
		if s, ok := stampOf(path); ok && known(path, s.time) {
			w.seen[path] = s
		}
	}
}

// Run hands photos to be checked to photos, and their results to take, until ctx ends, the
// folder is gone or take fails.
func (w *Watcher) Run(ctx context.Context, photos chan<- string, results <-chan check.Result, take func(check.Result) error) error {
	ticks, rescans := time.NewTicker(tick), time.NewTicker(rescan)
	defer ticks.Stop()
	defer rescans.Stop()
	w.scan()
	for {
		var out chan<- string
		first := ""
		if len(w.ready) > 0 {
			out, first = photos, w.ready[0]
		}
		var err error
		select {
		case <-ctx.Done():
			return ctx.Err()
		case e := <-w.events.Events:
			w.event(e)
		case <-w.events.Errors: // of an overflow, or whatever else kept events back
			w.scan()
		case <-rescans.C:
			err = w.lookAgain()
		case now := <-ticks.C:
			w.settle(now)
		case out <- first:
			w.ready = w.ready[1:]
		case r := <-results:
			if w.Answered(r) {
				err = take(r)
			}
		}
		if err != nil {
			return err
		}
	}
}

// lookAgain scans the folder, if it is still there.
func (w *Watcher) lookAgain() error {
	if _, err := os.Stat(w.dir); err != nil {
		return fmt.Errorf("watching %q: %w", w.dir, cause.Of(err))
	}
	w.scan()
	return nil
}

// scan meets every picture of the folder, and listens to every folder in it.
func (w *Watcher) scan() {
	for _, path := range w.list() {
		w.meet(path, time.Now())
	}
	for path := range w.seen {
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			delete(w.seen, path)
		}
	}
}

// list names the pictures of the folder. The events of a folder are asked for before it is
// read, so that nothing falls between.
func (w *Watcher) list() []string {
	l := Listing{Recursive: w.recursive, enter: w.listen}
	l.walk(w.dir)
	return l.Paths
}

// listen asks for the events of dir. Asking twice does no harm.
func (w *Watcher) listen(dir string) {
	if err := w.events.Add(dir); err != nil && !w.limited && !errors.Is(err, fs.ErrNotExist) {
		w.limited = true
		w.tell(fmt.Errorf("%q sends no events (%w): it is looked at every %v", dir, err, rescan))
	}
}

// event takes what the file system says.
func (w *Watcher) event(e fsnotify.Event) {
	info, err := os.Lstat(e.Name)
	switch {
	case err != nil: // removed or renamed
		delete(w.arriving, e.Name)
		delete(w.seen, e.Name)
	case info.IsDir():
		if w.recursive && e.Has(fsnotify.Create) {
			w.scan()
		}
	case strings.HasPrefix(filepath.Base(e.Name), "."):
	case IsPicture(e.Name) && isFile(e.Name, info.Mode().Type()):
		w.meet(e.Name, time.Now())
	}
}

// meet waits for the photo at path, unless this content of it was seen.
func (w *Watcher) meet(path string, now time.Time) {
	s, ok := stampOf(path)
	if !ok || w.seen[path] == s || w.inHand[path] == s {
		return
	}
	if a, waiting := w.arriving[path]; !waiting || a.stamp != s {
		w.arriving[path] = arrival{s, now, now.Add(rest)}
	}
}

// settle makes those ready that have not changed for a while, in the order of their arrival.
func (w *Watcher) settle(now time.Time) {
	for _, path := range w.due(now) {
		a := w.arriving[path]
		s, ok := stampOf(path)
		_, busy := w.inHand[path]
		switch {
		case !ok:
			delete(w.arriving, path)
		case s != a.stamp:
			w.arriving[path] = arrival{s, now, now.Add(rest)}
		case !busy: // else its older content is being checked
			a.next = now.Add(again)
			w.arriving[path], w.inHand[path] = a, s
			w.ready = append(w.ready, path)
		}
	}
}

// due are the photos that an attempt is to be made at.
func (w *Watcher) due(now time.Time) []string {
	var paths []string
	for path, a := range w.arriving {
		if !now.Before(a.next) {
			paths = append(paths, path)
		}
	}
	slices.SortFunc(paths, func(a, b string) int {
		return cmp.Or(w.arriving[a].since.Compare(w.arriving[b].since), cmp.Compare(a, b))
	})
	return paths
}

// Waiting is how many photos have come that no answer was taken of.
func (w *Watcher) Waiting() int { return len(w.arriving) }

// Answered takes the photo of r for checked, unless it changed or went meanwhile, or may still be being
// written: then r does not count, and the photo is waited for.
func (w *Watcher) Answered(r check.Result) bool {
	now, checked := time.Now(), w.inHand[r.File]
	delete(w.inHand, r.File)
	a := w.arriving[r.File]
	s, ok := stampOf(r.File)
	switch {
	case !ok:
		delete(w.arriving, r.File)
		return false
	case s != checked:
		w.arriving[r.File] = arrival{s, now, now.Add(rest)}
		return false
	case partial(r.Err) && now.Sub(a.since) < giveUp:
		a.next = now.Add(again)
		w.arriving[r.File] = a
		return false
	}
	delete(w.arriving, r.File)
	w.seen[r.File] = s
	return true
}
