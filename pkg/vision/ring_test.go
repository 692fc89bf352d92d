package vision

import "testing"

func TestRingContains(t *testing.T) {
	arrow := Ring{{0, 0}, {4, 2}, {0, 4}, {1, 2}}
	for q, want := range map[Point]bool{{2, 2}: true, {0.5, 2}: false, {0.5, 0.6}: true, {5, 2}: false, {2, -1}: false} {
		if arrow.Contains(q) != want {
			t.Errorf("%v: %t", q, !want)
		}
	}
}

func TestRingsAreClosedOutlines(t *testing.T) {
	lids, lips := Lids(), Lips()
	for name, ring := range map[string][]int{
		"left eye": lids[0], "right eye": lids[1], "inner lips": lips[0], "outer lips": lips[1], "face": Oval(),
	} {
		seen := map[int]bool{}
		for _, k := range ring {
			if seen[k] || k < 0 || k >= MeshSize {
				t.Errorf("%s: landmark %d", name, k)
			}
			seen[k] = true
		}
	}
}
