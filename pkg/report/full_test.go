package report

import (
	"errors"
	"syscall"
	"testing"

	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/message"
)

// room takes so many bytes and then no more, as a disk does that is nearly full.
type room int

func (r *room) Write(b []byte) (int, error) {
	if len(b) > int(*r) {
		return int(*r), syscall.ENOSPC
	}
	*r -= room(len(b))
	return len(b), nil
}

// Wherever the disk is full, that is told.
func TestFullDiskIsTold(t *testing.T) {
	o := testOptions(message.EN)
	for _, format := range Formats() {
		whole := len(write(t, format, o, checktest.Results()))
		for left := 0; left < whole; left += 1 + whole/50 {
			if err := into(room(left), format, o); !errors.Is(err, syscall.ENOSPC) {
				t.Fatalf("%s, room for %d of %d bytes: %v", format, left, whole, err)
			}
		}
		if err := into(room(whole), format, o); err != nil {
			t.Errorf("%s, with room for all: %v", format, err)
		}
	}
}

// into writes a report to a disk and returns the first error.
func into(disk room, format string, o Options) error {
	w, err := New(format, &disk, o)
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
