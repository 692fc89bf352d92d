package defect

import (
	"math"
	"slices"
)

// plane is one channel of a picture; beyond its edges the nearest pixel is repeated.
type plane struct {
	w, h int
	v    []float32
}

func newPlane(w, h int) plane { return plane{w, h, make([]float32, w*h)} }

// drawn fills a plane with f of every pixel's middle.
func drawn(w, h int, f func(x, y float64) float64) plane {
	p := newPlane(w, h)
	for i := range p.v {
		p.v[i] = float32(f(float64(i%w)+0.5, float64(i/w)+0.5))
	}
	return p
}

// row returns row y, the nearest one when y is outside.
func (p plane) row(y int) []float32 {
	y = min(max(y, 0), p.h-1)
	return p.v[y*p.w : (y+1)*p.w]
}

// at reads p between its pixels, linearly; the middle of the first pixel is at 0.5, 0.5.
func (p plane) at(x, y float64) float64 {
	x = min(max(x-0.5, 0), float64(p.w-1))
	y = min(max(y-0.5, 0), float64(p.h-1))
	x0, y0 := int(x), int(y)
	fx, fy := x-float64(x0), y-float64(y0)
	a, b := p.row(y0), p.row(y0+1)
	x1 := min(x0+1, p.w-1)
	top := float64(a[x0])*(1-fx) + float64(a[x1])*fx
	bottom := float64(b[x0])*(1-fx) + float64(b[x1])*fx
	return top*(1-fy) + bottom*fy
}

// mapped returns f of every value.
func (p plane) mapped(f func(v float32) float32) plane {
	out := newPlane(p.w, p.h)
	for i, v := range p.v {
		out.v[i] = f(v)
	}
	return out
}

func (p plane) clone() plane { return plane{p.w, p.h, slices.Clone(p.v)} }

// with returns f of the values of p and q.
func (p plane) with(q plane, f func(a, b float32) float32) plane {
	out := newPlane(p.w, p.h)
	for i := range p.v {
		out.v[i] = f(p.v[i], q.v[i])
	}
	return out
}

// shifted moves p by dx, dy pixels.
func (p plane) shifted(dx, dy float64) plane {
	return drawn(p.w, p.h, func(x, y float64) float64 { return p.at(x-dx, y-dy) })
}

// gauss blurs p with a standard deviation of sigma pixels: three box filters in a row, whose variances add up.
func (p plane) gauss(sigma float64) plane {
	r := (math.Sqrt(4*sigma*sigma+1) - 1) / 2
	return p.box(r).box(r).box(r)
}

// box averages over squares of side 2r+1; r need not be whole.
func (p plane) box(r float64) plane {
	if r <= 0 {
		return p
	}
	return p.boxRows(r).turned().boxRows(r).turned()
}

func (p plane) boxRows(r float64) plane {
	out := newPlane(p.w, p.h)
	n := int(r)
	part, scale := r-float64(n), 1/(2*r+1)
	wide := make([]float64, p.w+2*n+2)
	for y := range p.h {
		repeatEnds(wide, p.row(y), n+1)
		var sum float64
		for _, v := range wide[1 : 2*n+2] {
			sum += v
		}
		ends := wide[2*n+2:]
		for x := range out.row(y) {
			out.v[y*p.w+x] = float32((sum + part*(wide[x]+ends[x])) * scale)
			sum += ends[x] - wide[x+1]
		}
	}
	return out
}

// repeatEnds lays src into the middle of dst, n from its start, and repeats its ends.
func repeatEnds(dst []float64, src []float32, n int) {
	for x := range dst {
		dst[x] = float64(src[min(max(x-n, 0), len(src)-1)])
	}
}

// turned swaps rows and columns.
func (p plane) turned() plane {
	out := newPlane(p.h, p.w)
	for y := range p.h {
		for x, v := range p.row(y) {
			out.v[x*p.h+y] = v
		}
	}
	return out
}

// flipped swaps left and right.
func (p plane) flipped() plane {
	out := newPlane(p.w, p.h)
	for y := range p.h {
		dst := out.row(y)
		for x, v := range p.row(y) {
			dst[p.w-1-x] = v
		}
	}
	return out
}
