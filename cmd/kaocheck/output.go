package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// output is where a command writes to. A file appears under its name only when it is whole,
// readable by its owner alone. As long as it is not, it has no name where the system allows
// that, so that not even a killed program leaves anything behind; see [openPart] for the one
// exception.
type output struct {
	io.Writer
	file *os.File // nil for standard output
	temp string   // the file's name until it is finished; "" while it has none
	path string   // of the finished file; "" for what is written to directly
	part bool     // see [openPart]
	done bool     // the file has its name
}

// openOutput opens what -o names: a file, a pipe or device, or standard output for - and "".
func openOutput(path string, stdout io.Writer) (*output, error) {
	if path == "" || path == "-" {
		return &output{Writer: stdout}, nil
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
		return nil, fmt.Errorf("writing %q: %w", path, withoutPath(err))
	}
	return &output{Writer: file, file: file, temp: temp, path: path}, nil
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

func openDevice(path string) (*output, error) {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return nil, fmt.Errorf("writing %q: %w", path, withoutPath(err))
	}
	return &output{Writer: file, file: file}, nil
}

// commit gives the finished file its name.
func (o *output) commit() error {
	if o.file == nil {
		return nil
	}
	if err := o.finish(); err != nil {
		return fmt.Errorf("writing %q: %w", o.path, withoutPath(err))
	}
	o.done = true
	return nil
}

func (o *output) finish() error {
	if o.path != "" && o.temp == "" {
		if err := giveName(o.file, o.path); err != nil {
			return err
		}
	}
	if err := o.file.Close(); err != nil || o.temp == "" {
		return err
	}
	return os.Rename(o.temp, o.path)
}

// sync waits until a file is on the disk, so that a power cut cannot empty it any more.
func (o *output) sync() error {
	if o.path == "" {
		return nil
	}
	if err := o.file.Sync(); err != nil {
		return fmt.Errorf("writing %q: %w", o.path, withoutPath(err))
	}
	return nil
}

// discard throws away a file that was not committed.
func (o *output) discard() {
	switch {
	case o.file == nil || o.done:
	case o.part:
		o.leave()
	default:
		o.file.Close()
		if o.temp != "" {
			os.Remove(o.temp)
		}
	}
}

// writeFile writes the file at path whole or not at all.
func writeFile(path string, write func(io.Writer) error) error {
	out, err := openOutput(path, nil)
	if err != nil {
		return err
	}
	defer out.discard()
	if err := write(out); err != nil {
		return fmt.Errorf("writing %q: %w", path, withoutPath(err))
	}
	return out.commit()
}
