package output

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"kaocheck/pkg/cause"
)

// PartOf names the beginning of the report at path.
func PartOf(path string) string { return path + ".part" }

// ErrUnfinished is the error of [OpenPart] where a run that did not end left a part.
var ErrUnfinished = errors.New("the beginning of it, from a run that did not end")

// OpenPart opens a report of lines: as long as it is not whole it lies beside its name,
// with the ending .part, so that a run of many hours survives a killed program or a power cut.
// [Recover] gives what is left its name. Two runs never write the same one.
func OpenPart(path string) (*File, error) {
	path, special, err := target(path)
	if err != nil {
		return nil, err
	}
	if special {
		return openDevice(path)
	}
	part := PartOf(path)
	file, err := openLocked(part, os.O_CREATE)
	if err != nil {
		return nil, fmt.Errorf("writing %q: %w", path, cause.Of(err))
	}
	if info, err := file.Stat(); err != nil || info.Size() > 0 {
		file.Close()
		return nil, fmt.Errorf("writing %q: %q holds %w", path, part, ErrUnfinished)
	}
	return &File{Writer: file, file: file, temp: part, path: path, part: true}, nil
}

// errTaken is the error of a file that another run writes.
var errTaken = errors.New("another run is at it")

// openLocked opens the file called name for this process alone.
func openLocked(name string, flag int) (*os.File, error) {
	file, err := os.OpenFile(name, os.O_RDWR|os.O_APPEND|flag, 0o600)
	if err != nil {
		return nil, err
	}
	if lock(file) != nil || !is(file, name) {
		file.Close()
		return nil, errTaken
	}
	return file, nil
}

// is tells whether an open file is still the one called name: another run may have finished it meanwhile.
func is(file *os.File, name string) bool {
	opened, err := file.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(name)
	return err == nil && os.SameFile(opened, named)
}

// Kept tells whether whole lines of f outlive a run that does not end.
func (f *File) Kept() bool { return f.part }

// leave closes a part that was not committed: its whole lines stay for [Recover].
func (f *File) leave() {
	if size, err := wholeLines(f.file); err == nil && size == 0 {
		os.Remove(f.temp)
	}
	f.file.Close()
}

// Recover gives what a run that did not end left of the report at path its name. Where that
// run itself resumed an earlier one, the report of that name is joined to it.
func Recover(path string) error {
	path, special, err := target(path)
	if err != nil || special {
		return err
	}
	part, err := openLocked(PartOf(path), 0)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		err = finish(part, path)
	}
	if err != nil {
		return fmt.Errorf("resuming %q: %w", path, cause.Of(err))
	}
	return nil
}

// finish gives the whole lines of a part the name of its report, and closes it.
func finish(part *os.File, path string) error {
	defer part.Close()
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

// OpenAppend opens the report of lines at path, to be written to at its end by this process alone. A last line that
// is not whole, as a killed program leaves it, is cut off; continued tells whether there are others.
func OpenAppend(path string) (file *os.File, continued bool, err error) {
	if file, err = os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600); err != nil {
		return nil, false, fmt.Errorf("writing %q: %w", path, cause.Of(err))
	}
	if continued, err = claim(file); err != nil {
		file.Close()
		return nil, false, fmt.Errorf("writing %q: %w", path, cause.Of(err))
	}
	return file, continued, nil
}

// claim locks a file and cuts off what is not whole; a pipe or device holds nothing.
func claim(file *os.File) (continued bool, err error) {
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() {
		return false, err
	}
	if err := lock(file); err != nil {
		return false, err
	}
	size, err := wholeLines(file)
	return size > 0, err
}
