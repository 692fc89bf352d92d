package models

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"kaocheck/pkg/cause"
)

// What can be wrong with a file in the models folder.
var (
	ErrMissing = errors.New("is missing")
	ErrDamaged = errors.New("is damaged or of another version")
)

// FileError says that a model cannot be used, and how to repair it.
type FileError struct {
	Path string
	Err  error // ErrMissing, ErrDamaged or what went wrong while reading
}

func (e *FileError) Error() string {
	if errors.Is(e.Err, ErrMissing) || errors.Is(e.Err, ErrDamaged) {
		return fmt.Sprintf("model file %q %s", e.Path, e.Err)
	}
	return fmt.Sprintf("reading model file %q: %s", e.Path, e.Err)
}

func (e *FileError) Unwrap() error { return e.Err }

// Hint is the command that repairs the file.
func (e *FileError) Hint() string { return "run: kaocheck models fetch" }

// Verify checks that dir holds the models called names, byte for byte those of
// the manifest; without names, every one that is not optional. The error is a
// [*FileError] if a file is at fault.
func (m Manifest) Verify(dir string, names ...string) error {
	files, err := m.needed(names)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := f.Check(dir); err != nil {
			return err
		}
	}
	return nil
}

func (m Manifest) needed(names []string) ([]File, error) {
	var files []File
	for _, name := range names {
		f, err := m.Find(name)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	if len(names) > 0 {
		return files, nil
	}
	for _, f := range m.Files() {
		if !f.Optional {
			files = append(files, f)
		}
	}
	return files, nil
}

// Check compares one file in dir with the manifest.
func (f File) Check(dir string) error {
	want := f.Stored()
	place := filepath.Join(dir, want.File)
	if err := compare(place, want); err != nil {
		return &FileError{place, err}
	}
	return nil
}

// State says in a word or two how the file in dir is: ok, missing, damaged or unreadable.
func (f File) State(dir string) string {
	err := f.Check(dir)
	switch {
	case err == nil:
		return "ok"
	case errors.Is(err, ErrMissing) && f.Optional:
		return "missing (optional)"
	case errors.Is(err, ErrMissing):
		return "missing"
	case errors.Is(err, ErrDamaged):
		return "damaged"
	}
	return "unreadable"
}

// compare looks at the size first, which tells most broken files at no cost.
func compare(place string, want Converted) error {
	file, err := os.Open(place)
	if errors.Is(err, fs.ErrNotExist) {
		return ErrMissing
	}
	if err != nil {
		return cause.Of(err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return cause.Of(err)
	}
	if !info.Mode().IsRegular() || info.Size() != want.Size {
		return ErrDamaged
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return cause.Of(err)
	}
	if hex.EncodeToString(sum.Sum(nil)) != want.SHA256 {
		return ErrDamaged
	}
	return nil
}
