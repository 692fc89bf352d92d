// Package output writes files that appear under their names only when they are whole, readable by
// their owner alone. It never changes a file that is there: it replaces it, or, where it is asked to,
// adds whole lines to it.
package output

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"kaocheck/pkg/cause"
)

// File is what is written. As long as it is not whole, it has no name where the system allows that,
// so that not even a killed program leaves anything behind; see [OpenPart] for the one exception.
type File struct {
	io.Writer
	file *os.File // nil for standard output
	temp string   // the file's name until it is finished; "" while it has none
	path string   // of the finished file; "" for what is written to directly
	part bool     // see [OpenPart]
	done bool     // the file has its name
}

// Open opens a file, a pipe or device, or stdout for the paths - and "".
func Open(path string, stdout io.Writer) (*File, error) {
	if path == "" || path == "-" {
		return &File{Writer: stdout}, nil
	}
	path, special, err := target(path)
	if err != nil {
		return nil, err
	}
	if special {
		return openDevice(path)
	}
	file, temp, err := createTemp(filepath.Dir(path))
	if err != nil {
		return nil, fmt.Errorf("writing %q: %w", path, cause.Of(err))
	}
	return &File{Writer: file, file: file, temp: temp, path: path}, nil
}

func createNamed(dir string) (file *os.File, name string, err error) {
	if file, err = os.CreateTemp(dir, ".kaocheck-*"); err != nil {
		return nil, "", err
	}
	return file, file.Name(), nil
}

// target follows path to the file to be written: the one that a link leads to is replaced, not
// the link. What is special, a pipe or device, is not replaced but written to.
func target(path string) (file string, special bool, err error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return path, false, nil // there is none yet
	case info.IsDir():
		return "", false, fmt.Errorf("writing %q: it is a folder", path)
	case !info.Mode().IsRegular():
		return path, true, nil
	}
	file, err = filepath.EvalSymlinks(path)
	return file, false, err
}

func openDevice(path string) (*File, error) {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return nil, fmt.Errorf("writing %q: %w", path, cause.Of(err))
	}
	return &File{Writer: file, file: file}, nil
}

// Commit gives the finished file its name.
func (f *File) Commit() error {
	if f.file == nil {
		return nil
	}
	if err := f.finish(); err != nil {
		return fmt.Errorf("writing %q: %w", f.path, cause.Of(err))
	}
	f.done = true
	return nil
}

func (f *File) finish() error {
	if f.part {
		return publish(f.file, f.path)
	}
	if f.path != "" && f.temp == "" {
		if err := giveName(f.file, f.path); err != nil {
			return err
		}
	}
	if err := f.file.Close(); err != nil || f.temp == "" {
		return err
	}
	return os.Rename(f.temp, f.path)
}

// Sync waits until a file is on the disk, so that a power cut cannot empty it any more.
func (f *File) Sync() error {
	if f.path == "" {
		return nil
	}
	if err := f.file.Sync(); err != nil {
		return fmt.Errorf("writing %q: %w", f.path, cause.Of(err))
	}
	return nil
}

// Discard throws away a file that was not committed.
func (f *File) Discard() {
	switch {
	case f.file == nil || f.done:
	case f.part:
		f.leave()
	default:
		f.file.Close()
		if f.temp != "" {
			os.Remove(f.temp)
		}
	}
}

// Write writes the file at path whole or not at all.
func Write(path string, write func(io.Writer) error) error {
	out, err := Open(path, nil)
	if err != nil {
		return err
	}
	defer out.Discard()
	if err := write(out); err != nil {
		return fmt.Errorf("writing %q: %w", path, cause.Of(err))
	}
	return out.Commit()
}
