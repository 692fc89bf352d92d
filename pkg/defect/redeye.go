package defect

import (
	"image"
	"math"

	"kaocheck/pkg/ramp"
	"kaocheck/pkg/vision"
)

// pupilRadius is that of a pupil of 6.5 mm, wide as in the dim light in which a flash turns it red, in IED of 63 mm.
const pupilRadius = 0.052

// glow is the light of a retina under a flash.
var glow = [3]float64{0.55, 0.045, 0.03}

// RedEye lets the pupils glow red by a share of strength, between the lids only; what is already brighter, such as a
// catch-light, stays.
func RedEye(p Portrait, strength float64) *image.NRGBA {
	eye := p.eye()
	if eye == 0 || strength <= 0 {
		return p.Image
	}
	l := linear(p.Image)
	value := l.luminance().root()
	for _, indices := range vision.Lids() {
		lids := p.Scene.Main().Mesh.Ring(indices)
		at := iris(value, vision.Bounds(lids).Centre(), eye)
		open := area(l[0].w, l[0].h, lids, 0.008*eye)
		r := pupilRadius * eye
		pupil := drawn(l[0].w, l[0].h, func(x, y float64) float64 {
			return strength * (1 - ramp.Smooth(0.75*r, 1.15*r, math.Hypot(x-at.X, y-at.Y))) * open.at(x, y)
		})
		for c := range l {
			for i, m := range pupil.v {
				l[c].v[i] += m * max(float32(glow[c])-l[c].v[i], 0)
			}
		}
	}
	return l.picture()
}

// irisRadius is that of an iris of 11.7 mm in IED of 63 mm.
const irisRadius = 0.093

// iris returns where a dark disc stands out most from what is right and left of it; the lids above and below count
// for nothing.
func iris(value plane, middle vision.Point, eye float64) vision.Point {
	best, at := math.Inf(-1), middle
	for dy := -0.04; dy <= 0.04; dy += 0.008 {
		for dx := -0.16; dx <= 0.16; dx += 0.008 {
			p := vision.Point{X: middle.X + dx*eye, Y: middle.Y + dy*eye}
			if s := contrast(value, p, irisRadius*eye); s > best {
				best, at = s, p
			}
		}
	}
	return at
}

// contrast returns by how much value is higher just outside of a circle than inside, within 35° of the level.
func contrast(value plane, at vision.Point, r float64) (sum float64) {
	for angle := -35.0; angle <= 35; angle += 7 {
		x, y := ray(angle)
		for _, side := range []float64{-1, 1} {
			for _, f := range []float64{0.3, 0.6, 0.85} {
				sum -= value.at(at.X+side*x*f*r, at.Y+y*f*r)
			}
			for _, f := range []float64{1.15, 1.3, 1.45} {
				sum += value.at(at.X+side*x*f*r, at.Y+y*f*r)
			}
		}
	}
	return sum
}
