package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"kaocheck/pkg/cause"
	"kaocheck/pkg/check"
	"kaocheck/pkg/folder"
	"kaocheck/pkg/message"
	"kaocheck/pkg/report"
)

// The formats that a report can be appended to in.
var appendable = []string{"jsonl", "csv"}

func newWatchCommand() *cobra.Command {
	var o checkOptions
	var newOnly bool
	cmd := &cobra.Command{
		Use: "watch",
		Example: `  kaocheck watch scans/
  kaocheck watch --recursive --excel -o today.csv scans/
  kaocheck watch --evidence marked scans/`,
		Args: one("folder"),
		RunE: func(cmd *cobra.Command, args []string) error { return runWatch(cmd, &o, args[0], newOnly) },
	}
	o.addPhotoFlags(cmd)
	flags := cmd.Flags()
	flags.StringVar(&o.format, "format", "jsonl", "")
	flags.StringVarP(&o.output, "output", "o", "", "")
	flags.BoolVar(&newOnly, "new", false, "")
	flags.BoolVar(&o.quiet, "quiet", false, "")
	completes(cmd, "format", appendable)
	return cmd
}

// watching is one run of kaocheck watch.
type watching struct {
	*batch
	folder *folder.Watcher
	screen report.Writer
	record *appended
}

func runWatch(cmd *cobra.Command, o *checkOptions, dir string, newOnly bool) error {
	w, err := newWatching(cmd, o, dir)
	if err != nil {
		return err
	}
	defer w.close()
	w.folder.LeaveAlone(w.record.holds)
	if newOnly {
		w.folder.LeaveAlone(func(string, time.Time) bool { return true })
	}
	if err := w.startScreen(cmd.OutOrStdout()); err != nil {
		return err
	}
	closeViewer, err := w.startLooking(dir)
	if err != nil {
		return err
	}
	defer closeViewer()
	ctx := patiently(cmd.Context())
	if !w.quiet {
		fmt.Fprintf(w.stderr, "kaocheck: %s\n", message.Watching.With(w.words, "folder", strconv.Quote(dir)))
	}
	err = w.run(ctx)
	w.left(err)
	return cmp.Or(err, writing(w.screen.Close()), w.record.close())
}

// left tells of photos that nobody waits for any more.
func (w *watching) left(err error) {
	n := w.folder.Waiting()
	if n == 0 || err != nil {
		return
	}
	f := &failure{err: fmt.Errorf("photos not checked yet: %d", n)}
	if w.output != "" {
		f.hint = "the same command goes on with them"
	}
	complain(w.stderr, w.words, f)
}

// newWatching checks the command line, and opens the folder and the report.
func newWatching(cmd *cobra.Command, o *checkOptions, dir string) (*watching, error) {
	o.failOn, o.reader = failNever, forStaff
	b, err := newRun(cmd, o)
	if err != nil {
		return nil, err
	}
	if err := oneOf("format", o.format, appendable); err != nil {
		return nil, err
	}
	w := &watching{batch: b}
	if w.folder, err = folder.Watch(dir, o.recursive, func(err error) { complain(b.stderr, b.words, err) }); err != nil {
		return nil, lost(misusef("%w", err), dir)
	}
	if w.record, err = b.openAppended(); err != nil {
		w.folder.Close()
		return nil, misusef("%w", err)
	}
	return w, nil
}

func (w *watching) close() {
	w.folder.Close()
	w.record.close()
}

// startLooking opens the networks for photos that come one by one.
func (w *watching) startLooking(dir string) (closeViewer func() error, err error) {
	if w.evidence != "" {
		e, err := w.newEvidence(w.folder.Finds, nameWithin(dir))
		if err != nil {
			return nil, err
		}
		w.checker.Inspect = e.draw
	}
	w.checker.Beside = true
	w.checker.Viewer, closeViewer, err = openViewer(w.checker.Profile.Needs(), w.models, w.jobs, w.jobs == 1)
	return closeViewer, err
}

// startScreen opens what the verdicts are printed to.
func (w *watching) startScreen(stdout io.Writer) (err error) {
	if w.quiet {
		stdout = io.Discard
	}
	style := w.style
	style.Many, style.Desk = true, true
	style.Color, style.Width = isTerminal(stdout) && os.Getenv("NO_COLOR") == "", min(width(stdout), widest)
	w.screen, err = report.New("text", stdout, style)
	return err
}

// run checks what the folder brings until ctx ends. The photos in hand are finished.
func (w *watching) run(ctx context.Context) error {
	photos := make(chan string)
	results := w.checker.Stream(photos, w.jobs)
	err := w.folder.Run(ctx, photos, results, w.take)
	close(photos)
	if errors.Is(err, context.Canceled) {
		err = nil
	}
	for r := range results {
		if err == nil && w.folder.Answered(r) {
			err = w.take(r)
		}
	}
	return err
}

// take prints and records one photo.
func (w *watching) take(r check.Result) error {
	if full, ok := errors.AsType[*undrawn](r.Err); ok {
		return full
	}
	w.twins.Meet(&r)
	if r.Record != nil {
		return nil // it stands in the report already
	}
	if r.Twin != nil && (r.Twin.File == r.File || !exists(r.Twin.File)) {
		r.Twin = nil // it was saved again, or renamed
	}
	if err := w.screen.Photo(r); err != nil {
		return writing(err)
	}
	if err := w.record.photo(r); err != nil {
		return fmt.Errorf("writing the report: %w", cause.Of(err))
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
