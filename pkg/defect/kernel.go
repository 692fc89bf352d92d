package defect

import "math"

// kernel says how the light of one point spreads: (2r+1)² weights that add up to 1.
type kernel struct {
	r int
	w []float64
}

// newKernel has room for light that lands up to reach pixels from its point.
func newKernel(reach float64) kernel {
	r := int(reach) + 1
	return kernel{r, make([]float64, (2*r+1)*(2*r+1))}
}

func (k kernel) at(dx, dy int) float64 {
	if dx < -k.r || dx > k.r {
		return 0
	}
	return k.w[(dy+k.r)*(2*k.r+1)+dx+k.r]
}

// add lets w land at x, y and shares it among the four nearest pixels.
func (k kernel) add(x, y, w float64) {
	left, top := math.Floor(x), math.Floor(y)
	fx, fy := x-left, y-top
	i, side := (int(top)+k.r)*(2*k.r+1)+int(left)+k.r, 2*k.r+1
	k.w[i] += w * (1 - fx) * (1 - fy)
	if fx > 0 {
		k.w[i+1] += w * fx * (1 - fy)
	}
	if fy > 0 {
		k.w[i+side] += w * (1 - fx) * fy
	}
	if fx > 0 && fy > 0 {
		k.w[i+side+1] += w * fx * fy
	}
}

// normal makes the weights add up to 1.
func (k kernel) normal() kernel {
	var sum float64
	for _, w := range k.w {
		sum += w
	}
	for i := range k.w {
		k.w[i] /= sum
	}
	return k
}

// tap is a neighbour and its weight.
type tap struct {
	dx, dy int
	w      float32
}

// taps lists the weights that are not zero, or, if there are fewer of them, the differences of neighbours in a row, to
// be summed up along the row: inside of a disc all weights are alike.
func (k kernel) taps() (list []tap, summed bool) {
	var steps []tap
	for dy := -k.r; dy <= k.r; dy++ {
		for dx := -k.r - 1; dx <= k.r; dx++ {
			if w := k.at(dx, dy); w != 0 {
				list = append(list, tap{dx, dy, float32(w)})
			}
			if d := k.at(dx, dy) - k.at(dx+1, dy); math.Abs(d) > 1e-12 {
				steps = append(steps, tap{dx, dy, float32(d)})
			}
		}
	}
	if len(steps) < len(list) {
		return steps, true
	}
	return list, false
}

// spread lets the light of every pixel of p spread.
func (k kernel) spread(p plane) plane {
	wide, margin := p.widened(k.r+1), k.r+1
	out := newPlane(p.w, p.h)
	taps, summed := k.taps()
	for y := range p.h {
		dst := out.row(y)
		for _, t := range taps {
			src := wide.row(y + margin + t.dy)[margin+t.dx:]
			for x := range dst {
				dst[x] += t.w * src[x]
			}
		}
		if summed {
			k.sum(dst, wide, y)
		}
	}
	return out
}

// sum turns the differences in row into values; the first one is found the long way.
func (k kernel) sum(row []float32, wide plane, y int) {
	var value float64
	for dy := -k.r; dy <= k.r; dy++ {
		src := wide.row(y + k.r + 1 + dy)
		for dx := -k.r; dx <= k.r; dx++ {
			value += k.at(dx, dy) * float64(src[k.r+1+dx])
		}
	}
	row[0] = float32(value)
	for x := 1; x < len(row); x++ {
		value += float64(row[x])
		row[x] = float32(value)
	}
}

// widened repeats the edge of p over n more pixels on each side.
func (p plane) widened(n int) plane {
	out := newPlane(p.w+2*n, p.h+2*n)
	for y := range out.h {
		src, dst := p.row(y-n), out.row(y)
		copy(dst[n:], src)
		for x := range n {
			dst[x], dst[n+p.w+x] = src[0], src[p.w-1]
		}
	}
	return out
}
