package measure

import (
	"image"
	"math"
)

// linearOf is the linear light, 0–1, of an sRGB value of 0–255 that need not be whole.
func linearOf(v float32) float64 {
	i := min(max(int(v), 0), 254)
	f := float64(v) - float64(i)
	return linear[i]*(1-f) + linear[i+1]*f
}

// labOf is the CIELAB colour (D65, 2°) of linear sRGB light.
func labOf(c [3]float64) [3]float64 {
	x := (0.4124*c[0] + 0.3576*c[1] + 0.1805*c[2]) / 0.9505
	y := 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2]
	z := (0.0193*c[0] + 0.1192*c[1] + 0.9505*c[2]) / 1.0890
	fx, fy, fz := labRoot(x), labRoot(y), labRoot(z)
	return [3]float64{116*fy - 16, 500 * (fx - fy), 200 * (fy - fz)}
}

// labAt is the CIELAB colour of one pixel of img.
func labAt(img *image.NRGBA, x, y int) [3]float64 {
	p := img.Pix[y*img.Stride+4*x:]
	return labOf([3]float64{linear[p[0]], linear[p[1]], linear[p[2]]})
}

func labRoot(t float64) float64 {
	if t > 216.0/24389 {
		return math.Cbrt(t)
	}
	return (24389.0/27*t + 16) / 116
}

func length(v [3]float64) float64 { return math.Sqrt(inner(v, v)) }

func inner(a, b [3]float64) float64 { return a[0]*b[0] + a[1]*b[1] + a[2]*b[2] }

func plus(a, b [3]float64) [3]float64 { return [3]float64{a[0] + b[0], a[1] + b[1], a[2] + b[2]} }

func minus(a, b [3]float64) [3]float64 { return [3]float64{a[0] - b[0], a[1] - b[1], a[2] - b[2]} }

func times(a [3]float64, k float64) [3]float64 { return [3]float64{a[0] * k, a[1] * k, a[2] * k} }
