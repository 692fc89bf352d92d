package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// partOf names the beginning of the report at path.
func partOf(path string) string { return path + ".part" }

// openPart opens a report in JSON lines: as long as it is not whole it lies beside its name,
// with the ending .part, so that a run of many hours survives a killed program or a power cut.
// [recoverPart] gives what is left its name. Two runs never write the same one.
func openPart(path string) (*output, error) {
	path, special, err := target(path)
	if err != nil {
		return nil, err
	}
	if special {
		return openDevice(path)
	}
	part := partOf(path)
	file, err := os.OpenFile(part, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fmt.Errorf("writing %q: %w", path, withoutPath(err))
	}
	if err := lock(file); err != nil {
		file.Close()
		return nil, fmt.Errorf("writing %q: another run is at it", path)
	}
	if info, err := file.Stat(); err != nil || info.Size() > 0 {
		file.Close()
		return nil, misusef("writing %q: %q holds the beginning of it, from a run that did not end", path, part).
			hinting("go on with that run by --resume %q, or remove the file", path)
	}
	return &output{Writer: file, file: file, temp: part, path: path, part: true}, nil
}

// leave closes a part that was not committed: its whole lines stay for [recoverPart].
func (o *output) leave() {
	if size, err := wholeLines(o.file); err == nil && size == 0 {
		os.Remove(o.temp)
	}
	o.file.Close()
}

// recoverPart gives what a run that did not end left of the report at path its name. Where that
// run itself resumed an earlier one, the report of that name is joined to it.
func recoverPart(path string) error {
	path, special, err := target(path)
	if err != nil || special {
		return err
	}
	part, err := os.OpenFile(partOf(path), os.O_RDWR|os.O_APPEND, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer part.Close()
	if err := lock(part); err != nil {
		return fmt.Errorf("resuming %q: another run is writing it", path)
	}
	if _, err := wholeLines(part); err != nil {
		return err
	}
	if err := join(part, path); err != nil {
		return err
	}
	return os.Rename(part.Name(), path)
}

// join appends the report at path, if there is one.
func join(part *os.File, path string) error {
	old, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer old.Close()
	if _, err := io.Copy(part, old); err != nil {
		return err
	}
	return part.Sync()
}

// wholeLines cuts off what stands behind the last line break of file, and returns what is left.
func wholeLines(file *os.File) (size int64, err error) {
	info, err := file.Stat()
	if err != nil {
		return 0, err
	}
	block := make([]byte, 1<<16)
	for end := info.Size(); end > 0; {
		from := max(0, end-int64(len(block)))
		n, err := file.ReadAt(block[:end-from], from)
		if err != nil {
			return 0, err
		}
		if i := bytes.LastIndexByte(block[:n], '\n'); i >= 0 {
			size = from + int64(i) + 1
			break
		}
		end = from
	}
	return size, file.Truncate(size)
}
