package defect

import "math"

// resized scales p to w×h with the cubic of Catmull and Rom, widened to the step when it shrinks, so that nothing
// finer than the new pixels is left.
func (p plane) resized(w, h int) plane {
	return p.resizedRows(w).turned().resizedRows(h).turned()
}

func (p plane) resizedRows(w int) plane {
	out := newPlane(w, p.h)
	step := float64(p.w) / float64(w)
	wide := max(step, 1)
	for x := range w {
		middle := (float64(x) + 0.5) * step
		first := int(math.Ceil(middle - 2*wide - 0.5))
		weights := cubicWeights(middle, wide, first)
		for y := range p.h {
			src := p.row(y)
			var sum float64
			for k, weight := range weights {
				sum += weight * float64(src[min(max(first+k, 0), p.w-1)])
			}
			out.v[y*w+x] = float32(sum)
		}
	}
	return out
}

// cubicWeights returns the weights, together 1, of the pixels from first on for a cubic around middle.
func cubicWeights(middle, wide float64, first int) []float64 {
	var list []float64
	var sum float64
	for x := first; float64(x)+0.5 < middle+2*wide; x++ {
		v := cubic((float64(x) + 0.5 - middle) / wide)
		list, sum = append(list, v), sum+v
	}
	for i := range list {
		list[i] /= sum
	}
	return list
}

// cubic is the kernel of Catmull and Rom, zero from 2 on.
func cubic(x float64) float64 {
	x = math.Abs(x)
	switch {
	case x < 1:
		return 1 - 2.5*x*x + 1.5*x*x*x
	case x < 2:
		return 2 - 4*x + 2.5*x*x - 0.5*x*x*x
	}
	return 0
}
