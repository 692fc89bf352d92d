package blur

import (
	"math"
	"math/cmplx"
)

// Where a mirrored spectrum is looked for, in shares of the frequency of the smaller picture's pixels: from just above
// its middle, about which it is mirrored, as far as it is strong. So many rows tell enough.
const (
	mirrorFrom, mirrorTo = 0.54, 0.75
	mirrorTerms          = 8
	mirrorRows           = 70
)

// mirrored tells whether of what t holds just above half the frequency f at least so much is the mirror image of what it
// holds below, along both axes.
//
// Enlarging repeats the spectrum of the smaller picture around the frequency of its pixels. A picture enlarged n ≥ 2 times
// has nothing of its own above f/2 = 1/2n: what is there follows from what is below, and the phases of the terms at
// f/2 ± d, added, are the same everywhere. One enlarged 1/(1 − f) < 2 times leaves a trace at f too, but has details of its
// own there.
func (t tone) mirrored(f, least float64) bool {
	return t.mirror(f) >= least && t.turned().mirror(f) >= least
}

// mirror is that share along the rows, 0–1: the coherence of the terms at f/2 + d with those at f/2 − d.
func (t tone) mirror(f float64) float64 {
	var product complex128
	var above, below float64
	faded, step := fades(t.w), max(1, t.h/mirrorRows)
	for k := range mirrorTerms {
		at := f * (mirrorFrom + (mirrorTo-mirrorFrom)*(float64(k)+0.5)/mirrorTerms)
		high, low := newWave(faded, at), newWave(faded, f-at)
		for y := 0; y < t.h; y += step {
			a, b := high.term(t.row(y)), low.term(t.row(y))
			product += a * b
			above, below = above+power(a), below+power(b)
		}
	}
	return cmplx.Abs(product) / math.Sqrt(max(above*below, 1e-9))
}

// power is the square of the size of a term.
func power(c complex128) float64 { return real(c)*real(c) + imag(c)*imag(c) }

// turned is t with rows for columns.
func (t tone) turned() tone {
	o := newTone(t.h, t.w)
	for y := range t.h {
		for x, v := range t.row(y) {
			o.v[x*o.w+y] = v
		}
	}
	return o
}

// wave is one frequency of a Fourier transform, faded at both ends.
type wave struct{ cos, sin []float64 }

func newWave(faded []float64, frequency float64) wave {
	w := wave{make([]float64, len(faded)), make([]float64, len(faded))}
	for i, v := range faded {
		sin, cos := math.Sincos(2 * math.Pi * frequency * float64(i))
		w.cos[i], w.sin[i] = v*cos, v*sin
	}
	return w
}

// fades are the weights of n values, 1 in the middle and 0 at both ends (a Hann window).
func fades(n int) []float64 {
	list := make([]float64, n)
	for i := range list {
		list[i] = 0.5 - 0.5*math.Cos(2*math.Pi*(float64(i)+0.5)/float64(n))
	}
	return list
}

// term is the term of the transform of row, which is as long as w.
func (w wave) term(row []float32) complex128 {
	cos, sin := w.cos[:len(row)], w.sin[:len(row)]
	var re, im float64
	for i, v := range row {
		re += float64(v) * cos[i]
		im += float64(v) * sin[i]
	}
	return complex(re, im)
}
