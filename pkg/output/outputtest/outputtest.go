// Package outputtest stands in for a disk that is full, for tests alone.
package outputtest

import (
	"errors"
	"io"
	"syscall"
	"testing"
)

// Disk is a writer with room for so many bytes: what goes beyond is cut off with ENOSPC, and nothing more is taken.
type Disk int

func (d *Disk) Write(b []byte) (int, error) {
	if n := int(*d); len(b) > n {
		*d = 0
		return n, syscall.ENOSPC
	}
	*d -= Disk(len(b))
	return len(b), nil
}

// Full fails t unless write tells of a full disk wherever it fills, and of none where all of it finds room.
func Full(t testing.TB, write func(w io.Writer) error) {
	t.Helper()
	const ample = 1 << 30
	disk := Disk(ample)
	if err := write(&disk); err != nil {
		t.Fatalf("with room for all: %v", err)
	}
	size := int(ample - disk)
	step := 1 + size/50
	for room := range size {
		if room%step > 0 && room < size-9 { // not every byte, but the last ones, which the end writes
			continue
		}
		if disk := Disk(room); !errors.Is(write(&disk), syscall.ENOSPC) {
			t.Errorf("with room for %d of %d bytes, a full disk is not told of", room, size)
			return
		}
	}
}
