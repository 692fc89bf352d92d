package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// output is where a command writes to. A file appears under its name only when it is whole,
// readable by its owner alone.
type output struct {
	io.Writer
	file *os.File // nil for standard output
	path string   // of the finished file; "" for what is written to directly
}

// openOutput opens what -o names: a file, a pipe or device, or standard output for - and "".
func openOutput(path string, stdout io.Writer) (*output, error) {
	if path == "" || path == "-" {
		return &output{Writer: stdout}, nil
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return nil, fmt.Errorf("writing %q: it is a folder", path)
	case err == nil && !info.Mode().IsRegular():
		return openDevice(path)
	case err == nil:
		// the file that a link leads to is replaced, not the link
		if path, err = filepath.EvalSymlinks(path); err != nil {
			return nil, err
		}
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".kaocheck-*")
	if err != nil {
		return nil, fmt.Errorf("writing %q: %w", path, withoutPath(err))
	}
	return &output{Writer: file, file: file, path: path}, nil
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
	if err := o.file.Close(); err != nil || o.path == "" {
		return err
	}
	return os.Rename(o.file.Name(), o.path)
}

// discard throws away a file that was not committed.
func (o *output) discard() {
	if o.file != nil && o.file.Close() == nil && o.path != "" {
		os.Remove(o.file.Name())
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
