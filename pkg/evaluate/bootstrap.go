package evaluate

import (
	"math"
	"math/rand/v2"
	"slices"
)

const resamples = 1000

// interval is the 95 % interval of the equal error rate: from the 2.5th to the 97.5th
// percentile of 1,000 resamples of the photos, those of each kind drawn from their own (Efron
// 1979). The draws are the same in every run. It is NaN when a kind is missing.
//
// Resampling cannot produce errors where the photos show none, so the interval reaches at
// least as far as Wilson's does for no error among the photos of the smaller kind, and for
// nothing but errors likewise.
func (s scores) interval() (low, high float64) {
	if len(s.Pass) == 0 || len(s.Fail) == 0 {
		return math.NaN(), math.NaN()
	}
	rates := s.resampled()
	n := min(len(s.Pass), len(s.Fail))
	_, none := wilson(0, n)
	every, _ := wilson(n, n)
	return min(percentile(rates, 2.5), every), max(percentile(rates, 97.5), none)
}

// resampled lists the equal error rates of the resamples, the lowest first.
func (s scores) resampled() []float64 {
	original := s.steps()
	passes, fails := original.places()
	random := rand.New(rand.NewPCG(19790101, 1000))
	drawn := slices.Clone(original)
	rates := make([]float64, resamples)
	for i := range rates {
		for j := range drawn {
			drawn[j].pass, drawn[j].fail = 0, 0
		}
		for range passes {
			drawn[passes[random.IntN(len(passes))]].pass++
		}
		for range fails {
			drawn[fails[random.IntN(len(fails))]].fail++
		}
		rates[i], _ = drawn.eer()
	}
	slices.Sort(rates)
	return rates
}

// places lists, for each photo of either kind, the step on which it stands.
func (l steps) places() (passes, fails []int) {
	for i, s := range l {
		passes = append(passes, slices.Repeat([]int{i}, s.pass)...)
		fails = append(fails, slices.Repeat([]int{i}, s.fail)...)
	}
	return passes, fails
}

// percentile of sorted values by the nearest rank.
func percentile(sorted []float64, p float64) float64 {
	rank := int(math.Ceil(p / 100 * float64(len(sorted))))
	return sorted[max(rank, 1)-1]
}
