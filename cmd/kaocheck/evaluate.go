package main

import (
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"kaocheck/pkg/evaluate"
)

// evaluateOptions are the flags of kaocheck evaluate.
type evaluateOptions struct {
	profile     string
	format      string
	output      string
	plots       string
	lang        string
	jobs        int
	corrections string
	facts       string
	by          string
	over        string
	worst       int
	compare     string
	cache       string
	thumbs      bool
	evidence    bool
	quiet       bool
	noProgress  bool
}

func newEvaluateCommand() *cobra.Command {
	var o evaluateOptions
	cmd := &cobra.Command{
		Use:   "evaluate LABELS.csv",
		Short: "Measure accuracy against labelled photos",
		Long: `Check labelled photos and compare the answers with the labels, rule by rule: equal error
rate, shares of right and wrong answers with 95 % intervals, and the photos that went wrong.

LABELS.csv has a column file, with paths relative to the table, and columns of labels: each
cell is pass, fail or empty. A column is named after a rule, or pose (the worst of pose.*),
unsharp (the worst of img.focus, img.shake and frame.resolution), or verdict (the photo as a
whole). Without verdict, a photo fails as a whole when a column says fail, and passes when
every column says pass. The photos' age is left out unless there is a column admin.taken.

Wrong labels need not be bent to: --corrections takes a table with the columns file, column,
label and reason, and the figures by the right labels stand beside those by the table's.

With --over, the photos are defects made at growing strength, one kind for each value of --by,
and the report shows what each rule answers to them: value against strength.

Exit codes: 0 done, 2 wrong command line, profile or table, 3 some photo could not be looked
at, 130 interrupted: the report then holds the photos up to there.`,
		Example: `  kaocheck evaluate labels.csv
  kaocheck evaluate --cache run.cache --format json -o new.json labels.csv
  kaocheck evaluate --cache run.cache --compare old.json --by glasses labels.csv
  kaocheck evaluate --cache run.cache --format html --evidence -o accuracy.html labels.csv
  kaocheck evaluate --facts manifest.csv --by kind --over strength --plots . labels.csv`,
		Args: one("table"),
		RunE: func(cmd *cobra.Command, args []string) error { return runEvaluate(cmd, &o, args[0]) },
	}
	o.addFlags(cmd)
	return cmd
}

func (o *evaluateOptions) addFlags(cmd *cobra.Command) {
	profileFlag(cmd, &o.profile)
	langFlag(cmd, &o.lang)
	flags := cmd.Flags()
	flags.StringVar(&o.format, "format", "text", "`format` of the report: "+strings.Join(evaluate.Formats(), ", "))
	flags.StringVarP(&o.output, "output", "o", "", "write the report to `FILE`")
	flags.StringVar(&o.plots, "plots", "", "write the curves as SVG files into `FOLDER`, too")
	flags.IntVar(&o.jobs, "jobs", runtime.NumCPU(), "photos at once")
	flags.StringVar(&o.corrections, "corrections", "", "`FILE` with labels that are wrong: file, column, label, reason")
	flags.StringVar(&o.facts, "facts", "", "`FILE` with the columns for --by and --over (default LABELS.csv itself)")
	flags.StringVar(&o.by, "by", "", "the same figures for each value of `COLUMN`; "+evaluate.Tone+" is the measured tone of the skin")
	flags.StringVar(&o.over, "over", "", "`COLUMN` with the strength of made defects, whose kind --by tells")
	flags.IntVar(&o.worst, "worst", 10, "wrong photos to list for each column and label; JSON holds all")
	flags.StringVar(&o.compare, "compare", "", "show what moved since the JSON report `OLD`")
	flags.StringVar(&o.cache, "cache", "", "keep findings in `FILE`, and look at no photo again that is there already")
	flags.BoolVar(&o.thumbs, "thumbs", false, "html: show the wrong photos, not only their names")
	flags.BoolVar(&o.evidence, "evidence", false, "html: show them with what was found marked, which looks at them again")
	flags.BoolVar(&o.quiet, "quiet", false, "nothing but errors on standard error")
	flags.BoolVar(&o.noProgress, "no-progress", false, "no progress bar")
	completes(cmd, "format", evaluate.Formats())
}

// validate complains about what no photo is needed for.
func (o *evaluateOptions) validate() error {
	switch {
	case o.jobs < 1:
		return misusef("--jobs %d is too few", o.jobs)
	case o.worst < 0:
		return misusef("--worst %d is too few", o.worst)
	case o.thumbs && o.format != "html":
		return misusef("--thumbs needs --format html")
	case o.evidence && o.format != "html":
		return misusef("--evidence needs --format html")
	case o.over != "" && o.by == "":
		return misusef("--over needs --by")
	}
	return oneOf("format", o.format, evaluate.Formats())
}
