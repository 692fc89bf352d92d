package wall

import (
	"image"
	"math"

	"kaocheck/pkg/colour"
)

// labAt is the CIELAB colour of one pixel of img.
func labAt(img *image.NRGBA, x, y int) [3]float64 {
	p := img.Pix[y*img.Stride+4*x:]
	return colour.Lab([3]float64{colour.LightOf(p[0]), colour.LightOf(p[1]), colour.LightOf(p[2])})
}

func length(v [3]float64) float64 { return math.Sqrt(inner(v, v)) }

func inner(a, b [3]float64) float64 { return a[0]*b[0] + a[1]*b[1] + a[2]*b[2] }

func plus(a, b [3]float64) [3]float64 { return [3]float64{a[0] + b[0], a[1] + b[1], a[2] + b[2]} }

func minus(a, b [3]float64) [3]float64 { return [3]float64{a[0] - b[0], a[1] - b[1], a[2] - b[2]} }

func times(a [3]float64, k float64) [3]float64 { return [3]float64{a[0] * k, a[1] * k, a[2] * k} }
