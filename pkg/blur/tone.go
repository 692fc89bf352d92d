package blur

import (
	"image"
	"math"

	"kaocheck/pkg/rank"
	"kaocheck/pkg/vision"
)

// tone is a grid of grey values, 0–255 on the picture's own scale, which is near to what the eye sees.
type tone struct {
	w, h int
	v    []float32
}

func newTone(w, h int) tone { return tone{w, h, make([]float32, w*h)} }

func (t tone) row(y int) []float32 { return t.v[min(max(y, 0), t.h-1)*t.w:][:t.w] }

// toneOf reads r, cut to the picture, at one cell for n×n pixels.
func toneOf(img *image.NRGBA, r vision.Rect, n int) tone {
	r = r.Intersect(vision.Rect{W: float64(img.Rect.Dx()), H: float64(img.Rect.Dy())})
	t := newTone(int(r.W)/n, int(r.H)/n)
	k := 1 / float32(n*n)
	for y := range t.h * n {
		src := img.Pix[(int(r.Y)+y)*img.Stride+int(r.X)*4:]
		dst := t.row(y / n)
		for x, sum := range dst {
			for range n {
				sum += k * (0.2126*float32(src[0]) + 0.7152*float32(src[1]) + 0.0722*float32(src[2]))
				src = src[4:]
			}
			dst[x] = sum
		}
	}
	return t
}

// cut is the part of t inside r, which has to lie in it.
func (t tone) cut(r image.Rectangle) tone {
	o := newTone(r.Dx(), r.Dy())
	for y := range o.h {
		copy(o.row(y), t.row(r.Min.Y + y)[r.Min.X:])
	}
	return o
}

// halved is t at half the size.
func (t tone) halved() tone {
	s := t.smoothed(0.8)
	o := newTone(t.w/2, t.h/2)
	for y := range o.h {
		a, b, dst := s.row(2*y), s.row(2*y+1), o.row(y)
		for x := range dst {
			dst[x] = (a[2*x] + a[2*x+1] + b[2*x] + b[2*x+1]) / 4
		}
	}
	return o
}

// smoothed is t after a Gaussian; beyond the edges the nearest cell is repeated. Of the rows that are smoothed along
// themselves only those are kept that the next one of the result is made of.
func (t tone) smoothed(sigma float64) tone {
	k := gaussian(sigma)
	r := len(k) / 2
	out, lines := newTone(t.w, t.h), newTone(t.w, len(k))
	line := func(y int) []float32 { return lines.row(min(max(y, 0), t.h-1) % len(k)) }
	wide := make([]float32, t.w+2*r)
	for y := range t.h + r {
		if y < t.h {
			t.smoothRow(y, k, wide, line(y))
		}
		if at := y - r; at >= 0 {
			addTimes(out.row(at), line(at), line(at), k[r]/2)
			for i := range r {
				addTimes(out.row(at), line(at+i-r), line(at+r-i), k[i])
			}
		}
	}
	return out
}

// smoothRow smooths row y along itself into dst, by way of wide, which has room for the row and both ends of the kernel.
func (t tone) smoothRow(y int, k, wide, dst []float32) {
	r, src := len(k)/2, t.row(y)
	for i := range wide {
		wide[i] = src[min(max(i-r, 0), t.w-1)]
	}
	clear(dst)
	addTimes(dst, wide[r:], wide[r:], k[r]/2)
	for i := range r {
		addTimes(dst, wide[i:], wide[2*r-i:], k[i])
	}
}

// addTimes adds c times what the two ends of a kernel see.
func addTimes(dst, a, b []float32, c float32) {
	a, b = a[:len(dst)], b[:len(dst)]
	for x := range dst {
		dst[x] += c * (a[x] + b[x])
	}
}

func gaussian(sigma float64) []float32 {
	r := int(math.Ceil(3 * sigma))
	k := make([]float32, 2*r+1)
	var sum float32
	for i := range k {
		d := float64(i-r) / sigma
		k[i] = float32(math.Exp(-d * d / 2))
		sum += k[i]
	}
	for i := range k {
		k[i] /= sum
	}
	return k
}

// slope is the gradient of t at cell i by central differences.
func (t tone) slope(i int) (x, y float64) {
	return float64(t.v[i+1]-t.v[i-1]) / 2, float64(t.v[i+t.w]-t.v[i-t.w]) / 2
}

// grain estimates the standard deviation of white noise where t is smoothest: the 30th
// percentile of the response to Immerkær's mask (1996), which is blind to slopes.
func (t tone) grain() float64 {
	var list []float64
	for y := 1; y < t.h-1; y += 2 {
		a, b, c := t.row(y-1), t.row(y), t.row(y+1)
		for x := 1 + y/2%3; x < t.w-1; x += 3 {
			v := a[x-1] - 2*a[x] + a[x+1] - 2*b[x-1] + 4*b[x] - 2*b[x+1] + c[x-1] - 2*c[x] + c[x+1]
			list = append(list, math.Abs(float64(v)))
		}
	}
	return rank.Quantile(list, 0.3) / (0.385 * 6)
}
