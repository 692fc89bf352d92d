package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"kaocheck/pkg/check"
	"kaocheck/pkg/evaluate"
	"kaocheck/pkg/message"
	"kaocheck/pkg/output"
)

// evaluation is one run of kaocheck evaluate.
type evaluation struct {
	*evaluateOptions
	table    string // path of the labels
	labels   evaluate.Labels
	old      *evaluate.Report // to compare with, nil for none
	words    message.Lang
	models   string // the folder of the networks
	checker  check.Checker
	findings *photoCache         // nil for none
	outcomes []*evaluate.Outcome // by photo, nil as long as it was not looked at
	pending  []int               // the photos still to be looked at
	closer   func() error        // of the networks, nil as long as they are not open
	progress progress
	stderr   io.Writer
}

func runEvaluate(cmd *cobra.Command, o *evaluateOptions, table string) error {
	e, err := newEvaluation(cmd, o, table)
	if err != nil {
		return err
	}
	out, err := output.Open(o.output, cmd.OutOrStdout())
	if err != nil {
		return misusef("%w", err)
	}
	defer out.Discard()
	stopped := e.run(patiently(cmd.Context()))
	defer e.closeViewer()
	if stopped != nil && !errors.Is(stopped, context.Canceled) {
		return stopped
	}
	report := e.report()
	if err := e.save(report, out); err != nil {
		return err
	}
	return e.result(report, stopped)
}

// save writes the report and its curves. A report that could not be written whole does not take the place of an older one.
func (e *evaluation) save(r *evaluate.Report, out *output.File) error {
	if err := r.Write(e.format, out, e.style()); err != nil {
		return err
	}
	if err := out.Commit(); err != nil {
		return err
	}
	return e.plot(r)
}

// run finds the outcome of each photo, see [patiently].
func (e *evaluation) run(ctx context.Context) (err error) {
	if e.findings, err = openPhotoCache(e.cache, e.checker.Profile); err != nil {
		return err
	}
	defer e.findings.close()
	for i, photo := range e.labels.Photos {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if e.outcomes[i] = e.findings.find(photo.File, e.path(photo.File)); e.outcomes[i] == nil {
			e.pending = append(e.pending, i)
		}
	}
	return e.look(ctx)
}

// look checks the photos that are not in the cache.
func (e *evaluation) look(ctx context.Context) error {
	if len(e.pending) == 0 {
		return nil
	}
	jobs := min(e.jobs, len(e.pending))
	if err := e.open(jobs); err != nil {
		return err
	}
	if !e.quiet && !e.noProgress && isTerminal(e.stderr) {
		e.progress = newProgress(e.stderr, len(e.pending))
	}
	defer e.progress.clear()
	return e.checker.Run(ctx, e.paths(), jobs, e.take)
}

// open opens the networks for so many photos at once, if it has not been done.
func (e *evaluation) open(jobs int) (err error) {
	if e.closer == nil {
		e.checker.Viewer, e.closer, err = openViewer(e.checker.Profile.Needs(), e.models, jobs, false)
	}
	return err
}

func (e *evaluation) closeViewer() {
	if e.closer != nil {
		e.closer()
	}
}

// take keeps the outcome of the next pending photo: results come in the order of the paths.
func (e *evaluation) take(r check.Result) error {
	i := e.pending[0]
	e.pending = e.pending[1:]
	e.outcomes[i] = evaluate.OutcomeOf(r)
	e.progress.step()
	return e.findings.add(e.labels.Photos[i].File, e.outcomes[i])
}

// paths are where the pending photos lie.
func (e *evaluation) paths() iter.Seq[string] {
	var paths []string
	for _, i := range e.pending {
		paths = append(paths, e.path(e.labels.Photos[i].File))
	}
	return slices.Values(paths)
}

func (e *evaluation) report() *evaluate.Report {
	r := evaluate.Tally(e.labels, e.checker.Profile, e.outcomes)
	r.Version, r.Labels = version(), filepath.Base(e.table)
	if e.old != nil {
		r.Against(e.old)
	}
	return r
}

// result is the exit code as an error.
func (e *evaluation) result(r *evaluate.Report, stopped error) error {
	if stopped != nil {
		complain(e.stderr, e.words, fmt.Errorf("interrupted after %d of %d photos", r.Seen, r.Listed))
		return interrupted
	}
	for _, p := range r.Photos {
		if p.Error != "" {
			return unseen
		}
	}
	return nil
}
