package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"

	"kaocheck/pkg/check"
	"kaocheck/pkg/report"
)

// appended is a report that grows photo by photo; a nil one takes nothing.
type appended struct {
	file   *os.File
	writer report.Writer
}

// openAppended opens the report that -o names, for this process alone. A last line that is not
// whole, as a killed program leaves it, is cut off. What the report holds already in JSON
// lines, the checker will recall.
func (b *batch) openAppended() (*appended, error) {
	if b.output == "" {
		return nil, nil
	}
	file, err := os.OpenFile(b.output, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fmt.Errorf("writing %q: %w", b.output, withoutPath(err))
	}
	a := &appended{file: file}
	if err := b.continueReport(a); err != nil {
		file.Close()
		return nil, fmt.Errorf("writing %q: %w", b.output, withoutPath(err))
	}
	return a, nil
}

func (b *batch) continueReport(a *appended) error {
	info, err := a.file.Stat()
	if err != nil {
		return err
	}
	style := b.style
	if info.Mode().IsRegular() {
		if err := lock(a.file); err != nil {
			return fmt.Errorf("another run is at it")
		}
		size, err := wholeLines(a.file)
		if err != nil {
			return err
		}
		style.Continued = size > 0
	}
	if style.Continued {
		if err := b.readBack(a.file); err != nil {
			return err
		}
	}
	a.writer, err = report.New(b.format, a.file, style)
	return err
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
	if err != nil && err != io.EOF {
		return err
	}
	if !strings.HasPrefix(strings.TrimPrefix(string(got[:n]), bom), want) {
		return fmt.Errorf("its columns are not those of this profile")
	}
	return nil
}

func (a *appended) photo(r check.Result) error {
	if a == nil {
		return nil
	}
	return a.writer.Photo(r)
}

func (a *appended) close() {
	if a != nil {
		a.file.Close()
	}
}
