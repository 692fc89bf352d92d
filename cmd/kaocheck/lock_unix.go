//go:build unix

package main

import (
	"os"
	"syscall"
)

// lock claims file for this process until it is closed, and fails at once where another holds it.
func lock(file *os.File) error {
	return syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
}
