package vision

import (
	"slices"
	"testing"
)

func TestHalvesAreWhole(t *testing.T) {
	for _, n := range []int{0, 1, 2, 7} {
		done := make([]int, n)
		Halves(n, func(from, to int) {
			for i := from; i < to; i++ {
				done[i]++
			}
		})
		if slices.ContainsFunc(done, func(times int) bool { return times != 1 }) {
			t.Errorf("%d things are done %v times", n, done)
		}
	}
}

func TestHalvesPanicInTheCaller(t *testing.T) {
	for _, half := range []int{0, 1} {
		func() {
			defer func() {
				if got := recover(); got != half {
					t.Errorf("half %d: recovered %v", half, got)
				}
			}()
			Halves(2, func(from, _ int) {
				if from == half {
					panic(half)
				}
			})
		}()
	}
}
