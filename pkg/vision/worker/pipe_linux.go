package worker

import (
	"os"

	"golang.org/x/sys/unix"
)

// pipeSize is the most that Linux gives a pipe of a user who is not root; 64 KB, as a pipe comes, are fewer than 16 rows of a photo.
const pipeSize = 1 << 20

// widen gives a pipe more room, so that who writes into it seldom waits. It does without where there is none to be had.
func widen(pipe *os.File) {
	if raw, err := pipe.SyscallConn(); err == nil {
		raw.Control(func(fd uintptr) { unix.FcntlInt(fd, unix.F_SETPIPE_SZ, pipeSize) })
	}
}
