package main

import (
	"os"
	"time"

	"github.com/spf13/cobra"

	"kaocheck/pkg/check"
	"kaocheck/pkg/output"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/report"
)

// newBatch checks the command line and lists the photos.
func newBatch(cmd *cobra.Command, o *checkOptions, args []string) (*batch, error) {
	b, err := newRun(cmd, o)
	if err != nil {
		return nil, err
	}
	b.Recursive = o.recursive
	b.again = func(file string) string { return goOn(cmd, args, file) }
	for _, arg := range args {
		b.Add(arg, cmd.InOrStdin())
	}
	if b.Holds(o.output) {
		return nil, misusef("the report would overwrite the photo %q", o.output)
	}
	return b, nil
}

// newRun checks the flags.
func newRun(cmd *cobra.Command, o *checkOptions) (*batch, error) {
	if err := settleFormat(cmd, &o.format, o.output, report.Formats()); err != nil {
		return nil, err
	}
	if err := o.validate(); err != nil {
		return nil, err
	}
	b := &batch{checkOptions: o, summary: report.NewSummary(), timings: timings{}, stderr: cmd.ErrOrStderr()}
	b.checker = check.Checker{Waive: o.waive, DPI: o.dpi, Today: time.Now()}
	var err error
	if b.words, err = language(cmd); err != nil {
		return nil, err
	}
	if b.models, err = modelsDir(cmd); err != nil {
		return nil, err
	}
	if b.checker.Profile, err = openProfile(o.profile); err != nil {
		return nil, err
	}
	run, err := b.fingerprint()
	b.style = report.Options{
		Lang: b.words, Version: version(), Profile: b.checker.Profile, Anonymous: b.anonymous,
		Staff: b.reader == forStaff, BOM: b.bom, Excel: b.excel, Run: run, Checked: b.checker.Today,
	}
	if b.profile != profile.Default {
		b.style.Asked = b.profile
	}
	return b, err
}

func (b *batch) startReport(out *output.File) (err error) {
	terminal := isTerminal(out.Writer)
	b.style.Many, b.style.Desk = len(b.Paths) > 1, b.reader == forApplicant
	b.style.Color, b.style.Width = terminal && os.Getenv("NO_COLOR") == "", min(width(out.Writer), widest)
	b.writer, err = report.New(b.format, out, b.style)
	switch {
	case b.quiet || b.noProgress || len(b.Paths) < 2:
	case isTerminal(b.stderr):
		b.progress, b.crowded = newProgress(b.stderr, len(b.Paths)), terminal
	default:
		b.progress = newLines(b.stderr)
	}
	return err
}

// startViewer opens what the profile needs to look at photos, and the folder for annotated ones.
func (b *batch) startViewer() (closeViewer func() error, err error) {
	if b.evidence != "" {
		e, err := b.newEvidence(b.LiesIn, b.listedName())
		if err != nil {
			return nil, err
		}
		b.checker.Inspect = e.draw
	}
	if len(b.Paths) == 0 {
		return func() error { return nil }, nil
	}
	b.jobs, b.checker.Beside = min(b.jobs, len(b.Paths)), len(b.Paths) == 1
	b.checker.Viewer, closeViewer, err = openViewer(b.checker.Profile.Needs(), b.models, b.jobs, b.checker.Beside)
	return closeViewer, err
}
