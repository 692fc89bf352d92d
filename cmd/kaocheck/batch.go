package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/report"
)

// widest are the columns of a report that is still easy to read.
const widest = 100

// batch is one run of kaocheck check.
type batch struct {
	*checkOptions
	listing
	checker  check.Checker
	words    message.Lang
	writer   report.Writer
	summary  *report.Summary
	progress progress
	crowded  bool // report and progress share a terminal
	stderr   io.Writer
}

func runCheck(cmd *cobra.Command, o *checkOptions, args []string) error {
	b, err := newBatch(cmd, o, args)
	if err != nil {
		return err
	}
	if b.tellProblems(); len(b.paths) == 0 && o.format == "text" {
		return unseen // what was said is all there is to say
	}
	ctx, stop := patiently(cmd.Context())
	defer stop()
	out, err := openOutput(o.output, cmd.OutOrStdout())
	if err != nil {
		return misusef("%w", err)
	}
	defer out.discard()
	if err := b.report(ctx, cmd, out); err != nil {
		return err
	}
	if err := out.commit(); err != nil {
		return err
	}
	return b.result()
}

// report looks at the photos and writes the whole report, also when ctx ends before the last one.
func (b *batch) report(ctx context.Context, cmd *cobra.Command, out *output) error {
	if err := b.startReport(out); err != nil {
		return err
	}
	closeViewer, err := b.startViewer(cmd)
	if err != nil {
		return err
	}
	defer closeViewer() // every photo is answered by then
	stopped := b.checker.Run(ctx, slices.Values(b.paths), b.jobs, b.take)
	b.progress.clear()
	if stopped != nil && !errors.Is(stopped, context.Canceled) {
		return stopped
	}
	return b.writer.Close()
}

// patiently ends the context at Ctrl-C, so that the photos in hand are finished; a second one
// ends the program at once. A report that nobody reads any more ends in an error.
func patiently(ctx context.Context) (context.Context, context.CancelFunc) {
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// newBatch checks the command line and lists the photos.
func newBatch(cmd *cobra.Command, o *checkOptions, args []string) (*batch, error) {
	if err := o.validate(); err != nil {
		return nil, err
	}
	b := &batch{checkOptions: o, summary: report.NewSummary(), stderr: cmd.ErrOrStderr()}
	b.checker = check.Checker{Waive: o.waive, DPI: o.dpi, Today: time.Now()}
	var err error
	if b.words, err = language(o.lang); err != nil {
		return nil, err
	}
	if b.checker.Profile, err = openProfile(o.profile); err != nil {
		return nil, err
	}
	b.listing.recursive = o.recursive
	for _, arg := range args {
		b.add(arg, cmd.InOrStdin())
	}
	if b.holds(o.output) {
		return nil, misusef("the report would overwrite the photo %q", o.output)
	}
	return b, nil
}

func (b *batch) startReport(out *output) (err error) {
	terminal := isTerminal(out.Writer)
	b.writer, err = report.New(b.format, out, report.Options{
		Lang: b.words, Version: version(), Profile: b.checker.Profile, Anonymous: b.anonymous,
		Staff: b.reader == forStaff, Color: terminal && os.Getenv("NO_COLOR") == "", Width: min(width(out.Writer), widest),
		Checked: b.checker.Today,
	})
	if b.quiet || b.noProgress || len(b.paths) < 2 || !isTerminal(b.stderr) {
		return err
	}
	b.progress, b.crowded = newProgress(b.stderr, len(b.paths)), terminal
	return err
}

// startViewer opens what the profile needs to look at photos, and the folder for annotated ones.
func (b *batch) startViewer(cmd *cobra.Command) (closeViewer func() error, err error) {
	models, err := modelsDir(cmd)
	if err != nil {
		return nil, err
	}
	if b.evidence != "" {
		e, err := b.newEvidence(models)
		if err != nil {
			return nil, err
		}
		b.checker.Inspect = e.draw
	}
	if len(b.paths) == 0 {
		return func() error { return nil }, nil
	}
	b.jobs, b.checker.Beside = min(b.jobs, len(b.paths)), len(b.paths) == 1
	b.checker.Viewer, closeViewer, err = openViewer(b.checker.Profile.Needs(), models, b.jobs, b.checker.Beside)
	return closeViewer, err
}

func (b *batch) tellProblems() {
	for _, problem := range slices.Concat(b.passed, b.problems) {
		complain(b.stderr, problem)
	}
}

// take reports one photo.
func (b *batch) take(r check.Result) error {
	b.summary.Add(r)
	if b.crowded {
		b.progress.clear()
	}
	if err := b.writer.Photo(r); err != nil {
		return err
	}
	b.progress.step()
	return nil
}

// result is the exit code as an error. A run that Ctrl-C met after its last photo is whole.
func (b *batch) result() error {
	s := b.summary
	switch {
	case s.Photos < len(b.paths):
		complain(b.stderr, fmt.Errorf("interrupted after %d of %d photos", s.Photos, len(b.paths)))
		return interrupted
	case s.Error > 0 || len(b.problems) > 0:
		return unseen
	case s.Reject > 0 && b.failOn != failNever, s.Review > 0 && b.failOn == failOnReview:
		return faulty
	}
	return nil
}
