package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kaocheck/pkg/output"
	"kaocheck/pkg/report"
)

// result is the exit code as an error. A run that Ctrl-C met after its last photo is whole.
func (b *batch) result() error {
	s := b.summary
	switch {
	case s.Photos < len(b.Paths):
		complain(b.stderr, b.words, b.interrupted())
		return interrupted
	case s.Error > 0 || len(b.Problems) > 0:
		return unseen
	case s.Reject > 0 && b.failOn != failNever, s.Review > 0 && b.failOn == failOnReview:
		return faulty
	}
	return nil
}

// interrupted says how far the run came, and how to go on.
func (b *batch) interrupted() error {
	err := &failure{code: interrupted, err: fmt.Errorf("interrupted after %d of %d photos", b.summary.Photos, len(b.Paths))}
	switch {
	case b.anonymous:
		return err
	case b.format != "jsonl":
		return err.hinting("a report in jsonl, written by -o, can be resumed")
	case b.output == "" || b.output == "-":
		return err.hinting("to go on, run the same with --resume and this report")
	}
	return err.hinting("to go on, run: %s", b.again(b.output))
}

// unfinished is err, which ended the run, with a word on how to go on if the photos so far are
// kept.
func (b *batch) unfinished(out *output.File, err error) error {
	if !out.Kept() || b.summary.Photos == 0 || b.anonymous {
		return err
	}
	f := &failure{code: exitOf(err), err: err}
	return f.hinting("the photos so far are kept; to go on, run: %s", b.again(b.output))
}

// repeated is the number of arguments up to which they are repeated.
const repeated = 20

// goOn is the command line that goes on with an interrupted run.
func goOn(cmd *cobra.Command, args []string, file string) string {
	words := []string{cmd.CommandPath()}
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if f.Name != "resume" && f.Name != "output" {
			words = append(words, flagWord(f))
		}
	})
	words = append(words, "--resume", report.Shell(file), "-o", report.Shell(file))
	if len(args) > repeated {
		return strings.Join(words, " ") + " PHOTO... (the same photos)"
	}
	for _, arg := range args {
		if arg != "-" {
			arg = report.Shell(arg)
		}
		words = append(words, arg)
	}
	return strings.Join(words, " ")
}

// flagWord is a flag as a shell reads it back.
func flagWord(f *pflag.Flag) string {
	value := f.Value.String()
	if list, ok := f.Value.(pflag.SliceValue); ok {
		value = strings.Join(list.GetSlice(), ",")
	}
	switch {
	case f.Value.Type() != "bool":
		return "--" + f.Name + " " + report.Shell(value)
	case value == "true":
		return "--" + f.Name
	}
	return "--" + f.Name + "=" + value
}
