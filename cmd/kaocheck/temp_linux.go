package main

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// createTemp creates a file in dir, where the file system allows that without a name.
func createTemp(dir string) (file *os.File, name string, err error) {
	file, err = os.OpenFile(dir, os.O_RDWR|unix.O_TMPFILE, 0o600)
	if err != nil {
		return createNamed(dir)
	}
	if _, err := os.Lstat(opened(file)); err != nil { // without /proc it could not be named
		file.Close()
		return createNamed(dir)
	}
	return file, "", nil
}

// opened is the name under which the system knows an open file.
func opened(file *os.File) string { return fmt.Sprintf("/proc/self/fd/%d", file.Fd()) }

// giveName gives a file without a name one in dir.
func giveName(file *os.File, dir string) (name string, err error) {
	name = filepath.Join(dir, ".kaocheck-"+rand.Text())
	return name, unix.Linkat(unix.AT_FDCWD, opened(file), unix.AT_FDCWD, name, unix.AT_SYMLINK_FOLLOW)
}
