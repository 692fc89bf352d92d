package report

import (
	"io"
	"testing"

	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/message"
	"kaocheck/pkg/output/outputtest"
)

// Wherever the disk is full, that is told.
func TestFullDiskIsTold(t *testing.T) {
	for _, format := range Formats() {
		t.Run(format, func(t *testing.T) {
			outputtest.Full(t, func(disk io.Writer) error { return into(disk, format, testOptions(message.EN)) })
		})
	}
}

// into writes a report to a disk and returns the first error.
func into(disk io.Writer, format string, o Options) error {
	w, err := New(format, disk, o)
	if err != nil {
		return err
	}
	for _, r := range checktest.Results() {
		if err := w.Photo(r); err != nil {
			return err
		}
	}
	return w.Close()
}
