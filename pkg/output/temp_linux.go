package output

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
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

// giveName lets a file without a name appear at path, in the place of what is there.
func giveName(file *os.File, path string) error {
	err := linkTo(file, path)
	if !errors.Is(err, fs.ErrExist) {
		return err
	}
	name := filepath.Join(filepath.Dir(path), ".kaocheck-"+rand.Text())
	if err := linkTo(file, name); err != nil {
		return err
	}
	if err := os.Rename(name, path); err != nil {
		os.Remove(name)
		return err
	}
	return nil
}

func linkTo(file *os.File, name string) error {
	return unix.Linkat(unix.AT_FDCWD, opened(file), unix.AT_FDCWD, name, unix.AT_SYMLINK_FOLLOW)
}
