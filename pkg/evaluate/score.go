package evaluate

import (
	"cmp"
	"math"
	"slices"
)

// scores are the severities of the photos labelled pass and of those labelled fail. A good
// rule gives the second ones the larger values.
type scores struct{ Pass, Fail []float64 }

// point is what a threshold leads to when severities from there on are flagged.
type point struct {
	Threshold float64 // the highest of those that lead here; +Inf flags nothing
	Alarm     float64 // share of passes that are flagged
	Miss      float64 // share of fails that are not
}

// step is how many photos of each kind have one severity.
type step struct {
	score      float64
	pass, fail int
}

// steps are all severities that occur, the lowest first.
type steps []step

func (s scores) steps() steps {
	list := make(steps, 0, len(s.Pass)+len(s.Fail))
	for _, score := range s.Pass {
		list = append(list, step{score, 1, 0})
	}
	for _, score := range s.Fail {
		list = append(list, step{score, 0, 1})
	}
	slices.SortFunc(list, func(a, b step) int { return cmp.Compare(a.score, b.score) })
	merged := list[:0]
	for _, next := range list {
		if last := len(merged) - 1; last >= 0 && merged[last].score == next.score {
			merged[last].pass += next.pass
			merged[last].fail += next.fail
			continue
		}
		merged = append(merged, next)
	}
	return merged
}

func (l steps) totals() (pass, fail int) {
	for _, s := range l {
		pass, fail = pass+s.pass, fail+s.fail
	}
	return pass, fail
}

// curve lists the operating points, from the threshold that flags every photo to the one that
// flags none; nil when a kind is missing.
func (s scores) curve() []point {
	if len(s.Pass) == 0 || len(s.Fail) == 0 {
		return nil
	}
	var points []point
	alarm, miss := len(s.Pass), 0
	add := func(threshold float64) {
		points = append(points, point{threshold, share(alarm, len(s.Pass)), share(miss, len(s.Fail))})
	}
	for _, step := range s.steps() {
		add(step.score)
		alarm, miss = alarm-step.pass, miss+step.fail
	}
	add(math.Inf(1))
	return points
}

// at is what the threshold t leads to.
func (s scores) at(t float64) point {
	from := func(list []float64) (n int) {
		for _, score := range list {
			if score >= t {
				n++
			}
		}
		return n
	}
	return point{t, share(from(s.Pass), len(s.Pass)), share(len(s.Fail)-from(s.Fail), len(s.Fail))}
}

// eer is the rate at which the share of passes flagged equals the share of fails missed, and
// the severity at which that happens: both are NaN when a kind is missing.
//
// Between two operating points the curve is a straight line, as if a coin decided the photos
// whose severity is the threshold itself. Where both shares are equal for a range of
// thresholds, the middle of the range is given.
func (s scores) eer() (rate, threshold float64) { return s.steps().eer() }

func (l steps) eer() (rate, threshold float64) {
	passes, fails := l.totals()
	if passes == 0 || fails == 0 {
		return math.NaN(), math.NaN()
	}
	alarm, miss := passes, 0
	for i, s := range l {
		before := alarm*fails - miss*passes
		alarm, miss = alarm-s.pass, miss+s.fail
		after := alarm*fails - miss*passes
		switch {
		case after == 0 && i+1 < len(l):
			return share(alarm, passes), middle(s.score, l[i+1].score)
		case after < 0:
			flagged := float64(alarm) + float64(s.pass)*float64(-after)/float64(before-after)
			return flagged / float64(passes), s.score
		}
	}
	return math.NaN(), math.NaN()
}

// middle of two severities, or the finite one of them.
func middle(low, high float64) float64 {
	if math.IsInf(low, -1) {
		return high
	}
	return low + (high-low)/2
}

// auc is the area under the curve of fails found over passes flagged: the probability that a
// random photo labelled fail has a larger severity than one labelled pass, ties counted half
// (Mann and Whitney 1947). It is NaN when a kind is missing.
func (s scores) auc() float64 {
	var ordered float64
	passesBelow := 0
	for _, step := range s.steps() {
		ordered += float64(step.fail) * (float64(passesBelow) + float64(step.pass)/2)
		passesBelow += step.pass
	}
	return ordered / (float64(len(s.Pass)) * float64(len(s.Fail)))
}

// share is n of total, 0 of nothing.
func share(n, total int) float64 {
	if total == 0 {
		return 0
	}
	return float64(n) / float64(total)
}
