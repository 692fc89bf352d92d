package main

import (
	"runtime"
	"strings"

	"github.com/spf13/cobra"

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
	lang       string
	reader     string
	jobs       int
	recursive  bool
	waive      []string
	dpi        float64
	evidence   string
	anonymous  bool
	resume     string
	bom        bool
	timed      bool
	failOn     string
	quiet      bool
	noProgress bool
}

func newCheckCommand() *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check [PHOTO|FOLDER|-]...",
		Short: "Check photos",
		Long: `Check photos: files, the pictures in folders, or, for -, a list of paths on standard
input, one a line. The report goes to standard output, or to the file named by -o.

A run that ends early, by Ctrl-C, a power cut or a full disk, goes on where it was: with
--format jsonl -o FILE the photos so far are in FILE (or in FILE.part, if the program had no
time to end), and the same command with --resume FILE takes them over. A photo is taken over
if its name and content are unchanged and the version, profile, language and declared
exceptions are the same. --resume also writes a finished report in another format without
looking again.

Exit codes: 0 nothing to complain about, 1 some photo is rejected (or needs a look, with
--fail-on review), 2 wrong command line or profile, 3 some photo could not be looked at,
130 interrupted: the report then holds the photos up to there.`,
		Example: `  kaocheck check photo.jpg
  kaocheck check --profile mynumber-online --evidence marked photo.jpg
  kaocheck check --recursive --anonymous --format jsonl -o report.jsonl scans/
  kaocheck check --format jsonl --resume report.jsonl -o report.jsonl scans/
  kaocheck check --format csv --bom --resume report.jsonl -o report.csv scans/
  find scans -newer report.csv -name '*.jpg' | kaocheck check --format csv -`,
		Args: somePhoto,
		RunE: func(cmd *cobra.Command, args []string) error { return runCheck(cmd, &o, args) },
	}
	o.addFlags(cmd)
	return cmd
}

func somePhoto(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return misusef("no photo is named").hinting("name photos or folders, or - for a list of paths on standard input")
	}
	return nil
}

func (o *checkOptions) addFlags(cmd *cobra.Command) {
	o.addPhotoFlags(cmd)
	flags := cmd.Flags()
	flags.StringVar(&o.format, "format", "text", "`format` of the report: "+strings.Join(report.Formats(), ", "))
	flags.StringVarP(&o.output, "output", "o", "", "write the report to `FILE`")
	flags.StringVar(&o.reader, "for", forStaff, "who reads a text or HTML report: staff, or an applicant, in plain words without rule IDs")
	flags.BoolVar(&o.anonymous, "anonymous", false, "running numbers instead of file names")
	flags.StringVar(&o.resume, "resume", "", "take over the photos that `FILE`, a report in jsonl, holds already")
	flags.BoolVar(&o.timed, "timings", false, "tell on standard error how long each stage took")
	flags.StringVar(&o.failOn, "fail-on", failOnReject, "what makes the exit code 1: review, reject or never")
	flags.BoolVar(&o.quiet, "quiet", false, "nothing but errors on standard error")
	flags.BoolVar(&o.noProgress, "no-progress", false, "no progress bar or lines")
	completes(cmd, "format", report.Formats())
	completes(cmd, "for", []string{forStaff, forApplicant})
	completes(cmd, "fail-on", []string{failOnReview, failOnReject, failNever})
}

// addPhotoFlags adds the flags of all commands that check photos for a report.
func (o *checkOptions) addPhotoFlags(cmd *cobra.Command) {
	profileFlag(cmd, &o.profile)
	langFlag(cmd, &o.lang)
	flags := cmd.Flags()
	flags.IntVar(&o.jobs, "jobs", runtime.NumCPU(), "photos at once")
	flags.BoolVar(&o.recursive, "recursive", false, "descend into folders")
	flags.StringSliceVar(&o.waive, "waive", nil, "declared `exceptions` (特例): "+strings.Join(profile.Exceptions(), ", "))
	flags.Float64Var(&o.dpi, "dpi", 0, "resolution of a scan in dots per inch (default: the file's, if it tells)")
	flags.StringVar(&o.evidence, "evidence", "", "write an annotated picture of each photo to `FOLDER`")
	flags.BoolVar(&o.bom, "bom", false, "begin a csv report with a byte order mark, for Excel")
	completes(cmd, "waive", profile.Exceptions())
}

// validate complains about what no photo is needed for.
func (o *checkOptions) validate() error {
	if err := oneOf("format", o.format, report.Formats()); err != nil {
		return err
	}
	if err := oneOf("for", o.reader, []string{forStaff, forApplicant}); err != nil {
		return err
	}
	if err := oneOf("fail-on", o.failOn, []string{failOnReview, failOnReject, failNever}); err != nil {
		return err
	}
	for _, reason := range o.waive {
		if err := oneOf("waive", reason, profile.Exceptions()); err != nil {
			return err
		}
	}
	if o.jobs < 1 {
		return misusef("--jobs %d is too few", o.jobs)
	}
	if o.bom && o.format != "csv" {
		return misusef("--bom is for --format csv")
	}
	if o.resume != "" && o.anonymous {
		return misusef("an anonymous report cannot resume another: it does not tell which photo is which")
	}
	if o.resume != "" && o.evidence != "" {
		return misusef("photos that are taken over are not looked at, and cannot be drawn: leave out --resume or --evidence")
	}
	if !(o.dpi >= 0 && o.dpi <= maxDPI) { // NaN is neither
		return misusef("--dpi %v is no resolution", o.dpi)
	}
	return nil
}
