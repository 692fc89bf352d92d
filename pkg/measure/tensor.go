package measure

import "math"

// tensor is a symmetric 2×2 matrix.
type tensor struct{ xx, yy, xy float64 }

func (t *tensor) add(x, y float64) { t.xx, t.yy, t.xy = t.xx+x*x, t.yy+y*y, t.xy+x*y }

// mapped is the tensor with the same axes whose eigenvalues are f of those of t.
func (t tensor) mapped(f func(float64) float64) tensor {
	half, mean := math.Hypot((t.xx-t.yy)/2, t.xy), (t.xx+t.yy)/2
	sin, cos := math.Sincos(math.Atan2(2*t.xy, t.xx-t.yy)) // of twice the angle of the first axis
	a, b := f(mean+half), f(mean-half)
	m, d := (a+b)/2, (a-b)/2
	return tensor{m + d*cos, m - d*cos, d * sin}
}

// within is s·t·s.
func (t tensor) within(s tensor) tensor {
	ax, ay := s.xx*t.xx+s.xy*t.xy, s.xx*t.xy+s.xy*t.yy
	bx, by := s.xy*t.xx+s.yy*t.xy, s.xy*t.xy+s.yy*t.yy
	return tensor{ax*s.xx + ay*s.xy, bx*s.xy + by*s.yy, ax*s.xy + ay*s.yy}
}

// gain is the logarithm of t relative to u: its eigenvalues say by how much t is larger along its axes.
func (t tensor) gain(u tensor) tensor {
	root := u.mapped(func(v float64) float64 { return 1 / math.Sqrt(max(v, 1e-9)) })
	return t.within(root).mapped(func(v float64) float64 { return math.Log(max(v, 1e-3)) })
}
