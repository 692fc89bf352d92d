package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"regexp"
	"slices"
	"strconv"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"kaocheck/pkg/cause"
	"kaocheck/pkg/check"
	"kaocheck/pkg/folder"
	"kaocheck/pkg/message"
	"kaocheck/pkg/output"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/report"
)

// widest are the columns of a report that is still easy to read.
const widest = 100

// batch is one run of kaocheck check.
type batch struct {
	*checkOptions
	folder.Listing
	checker  check.Checker
	words    message.Lang
	models   string                   // the folder of the networks
	again    func(file string) string // the command line that goes on with an interrupted run
	style    report.Options
	earlier  *earlier
	writer   report.Writer
	summary  *report.Summary
	twins    check.Twins
	timings  timings
	pace     pace
	progress progress
	crowded  bool // report and progress share a terminal
	stderr   io.Writer
}

func runCheck(cmd *cobra.Command, o *checkOptions, args []string) error {
	b, err := newBatch(cmd, o, args)
	if err != nil {
		return err
	}
	b.tellProblems()
	b.advise(args)
	if len(b.Paths) == 0 && o.format == "text" {
		return unseen // what was said is all there is to say
	}
	ctx := patiently(cmd.Context())
	if err := b.openEarlier(b.style); err != nil {
		return err
	}
	defer b.earlier.close()
	out, err := b.openReport(cmd.OutOrStdout())
	if err != nil {
		return err
	}
	defer out.Discard()
	if err := b.report(ctx, out); err != nil {
		return b.unfinished(out, err)
	}
	if err := out.Sync(); err != nil {
		return b.unfinished(out, err)
	}
	if err := out.Commit(); err != nil {
		return err
	}
	b.sumUp()
	return b.result()
}

// openReport opens what -o names. Of a report in JSON lines, which can be resumed, the
// beginning outlives the program.
func (b *batch) openReport(stdout io.Writer) (out *output.File, err error) {
	if b.format == "jsonl" && b.output != "" && b.output != "-" {
		out, err = output.OpenPart(b.output)
	} else {
		out, err = output.Open(b.output, stdout)
	}
	switch {
	case errors.Is(err, output.ErrUnfinished):
		return nil, misusef("%w", err).hinting("to go on, run: %s (to begin anew, remove %s)", b.again(b.output), report.Shell(output.PartOf(b.output)))
	case err != nil:
		return nil, misusef("%w", err)
	}
	return out, nil
}

// report looks at the photos and writes the whole report, also when ctx ends before the last one.
func (b *batch) report(ctx context.Context, out *output.File) error {
	if err := b.startReport(out); err != nil {
		return err
	}
	closeViewer, err := b.startViewer()
	if err != nil {
		return err
	}
	defer closeViewer() // every photo is answered by then
	stopped := b.checker.Run(ctx, slices.Values(b.Paths), b.jobs, b.take)
	b.progress.clear()
	if stopped != nil && !errors.Is(stopped, context.Canceled) {
		return stopped
	}
	if err := b.writer.Close(); err != nil {
		return writing(err)
	}
	if b.format == "jsonl" {
		return writing(b.earlier.copyRest(out, b.Paths[b.summary.Photos:]))
	}
	return nil
}

// patiently ends the context at Ctrl-C, so that the photos in hand are finished; a second one
// ends the program at once. A report that nobody reads any more ends in an error.
func patiently(ctx context.Context) context.Context {
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, func() {
		time.Sleep(onePress)
		stop()
	})
	return ctx
}

// onePress is the time within which two signals are one Ctrl-C: what started this program may pass on what it got from
// the terminal itself.
const onePress = time.Second / 2

func (b *batch) tellProblems() {
	for _, problem := range slices.Concat(b.Passed, b.Problems) {
		if b.anonymous {
			problem = nameless(problem)
		}
		complain(b.stderr, b.words, problem)
	}
}

// advise tells of a command line that may have been meant otherwise.
func (b *batch) advise(args []string) {
	if b.quiet {
		return
	}
	if b.Unentered > 0 {
		hint(b.stderr, b.words, "folders within folders were left out; --recursive looks into them, too")
	}
	if b.reader == forApplicant && b.format != "text" && b.format != "html" {
		hint(b.stderr, b.words, "--for applicant changes text and HTML only")
	}
	if words := mistyped(args); words != "" && !b.anonymous {
		hint(b.stderr, b.words, words)
	}
}

// names are files and folders as errors write them.
var names = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)

// nameless is err without names: standard error may be kept beside an anonymous report.
func nameless(err error) error { return errors.New(names.ReplaceAllString(err.Error(), `"…"`)) }

// take reports one photo.
func (b *batch) take(r check.Result) error {
	if full, ok := errors.AsType[*undrawn](r.Err); ok {
		return full // a full disk is full for the next photo too
	}
	b.twins.Meet(&r)
	b.summary.Add(r)
	b.timings.add(r)
	b.pace.step(time.Now())
	if b.crowded {
		b.progress.clear()
	}
	if err := b.writer.Photo(r); err != nil {
		return writing(err)
	}
	b.progress.say(b.underway)
	return nil
}

// underway says how far the run is, and how it goes.
func (b *batch) underway() string {
	words := b.pace.words(b.words, b.summary, len(b.Paths))
	if b.progress.bar != nil { // which shows the count
		return words
	}
	count := message.Underway.With(b.words, "done", strconv.Itoa(b.summary.Photos), "all", strconv.Itoa(len(b.Paths)))
	return count + message.Sep.In(b.words) + words
}

// writing says that it is the report which could not be written.
func writing(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.EPIPE):
		return errors.New("writing the report: nobody reads it any more")
	}
	return fmt.Errorf("writing the report: %w", cause.Of(err))
}

// sumUp tells what is not in the report: the summary where programs read that, the timings.
func (b *batch) sumUp() {
	style := b.style
	style.Width = min(width(b.stderr), widest)
	if b.format != "text" && len(b.Paths) > 1 && !b.quiet {
		fmt.Fprint(b.stderr, report.Overview(b.summary, style))
		if b.output != "" && b.output != "-" {
			fmt.Fprintln(b.stderr, message.SavedIn.With(b.words, "path", b.output))
		}
	}
	if b.evidence != "" && b.summary.Photos > b.summary.Error && isTerminal(b.stderr) && !b.quiet {
		fmt.Fprintln(b.stderr, message.MarkedIn.With(b.words, "path", b.evidence))
	}
	if b.outOfSize() && !b.quiet {
		hint(b.stderr, b.words, fmt.Sprintf("most photos are not of the size asked for: make sure that --dpi %v is what they were scanned at", b.dpi))
	}
	if b.timed {
		b.timings.write(b.stderr, b.words)
	}
}

// outOfSize tells whether the resolution is to be doubted rather than the photos: at it most of them have a wrong size.
func (b *batch) outOfSize() bool {
	return b.dpi > 0 && b.summary.Photos > 1 && 2*b.summary.ByRule["print.size"][profile.Fail] > b.summary.Photos
}
