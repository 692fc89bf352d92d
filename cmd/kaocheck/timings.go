package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"time"

	"github.com/mattn/go-runewidth"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
)

// timings gathers how long the photos of a run took, stage by stage.
type timings map[string][]time.Duration

// wholeStage is a photo from reading to judging.
const wholeStage = "a photo in all"

// add counts in a photo that was looked at.
func (t timings) add(r check.Result) {
	if r.Record != nil {
		return
	}
	for stage, took := range r.Times {
		t[stage] = append(t[stage], took)
	}
	t[wholeStage] = append(t[wholeStage], r.Elapsed)
}

// write tells of each stage the sum over all photos, which go on side by side, its share, and
// the median and the 95th percentile of a photo that has the stage.
func (t timings) write(w io.Writer, lang message.Lang) {
	var heads []string
	for _, head := range message.StageHeads {
		heads = append(heads, head.In(lang))
	}
	row(w, heads...)
	whole := sum(t[wholeStage])
	for _, stage := range t.stages() {
		took := slices.Sorted(slices.Values(t[stage]))
		row(w, message.Stage(stage).In(lang), strconv.Itoa(len(took)), fmt.Sprintf("%.2f", sum(took).Seconds()),
			fmt.Sprintf("%.1f%%", 100*float64(sum(took))/float64(max(whole, 1))),
			fmt.Sprintf("%.1f", milliseconds(percentile(took, 50))), fmt.Sprintf("%.1f", milliseconds(percentile(took, 95))))
	}
}

// row writes the cells of one line, numbers flush right.
func row(w io.Writer, cells ...string) {
	line := runewidth.FillRight(cells[0], 20)
	for i, width := range []int{7, 9, 7, 10, 9} {
		line += " " + runewidth.FillLeft(cells[i+1], width)
	}
	fmt.Fprintln(w, line)
}

// stages are in the order in which a photo goes through them, the families of measures and the
// networks each with the longest first.
func (t timings) stages() []string {
	order := []string{"read", "decode", "hash", "look reduce", "look", "measure", "judge", "draw", wholeStage}
	place := func(stage string) int {
		return slices.IndexFunc(order, func(o string) bool {
			return stage == o || len(stage) > len(o) && stage[:len(o)+1] == o+" "
		})
	}
	return slices.SortedFunc(maps.Keys(t), func(a, b string) int {
		return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(sum(t[b]), sum(t[a])), cmp.Compare(a, b))
	})
}

func sum(took []time.Duration) (s time.Duration) {
	for _, d := range took {
		s += d
	}
	return s
}

// percentile of sorted times: the smallest that p percent do not exceed.
func percentile(sorted []time.Duration, p int) time.Duration {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[max(0, (len(sorted)*p+99)/100-1)]
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
