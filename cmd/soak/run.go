package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"text/tabwriter"
	"time"
)

// run is one run of kaocheck and what was seen of its memory.
type run struct {
	cmd    *exec.Cmd
	report io.Reader
	rows   *tabwriter.Writer
}

// row is the memory after so many files, in MB: the largest since the row before.
type row struct{ files, program, workers, all int }

// startRun starts kaocheck over a folder.
func startRun(program, folder string, jobs int) (*run, error) {
	cmd := exec.Command(program, "check", "--format", "jsonl", "--jobs", strconv.Itoa(jobs), folder)
	cmd.Stderr = os.Stderr
	report, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	r := &run{cmd, report, tabwriter.NewWriter(os.Stdout, 12, 0, 2, ' ', tabwriter.AlignRight)}
	fmt.Fprintln(r.rows, "files\tprogram MB\tworkers MB\tall MB\t")
	return r, cmd.Start()
}

// answer is what a line of the report says of a file.
type answer struct {
	File    string
	Verdict string
	Error   string
}

// follow reads the report to its end and compares it with what was asked for.
func (r *run) follow(files []file) faults {
	var f faults
	seen := make(chan answer)
	go r.read(seen)
	ticker := time.NewTicker(200 * time.Millisecond)
	defer ticker.Stop()
	next, most := 0, row{}
	for open := true; open; {
		select {
		case <-ticker.C:
			most = larger(most, memory(r.cmd.Process.Pid))
			continue
		case a, more := <-seen:
			if open = more; !open {
				break
			}
			if next++; next > len(files) {
				f.add("more lines than files: %+v", a)
			} else if want := files[next-1]; a.File != want.path || want.reads == (a.Verdict == "error") {
				f.add("file %d is %q, verdict %s (%s), want %q read: %t", next, a.File, a.Verdict, a.Error, want.path, want.reads)
			}
		}
		if due := next == 50 || next%max(len(files)/8, 1) == 0; due && most.all > 0 {
			most.files = next
			r.print(most)
			most = row{}
		}
	}
	if next < len(files) {
		f.add("%d lines for %d files", next, len(files))
	}
	if r.cmd.Wait(); r.cmd.ProcessState.ExitCode() != 3 {
		f.add("%v, want exit status 3", r.cmd.ProcessState)
	}
	return f
}

func (r *run) read(seen chan<- answer) {
	defer close(seen)
	lines := bufio.NewScanner(r.report)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		a := answer{Verdict: "no line of a report"}
		if json.Unmarshal(lines.Bytes(), &a) != nil {
			a.Error = lines.Text()
		}
		seen <- a
	}
}

func larger(a, b row) row {
	return row{a.files, max(a.program, b.program), max(a.workers, b.workers), max(a.all, b.all)}
}

// print shows the memory since the row before.
func (r *run) print(m row) {
	fmt.Fprintf(r.rows, "%d\t%d\t%d\t%d\t\n", m.files, m.program, m.workers, m.all)
	r.rows.Flush()
}

// faults are the promises that were broken.
type faults []error

func (f *faults) add(format string, args ...any) { *f = append(*f, fmt.Errorf(format, args...)) }

// err is nil without faults, else the first ten.
func (f faults) err() error { return errors.Join(f[:min(len(f), 10)]...) }
