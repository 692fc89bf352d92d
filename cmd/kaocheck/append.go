package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
	"time"

	"kaocheck/pkg/cause"
	"kaocheck/pkg/check"
	"kaocheck/pkg/output"
	"kaocheck/pkg/report"
)

// appended is a report that grows photo by photo; a nil one takes nothing.
type appended struct {
	file   *os.File
	writer report.Writer
	rows   report.Rows            // what a table held before
	unread func(name string) bool // nil, or tells of a photo that the report said could not be read
	until  time.Time              // when that was written
}

// openAppended opens the report that -o names.
func (b *batch) openAppended() (*appended, error) {
	if b.output == "" {
		return nil, nil
	}
	a := &appended{until: lastChange(b.output)} // before a last line that is not whole is cut off
	file, continued, err := output.OpenAppend(b.output)
	if err != nil {
		return nil, err
	}
	a.file = file
	if b.style.Continued = continued; continued {
		err = b.readBack(a)
	}
	if err == nil {
		a.writer, err = report.New(b.format, file, b.style)
	}
	if err != nil {
		file.Close()
		return nil, fmt.Errorf("writing %q: %w", b.output, cause.Of(err))
	}
	return a, nil
}

// lastChange is when the file at path was last written; zero if it cannot be told.
func lastChange(path string) time.Time {
	info, err := os.Stat(path)
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}

// readBack holds the report against what is to be appended. Photos that it tells of are not checked again: the checker
// recalls a record in JSON lines by the photo's content, and a row leaves its photo alone.
func (b *batch) readBack(a *appended) error {
	if b.format == "csv" {
		var err error
		a.rows, err = report.ReadRows(a.file, b.style)
		a.unread = a.rows.Unread
		return err
	}
	read, err := report.ReadEarlier(a.file, b.style)
	if err != nil {
		return err
	}
	a.unread = read.Unread
	b.earlier = &earlier{read, a.file}
	b.checker.Recall = b.earlier.recall
	return nil
}

// holds tells whether a table had a row on the photo, and the photo has not changed since. A table tells of no content.
func (a *appended) holds(photo string, changed time.Time) bool {
	return a != nil && a.rows.Hold(photo) && changed.Before(a.until)
}

// knows tells whether the report says already that a photo cannot be read, which has not changed since.
func (a *appended) knows(r check.Result) bool {
	return r.Err != nil && a.unread != nil && a.unread(r.File) && lastChange(r.File).Before(a.until)
}

// photo adds a record, or nothing of it: a full disk may take the beginning of a line. It is on the disk before the next
// photo is looked at, so that a power cut takes no more than that one.
func (a *appended) photo(r check.Result) error {
	if a == nil || a.knows(r) {
		return nil
	}
	whole, err := a.file.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	if err := a.writer.Photo(r); err != nil {
		return errors.Join(err, a.file.Truncate(whole))
	}
	if err := a.file.Sync(); !errors.Is(err, syscall.EINVAL) { // as devices answer
		return err
	}
	return nil
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
