package measure

import (
	"fmt"
	"image"
	"math"

	"kaocheck/pkg/vision"
)

// TrialSharp is a trial.
func TrialSharp(img *image.NRGBA, face *vision.Face) (mean, x, y, eye float64, s *Sharp) {
	eye = face.InterEye()
	n := max(1, int(eye/sharpCells))
	e := face.Eyes()
	c := vision.Middle(e[0], e[1])
	t := toneOf(img, vision.Rect{X: c.X - 1.1*eye, Y: c.Y - 0.9*eye, W: 2.2 * eye, H: 2.4 * eye}, n)
	eye /= float64(n)
	b, ok := t.spreads()
	if !ok {
		return
	}
	mean, x, y = b.parts()
	return mean / eye / eye, x / mean, y / mean, eye, b.sharp(eye)
}

// TrialMore is a trial.
func TrialMore(img *image.NRGBA, face *vision.Face) string {
	eye := face.InterEye()
	n := max(1, int(eye/sharpCells))
	e := face.Eyes()
	c := vision.Middle(e[0], e[1])
	t := toneOf(img, vision.Rect{X: c.X - 1.1*eye, Y: c.Y - 0.9*eye, W: 2.2 * eye, H: 2.4 * eye}, n)
	out := ""
	for range 4 {
		f, b := t.smoothed(fineView), t.smoothed(broadView)
		steep := b.steepness()
		grain := t.grain()
		q := quantile(thinned(steep, 5), 0.98)
		floor := max(0.2*q, 1, 0.3*grain)
		var j [6]float64
		for y := 3; y < t.h-3; y++ {
			for x := 3; x < t.w-3; x++ {
				i := y*t.w + x
				if float64(steep.v[i]) < floor {
					continue
				}
				bx, by := b.slope(i)
				fx, fy := f.slope(i)
				j[0] += fx*fx - grain*grain/(8*math.Pi)
				j[1] += fy*fy - grain*grain/(8*math.Pi)
				j[2] += fx * fy
				j[3] += bx * bx
				j[4] += by * by
				j[5] += bx * by
			}
		}
		list := t.edges()
		out += fmt.Sprintf(",%.3g,%.3g,%.4f,%.4f", grain, q, sharpest(list, 0.25), sharpest(list, 0.5))
		for _, v := range j {
			out += fmt.Sprintf(",%.5g", v)
		}
		for k := range sharpDirections {
			some := towards(list, float64(k)*math.Pi/sharpDirections)
			out += fmt.Sprintf(",%d,%.4f,%.4f,%.4f", len(some), sharpest(some, 0.25), sharpest(some, 0.4), sharpest(some, 0.6))
		}
		t = t.halved()
	}
	return out
}
