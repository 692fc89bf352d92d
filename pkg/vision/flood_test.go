package vision

import (
	"strings"
	"testing"
)

func TestFlood(t *testing.T) {
	const w, h = 6, 4
	grid := strings.Join([]string{
		"##..##",
		".#.###",
		"..#..#",
		"###.#.",
	}, "")
	in := func(i int) bool { return grid[i] == '#' }
	for _, c := range []struct {
		first []int
		want  string
	}{
		{nil, "........................"},
		{[]int{0}, "##.....#................"},    // not across corners
		{[]int{4, 1}, "##..##.#.###.....#......"}, // two parts
		{[]int{17}, "....##...###.....#......"},   // not around the ends of rows
		{[]int{2}, "###....#................"},    // itself, though it is not in, and what it touches
		{[]int{22}, "......................#."},
	} {
		var got strings.Builder
		for _, reached := range Flood(w, h, c.first, in) {
			got.WriteByte(".#"[map[bool]int{true: 1}[reached]])
		}
		if got.String() != c.want {
			t.Errorf("from %v %s, want %s", c.first, got.String(), c.want)
		}
	}
}
