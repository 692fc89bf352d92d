package main

import (
	"runtime"

	"github.com/spf13/cobra"

	"kaocheck/pkg/evaluate"
)

// evaluateOptions are the flags of kaocheck evaluate.
type evaluateOptions struct {
	profile     string
	format      string
	output      string
	plots       string
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
		Use: "evaluate",
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
	flags := cmd.Flags()
	flags.StringVar(&o.format, "format", "text", "")
	flags.StringVarP(&o.output, "output", "o", "", "")
	flags.StringVar(&o.plots, "plots", "", "")
	flags.IntVar(&o.jobs, "jobs", runtime.NumCPU(), "")
	flags.StringVar(&o.corrections, "corrections", "", "")
	flags.StringVar(&o.facts, "facts", "", "")
	flags.StringVar(&o.by, "by", "", "")
	flags.StringVar(&o.over, "over", "", "")
	flags.IntVar(&o.worst, "worst", 10, "")
	flags.StringVar(&o.compare, "compare", "", "")
	flags.StringVar(&o.cache, "cache", "", "")
	flags.BoolVar(&o.thumbs, "thumbs", false, "")
	flags.BoolVar(&o.evidence, "evidence", false, "")
	flags.BoolVar(&o.quiet, "quiet", false, "")
	flags.BoolVar(&o.noProgress, "no-progress", false, "")
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
