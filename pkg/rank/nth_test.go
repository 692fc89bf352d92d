package rank

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestNthIsThatOfTheSortedList(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for round := range 300 {
		list := make([]float64, 1+random.IntN(40))
		for i := range list {
			list[i] = float64(random.IntN(1 + round/4)) // with many equal ones at first
		}
		sorted := slices.Sorted(slices.Values(list))
		for k, want := range sorted {
			if got := nth(slices.Clone(list), k); got != want {
				t.Fatalf("place %d of %v is %v, want %v", k, list, got, want)
			}
		}
	}
}
