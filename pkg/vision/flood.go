package vision

// Flood marks what hangs together in a grid of w×h cells, row by row, with the first cells: those themselves, and the cells
// that are in and reached from them through sides.
func Flood(w, h int, first []int, in func(i int) bool) []bool {
	reached := make([]bool, w*h)
	queue := make([]int, 0, len(first))
	reach := func(i int) {
		if !reached[i] {
			reached[i] = true
			queue = append(queue, i)
		}
	}
	for _, i := range first {
		reach(i)
	}
	for len(queue) > 0 {
		i := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		x := i % w
		if x > 0 && in(i-1) {
			reach(i - 1)
		}
		if x < w-1 && in(i+1) {
			reach(i + 1)
		}
		if i >= w && in(i-w) {
			reach(i - w)
		}
		if i < w*(h-1) && in(i+w) {
			reach(i + w)
		}
	}
	return reached
}
