//go:build unix

package output

import (
	"errors"
	"os"
	"syscall"
)

// lock claims file for this process until it is closed, and fails at once where another holds it. A network drive
// may know no locks: there it claims nothing.
func lock(file *os.File) error {
	err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return errTaken
	}
	return nil
}

// publish renames a locked file and closes it: under the lock, lest another run takes it for unfinished.
func publish(file *os.File, path string) error {
	return errors.Join(os.Rename(file.Name(), path), file.Close())
}
