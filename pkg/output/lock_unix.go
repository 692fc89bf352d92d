//go:build unix

package output

import (
	"errors"
	"os"
	"syscall"
)

// lock claims file for this process until it is closed, and fails at once where another holds it.
func lock(file *os.File) error {
	return syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
}

// publish renames a locked file and closes it: under the lock, lest another run takes it for unfinished.
func publish(file *os.File, path string) error {
	return errors.Join(os.Rename(file.Name(), path), file.Close())
}
