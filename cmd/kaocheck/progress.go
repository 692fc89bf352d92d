package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"github.com/mattn/go-runewidth"
	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// progress shows how far a run is: by a bar on a terminal, by a line now and then elsewhere.
// Its zero value shows nothing.
type progress struct {
	bar   *progressbar.ProgressBar
	room  int // columns for words beside the bar
	plain *ticker
}

// barMin are the columns of the shortest bar with all that stands around it, save the counts.
const barMin = 16

// newProgress shows a bar on w.
func newProgress(w io.Writer, total int) progress {
	columns := width(w)
	if columns == 0 {
		columns = 80
	}
	return progress{room: columns - 2*len(strconv.Itoa(total)) - barMin, bar: progressbar.NewOptions(total,
		progressbar.OptionSetWriter(w),
		progressbar.OptionShowCount(),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionFullWidth(),
		progressbar.OptionSetPredictTime(false),
		progressbar.OptionSetElapsedTime(false),
		progressbar.OptionShowDescriptionAtLineEnd(),
	)}
}

// ticker writes a line when the last one is some seconds old.
type ticker struct {
	w    io.Writer
	last time.Time
}

// patience is the time between two lines.
const patience = 5 * time.Second

// newLines shows lines on w.
func newLines(w io.Writer) progress { return progress{plain: &ticker{w, time.Now()}} }

// step counts one photo.
func (p progress) step() {
	if p.bar != nil {
		p.bar.Add(1)
	}
}

// say is step with words for how far the run is.
func (p progress) say(words func() string) {
	switch {
	case p.bar != nil:
		progressbar.OptionSetDescription(runewidth.Truncate(words(), p.room, "…"))(p.bar) // Describe would draw the old count
		p.bar.Add(1)
	case p.plain != nil && time.Since(p.plain.last) >= patience:
		p.plain.last = time.Now()
		fmt.Fprintf(p.plain.w, "kaocheck: %s\n", words())
	}
}

// clear makes room for other lines; the next step shows the bar again.
func (p progress) clear() {
	if p.bar != nil {
		p.bar.Clear()
	}
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// width is the number of columns of a terminal, 0 when w is none.
func width(w io.Writer) int {
	file, ok := w.(*os.File)
	if !ok {
		return 0
	}
	columns, _, _ := term.GetSize(int(file.Fd()))
	return columns
}
