package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"kaocheck/pkg/check"
	"kaocheck/pkg/evaluate"
)

// newEvaluation checks the command line and reads the labels.
func newEvaluation(cmd *cobra.Command, o *evaluateOptions, table string) (*evaluation, error) {
	if err := o.validate(); err != nil {
		return nil, err
	}
	e := &evaluation{evaluateOptions: o, table: table, stderr: cmd.ErrOrStderr()}
	var err error
	if e.words, err = language(o.lang); err != nil {
		return nil, err
	}
	asked, err := openProfile(o.profile)
	if err != nil {
		return nil, err
	}
	if err := e.readLabels(); err != nil {
		return nil, err
	}
	if err := e.readOld(); err != nil {
		return nil, err
	}
	e.checker = check.Checker{Profile: evaluate.Timeless(asked, e.labels), Today: time.Now()}
	e.outcomes = make([]*evaluate.Outcome, len(e.labels.Photos))
	return e, e.guardOutput()
}

func (e *evaluation) readLabels() error {
	file, err := os.Open(e.table)
	if err != nil {
		return misusef("reading %q: %w", e.table, withoutPath(err))
	}
	defer file.Close()
	if e.labels, err = evaluate.ParseLabels(file, e.by); err != nil {
		return misusef("reading %q: %w", e.table, withoutPath(err))
	}
	if len(e.labels.Ignored) > 0 && !e.quiet {
		complain(e.stderr, fmt.Errorf("columns without labels are passed over: %s", strings.Join(e.labels.Ignored, ", ")))
	}
	return nil
}

func (e *evaluation) readOld() error {
	if e.compare == "" {
		return nil
	}
	file, err := os.Open(e.compare)
	if err != nil {
		return misusef("reading %q: %w", e.compare, withoutPath(err))
	}
	defer file.Close()
	if e.old, err = evaluate.Read(file); err != nil {
		return misusef("reading %q: %w", e.compare, withoutPath(err))
	}
	return nil
}

// guardOutput keeps the report from taking the place of what it is made from. An old report
// may be replaced by the new one.
func (e *evaluation) guardOutput() error {
	inputs := listing{paths: []string{e.table}}
	if e.cache != "" {
		inputs.paths = append(inputs.paths, e.cache)
	}
	for i := range e.labels.Photos {
		inputs.paths = append(inputs.paths, e.path(e.labels.Photos[i].File))
	}
	if inputs.holds(e.output) {
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
