package main

import (
	"errors"
	"fmt"
)

// answer is what a line of the report says of a file.
type answer struct {
	File    string
	Verdict string
	Error   string
}

// account holds the report to what was asked for.
type account struct {
	files  []file
	taken  int // answers so far
	memory int // MB after fifty files, 0 before
	faults faults
}

// take compares the next answer with its file, and tells whether it is time for a row: after fifty, and at each eighth.
func (a *account) take(got answer) bool {
	a.taken++
	if a.taken > len(a.files) {
		a.faults.add("more lines than files: %+v", got)
		return false
	}
	want := a.files[a.taken-1]
	if got.File != want.path || want.reads == (got.Verdict == "error") {
		a.faults.add("file %d is %q, verdict %s (%s), want %q read: %t", a.taken, got.File, got.Verdict, got.Error, want.path, want.reads)
	}
	return a.taken == 50 || a.taken%max(len(a.files)/8, 1) == 0
}

// weigh holds the memory of the program and its workers, in MB, to what it was after fifty files. In runs of up to 20,000
// files it came to 1.22 times as much.
func (a *account) weigh(all int) {
	if a.memory == 0 {
		a.memory = all
	}
	if 2*all > 3*a.memory {
		a.faults.add("%d MB after %d files, %d after fifty", all, a.taken, a.memory)
	}
}

// end closes the account with the exit code of the run; 3 stands for files that could not be looked at.
func (a *account) end(code int) {
	if a.taken < len(a.files) {
		a.faults.add("%d lines for %d files", a.taken, len(a.files))
	}
	if code != 3 {
		a.faults.add("exit code %d, want 3", code)
	}
}

// faults are the promises that were broken.
type faults []error

func (f *faults) add(format string, args ...any) { *f = append(*f, fmt.Errorf(format, args...)) }

// err is nil without faults, else the first ten.
func (f faults) err() error { return errors.Join(f[:min(len(f), 10)]...) }
