package main

import (
	"bufio"
	"encoding/json"
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

// follow reads the report to its end, compares it with what was asked for, and prints the memory now and then.
func (r *run) follow(files []file) faults {
	a := account{files: files}
	answers := make(chan answer)
	go r.read(answers)
	ticker := time.NewTicker(200 * time.Millisecond)
	defer ticker.Stop()
	for most, open := (row{}), true; open; {
		var next answer
		select {
		case <-ticker.C:
			most = larger(most, memory(r.cmd.Process.Pid))
			continue
		case next, open = <-answers:
		}
		if open && a.take(next) && most.all > 0 {
			most.files = a.taken
			a.weigh(most.all)
			r.print(most)
			most = row{}
		}
	}
	r.cmd.Wait()
	a.end(r.cmd.ProcessState.ExitCode())
	return a.faults
}

// noLine stands for the verdict of what is no record of a photo.
const noLine = "no line of a report"

// read hands out the answers of the report, line by line.
func (r *run) read(seen chan<- answer) {
	defer close(seen)
	lines := bufio.NewScanner(r.report)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		a := answer{Verdict: noLine}
		if json.Unmarshal(lines.Bytes(), &a) != nil {
			a.Error = lines.Text()
		}
		seen <- a
	}
	if err := lines.Err(); err != nil {
		seen <- answer{Verdict: noLine, Error: err.Error()}
		io.Copy(io.Discard, r.report) // else the program would wait for a reader for ever
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
