package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"kaocheck/pkg/cause"
	"kaocheck/pkg/check"
	"kaocheck/pkg/output"
	"kaocheck/pkg/report"
)

// appended is a report that grows photo by photo; a nil one takes nothing.
type appended struct {
	file   *os.File
	writer report.Writer
}

// openAppended opens the report that -o names. What it holds already in JSON lines, the checker
// will recall.
func (b *batch) openAppended() (*appended, error) {
	if b.output == "" {
		return nil, nil
	}
	file, continued, err := output.OpenAppend(b.output)
	if err != nil {
		return nil, err
	}
	if b.style.Continued = continued; continued {
		err = b.readBack(file)
	}
	var w report.Writer
	if err == nil {
		w, err = report.New(b.format, file, b.style)
	}
	if err != nil {
		file.Close()
		return nil, fmt.Errorf("writing %q: %w", b.output, cause.Of(err))
	}
	return &appended{file, w}, nil
}

// readBack holds the report against what is to be appended.
func (b *batch) readBack(file *os.File) error {
	if b.format == "csv" {
		return sameColumns(file, b.style)
	}
	read, err := report.ReadEarlier(file, b.style)
	if err != nil {
		return err
	}
	b.earlier = &earlier{read, file}
	b.checker.Recall = b.earlier.recall
	return nil
}

// sameColumns complains about a table that another profile began.
func sameColumns(file *os.File, style report.Options) error {
	var head bytes.Buffer
	style.Continued = false
	empty, err := report.New("csv", &head, style)
	if err != nil {
		return err
	}
	if err := empty.Close(); err != nil {
		return err
	}
	const bom = "\uFEFF"
	want := strings.TrimPrefix(head.String(), bom)
	got := make([]byte, len(bom)+len(want))
	n, err := file.ReadAt(got, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if !strings.HasPrefix(strings.TrimPrefix(string(got[:n]), bom), want) {
		return errors.New("its columns are not those of this profile")
	}
	return nil
}

func (a *appended) photo(r check.Result) error {
	if a == nil {
		return nil
	}
	return a.writer.Photo(r)
}

// close tells of what a network drive only finds out at the end.
func (a *appended) close() error {
	if a == nil {
		return nil
	}
	if err := a.file.Close(); err != nil {
		return fmt.Errorf("writing the report: %w", cause.Of(err))
	}
	return nil
}
