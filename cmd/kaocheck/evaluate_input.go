package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"kaocheck/pkg/cause"
	"kaocheck/pkg/check"
	"kaocheck/pkg/evaluate"
	"kaocheck/pkg/folder"
)

// newEvaluation checks the command line and reads the labels.
func newEvaluation(cmd *cobra.Command, o *evaluateOptions, table string) (*evaluation, error) {
	if err := settleFormat(cmd, &o.format, o.output, evaluate.Formats()); err != nil {
		return nil, err
	}
	if err := o.validate(); err != nil {
		return nil, err
	}
	e := &evaluation{evaluateOptions: o, table: table, stderr: cmd.ErrOrStderr()}
	var err error
	if e.words, err = language(cmd); err != nil {
		return nil, err
	}
	if e.models, err = modelsDir(cmd); err != nil {
		return nil, err
	}
	asked, err := openProfile(o.profile)
	if err != nil {
		return nil, err
	}
	for _, read := range []func() error{e.readLabels, e.readFacts, e.readCorrections, e.readOld} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	e.passOver()
	e.checker = check.Checker{Profile: evaluate.Timeless(asked, e.labels), Today: time.Now()}
	e.outcomes = make([]*evaluate.Outcome, len(e.labels.Photos))
	return e, e.guardOutput()
}

// reading hands the file at path to parse; without a path there is nothing to read.
func reading(path string, parse func(io.Reader) error) error {
	if path == "" {
		return nil
	}
	file, err := os.Open(path)
	if err != nil {
		return lost(misusef("reading %q: %w", path, cause.Of(err)), path)
	}
	defer file.Close()
	if err := parse(file); err != nil {
		return misusef("reading %q: %w", path, cause.Of(err))
	}
	return nil
}

func (e *evaluation) readLabels() error {
	return reading(e.table, func(r io.Reader) (err error) {
		e.labels, err = evaluate.ParseLabels(r)
		return err
	})
}

// passOver names the columns of which nothing is made.
func (e *evaluation) passOver() {
	used := func(name string) bool { return name == e.by || name == e.over }
	if ignored := slices.DeleteFunc(e.labels.Ignored, used); len(ignored) > 0 && !e.quiet {
		complain(e.stderr, e.words, fmt.Errorf("columns without labels are passed over: %s", strings.Join(ignored, ", ")))
	}
}

// readFacts reads what the photos are grouped by.
func (e *evaluation) readFacts() error {
	switch e.by {
	case "":
		return nil
	case evaluate.Tone:
		e.labels.By = e.by
		return nil
	}
	return reading(cmp.Or(e.facts, e.table), func(r io.Reader) error {
		facts, err := evaluate.ParseFacts(r)
		if err != nil {
			return err
		}
		if err := e.labels.GroupBy(facts, e.by); err != nil || e.over == "" {
			return err
		}
		return e.labels.Scale(facts, e.over)
	})
}

func (e *evaluation) readCorrections() error {
	return reading(e.corrections, func(r io.Reader) error {
		list, err := evaluate.ParseCorrections(r)
		if err != nil {
			return err
		}
		return e.labels.Correct(list)
	})
}

func (e *evaluation) readOld() error {
	return reading(e.compare, func(r io.Reader) (err error) {
		e.old, err = evaluate.Read(r)
		return err
	})
}

// guardOutput keeps the report from taking the place of what it is made from. An old report
// may be replaced by the new one.
func (e *evaluation) guardOutput() error {
	inputs := folder.Listing{Paths: []string{e.table}}
	for _, path := range []string{e.cache, e.facts, e.corrections} {
		if path != "" {
			inputs.Paths = append(inputs.Paths, path)
		}
	}
	for i := range e.labels.Photos {
		inputs.Paths = append(inputs.Paths, e.path(e.labels.Photos[i].File))
	}
	if inputs.Holds(e.output) {
		return misusef("the report would overwrite %q, which it is made from", e.output)
	}
	return nil
}

// path is where a file named in the table lies.
func (e *evaluation) path(file string) string {
	file = filepath.FromSlash(file)
	if filepath.IsAbs(file) {
		return file
	}
	return filepath.Join(filepath.Dir(e.table), file)
}
