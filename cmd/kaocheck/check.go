package main

import (
	"cmp"
	"runtime"

	"github.com/spf13/cobra"

	"kaocheck/pkg/folder"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/report"
)

// The values of --fail-on.
const (
	failOnReview = "review"
	failOnReject = "reject"
	failNever    = "never"
)

// The values of --for.
const (
	forStaff     = "staff"
	forApplicant = "applicant"
)

// maxDPI is beyond every scanner.
const maxDPI = 100_000

// checkOptions are the flags of kaocheck check.
type checkOptions struct {
	profile    string
	format     string
	output     string
	reader     string
	jobs       int
	recursive  bool
	waive      []string
	dpi        float64
	evidence   string
	anonymous  bool
	resume     string
	bom        bool
	excel      bool
	timed      bool
	failOn     string
	quiet      bool
	noProgress bool
}

func newCheckCommand() *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use: "check",
		Example: `  kaocheck check photo.jpg
  kaocheck check --profile mynumber-online --evidence marked photo.jpg
  kaocheck check --recursive --anonymous --format jsonl -o report.jsonl scans/
  kaocheck check --format jsonl --resume report.jsonl -o report.jsonl scans/
  kaocheck check --format csv --excel --resume report.jsonl -o report.csv scans/
  find scans -newer report.csv -name '*.jpg' | kaocheck check --format csv -`,
		Args: somePhoto,
		RunE: func(cmd *cobra.Command, args []string) error { return runCheck(cmd, &o, args) },
	}
	o.addFlags(cmd)
	return cmd
}

func somePhoto(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return nil
	}
	err := misusef("no photo is named").hinting("name photos or folders, or - for a list of paths on standard input")
	for _, flag := range []string{"evidence", "output"} {
		if value, _ := cmd.Flags().GetString(flag); folder.IsPicture(value) && exists(value) {
			err.hinting("%s was taken for the value of --%s, which is missing", report.Shell(value), flag)
		}
	}
	return err
}

func (o *checkOptions) addFlags(cmd *cobra.Command) {
	o.addPhotoFlags(cmd)
	flags := cmd.Flags()
	flags.StringVar(&o.format, "format", "text", "")
	flags.StringVarP(&o.output, "output", "o", "", "")
	flags.StringVar(&o.reader, "for", forStaff, "")
	flags.BoolVar(&o.anonymous, "anonymous", false, "")
	flags.StringVar(&o.resume, "resume", "", "")
	flags.BoolVar(&o.timed, "timings", false, "")
	flags.StringVar(&o.failOn, "fail-on", failOnReject, "")
	flags.BoolVar(&o.quiet, "quiet", false, "")
	flags.BoolVar(&o.noProgress, "no-progress", false, "")
	completes(cmd, "format", report.Formats())
	completes(cmd, "for", []string{forStaff, forApplicant})
	completes(cmd, "fail-on", []string{failOnReview, failOnReject, failNever})
}

// addPhotoFlags adds the flags of all commands that check photos for a report.
func (o *checkOptions) addPhotoFlags(cmd *cobra.Command) {
	profileFlag(cmd, &o.profile)
	flags := cmd.Flags()
	flags.StringSliceVar(&o.waive, "waive", nil, "")
	flags.Float64Var(&o.dpi, "dpi", 0, "")
	flags.StringVar(&o.evidence, "evidence", "", "")
	flags.BoolVarP(&o.recursive, "recursive", "r", false, "")
	flags.IntVar(&o.jobs, "jobs", runtime.NumCPU(), "")
	flags.BoolVar(&o.bom, "bom", false, "")
	flags.BoolVar(&o.excel, "excel", false, "")
	completes(cmd, "waive", profile.Exceptions())
}

// validate complains about what no photo is needed for.
func (o *checkOptions) validate() error {
	switch {
	case o.jobs < 1:
		return misusef("--jobs %d is too few", o.jobs)
	case o.bom && o.format != "csv":
		return misusef("--bom is for --format csv")
	case o.excel && o.format != "csv":
		return misusef("--excel is for --format csv")
	case o.resume != "" && o.anonymous:
		return misusef("an anonymous report cannot resume another: it does not tell which photo is which")
	case o.resume != "" && o.evidence != "":
		return misusef("photos that are taken over are not looked at, and cannot be drawn: leave out --resume or --evidence")
	case !(o.dpi >= 0 && o.dpi <= maxDPI): // NaN is neither
		return misusef("--dpi %v is no resolution", o.dpi)
	}
	return o.validateWords()
}

// validateWords looks at what has to be one of a few words.
func (o *checkOptions) validateWords() error {
	for _, reason := range o.waive {
		if reason == "" {
			return misusef("--waive has an empty reason").hinting("join reasons by commas, without spaces: religious,medical")
		}
		if err := oneOf("waive", reason, profile.Exceptions()); err != nil {
			return err
		}
	}
	return cmp.Or(
		oneOf("format", o.format, report.Formats()),
		oneOf("for", o.reader, []string{forStaff, forApplicant}),
		oneOf("fail-on", o.failOn, []string{failOnReview, failOnReject, failNever}),
	)
}
