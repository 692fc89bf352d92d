package evaluate

import (
	"math"
	"slices"
)

// The area of a histogram, in units of the SVG.
const (
	barsWide = 320
	barsHigh = 90 // of each kind
	bins     = 40
)

// histogram shows how the severities of both kinds are spread: photos labelled pass upwards,
// those labelled fail downwards, each as shares of their kind.
type histogram struct {
	Bars        []bar
	Good, Limit float64 // x of severity 0 and 1
	Low, High   float64 // severities at both ends; the outer bars hold all beyond
}

type bar struct {
	X, Y, W, H float64
	Kind       Label
}

// newHistogram is nil without photos.
func newHistogram(s scores) *histogram {
	all := slices.Concat(s.Pass, s.Fail)
	if len(all) == 0 {
		return nil
	}
	h := &histogram{
		Low:  max(-3, min(-1, math.Floor(slices.Min(all)))),
		High: min(4, max(2, math.Ceil(slices.Max(all)))),
	}
	h.Good, h.Limit = h.across(0), h.across(1)
	passes, fails := h.count(s.Pass), h.count(s.Fail)
	scale := barsHigh / max(slices.Max(passes), slices.Max(fails))
	for i := range bins {
		h.add(i, passes[i]*scale, Pass)
		h.add(i, fails[i]*scale, Fail)
	}
	return h
}

func (h *histogram) across(severity float64) float64 {
	return tenth(barsWide * (severity - h.Low) / (h.High - h.Low))
}

// count is the share of scores in each bin.
func (h *histogram) count(scores []float64) []float64 {
	shares := make([]float64, bins)
	for _, score := range scores {
		inside := max(h.Low, min(score, h.High))
		place := int(bins * (inside - h.Low) / (h.High - h.Low))
		shares[min(place, bins-1)] += 1 / float64(len(scores))
	}
	return shares
}

func (h *histogram) add(bin int, height float64, kind Label) {
	if height == 0 {
		return
	}
	b := bar{X: tenth(barsWide * float64(bin) / bins), Y: barsHigh, W: barsWide/bins - 1, H: max(tenth(height), 0.5), Kind: kind}
	if kind == Pass {
		b.Y = tenth(barsHigh - b.H)
	}
	h.Bars = append(h.Bars, b)
}
