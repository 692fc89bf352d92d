package vision

import "math"

// Soften returns values of the cells of g after a blur with a standard deviation of sigma cells, or up to 0.4 more where
// that takes parts of cells: three box filters, whose variances add up. Beyond the edges the nearest cell is repeated.
func (g Grid) Soften(v []float64, sigma float64) []float64 {
	r := (math.Sqrt(4*sigma*sigma+1) - 1) / 2
	for range 3 {
		v = boxed(boxed(v, g.W, g.H, 1, g.W, r), g.H, g.W, g.W, 1, r)
	}
	return v
}

// boxed averages 2r+1 cells along lines of n cells that lie step apart; from one line to the
// next it is jump.
func boxed(v []float64, n, lines, step, jump int, r float64) []float64 {
	out := make([]float64, len(v))
	whole := int(r)
	part := r - float64(whole)
	for l := range lines {
		at := func(i int) float64 { return v[l*jump+min(max(i, 0), n-1)*step] }
		var sum float64
		for i := -whole; i <= whole; i++ {
			sum += at(i)
		}
		for i := range n {
			out[l*jump+i*step] = (sum + part*(at(i-whole-1)+at(i+whole+1))) / (2*r + 1)
			sum += at(i+whole+1) - at(i-whole)
		}
	}
	return out
}
