package measure

import (
	"image"
	"math"

	"kaocheck/pkg/vision"
)

// Eyes holds what the eyes of the main face show, the picture's left eye first.
type Eyes struct {
	Eye [2]Eye
}

// Eye is one eye. Lengths are in units of the inter-eye distance unless they say otherwise.
type Eye struct {
	Closed  float64 // probability that it is closed, from the eye-state network
	Opening float64 // largest distance of the mesh's lids as a share of T (ISO/IEC 29794-5)
	Width   float64 // from corner to corner
	Iris    Iris
}

var eyeArea = vision.Rect{X: -0.9, Y: -0.35, W: 1.8, H: 0.75}

// Landmarks of the lids from the outer to the inner corner and back, upper lid first.
var eyeRing = [2][]int{
	{33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7},
	{263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249},
}

func takeEyes(img *image.NRGBA, f *vision.Face) *Eyes {
	c := takeCloseup(img, f, eyeArea)
	grey := c.grey()
	e := new(Eyes)
	for i, ring := range eyeRing {
		lids := c.points(f.Mesh, ring)
		e.Eye[i] = Eye{
			Closed:  f.Closed[i],
			Opening: opening(lids) * f.InterEye() / f.T(),
			Width:   lids[0].Distance(lids[8]),
			Iris:    c.iris(grey, lids),
		}
	}
	return e
}

// Iris is the disc that is darkest against what lies left and right of it.
type Iris struct {
	Centre   vision.Point // in the face's axes, from the middle between the corners of the eye
	Radius   float64
	Contrast float64 // step of luma across its left and right rim, the weaker of both, as a share of the skin's luma
	Dark     float64 // luma of the disc as a share of the skin's
}

// Where an iris is looked for around the middle of the eye, and how large it can be: 11.7 mm
// against 63 mm between the eyes is a radius of 0.093.
const (
	irisAside, irisUp, irisStep = 0.17, 0.07, 0.01
	irisLeast, irisMost         = 0.075, 0.11
)

// iris searches the disc with the largest contrast across its rim, within 40° of the
// horizontal, where no lid covers it (after J. Daugman's integro-differential operator, 1993).
func (c *closeup) iris(grey []float64, lids []vision.Point) Iris {
	middle := vision.Middle(lids[0], lids[8])
	skin := c.skinBelow(grey, middle)
	var best Iris
	most := math.Inf(-1)
	for r := irisLeast; r <= irisMost; r += irisStep {
		for y := -irisUp; y <= irisUp; y += irisStep {
			for x := -irisAside; x <= irisAside; x += irisStep {
				at := vision.Point{X: middle.X + x, Y: middle.Y + y}
				left, right, dark := c.rim(grey, at, r)
				score := min(left, right) + 0.3*(left+right) - 0.3*dark
				if score > most {
					most = score
					best = Iris{vision.Point{X: x, Y: y}, r, min(left, right) / skin, dark / skin}
				}
			}
		}
	}
	return best
}

var rimAngles = [...]float64{-40, -20, 0, 20, 40}

// rim returns the step of luma from just inside to just outside of a circle on its left and
// right, and the mean luma inside.
func (c *closeup) rim(grey []float64, at vision.Point, r float64) (left, right, inside float64) {
	for _, a := range rimAngles {
		sin, cos := math.Sincos(a * math.Pi / 180)
		y := at.Y + r*sin
		in, out := 0.75*r*cos, 1.3*r*cos
		a, b := grey[c.cell(vision.Point{X: at.X - in, Y: y})], grey[c.cell(vision.Point{X: at.X + in, Y: y})]
		left += grey[c.cell(vision.Point{X: at.X - out, Y: y})] - a
		right += grey[c.cell(vision.Point{X: at.X + out, Y: y})] - b
		inside += a + b
	}
	n := float64(len(rimAngles))
	return left / n, right / n, inside / (2 * n)
}

// skinBelow returns the median luma of the skin below an eye.
func (c *closeup) skinBelow(grey []float64, eye vision.Point) float64 {
	var values []float64
	for y := 0.22; y < 0.36; y += 0.02 {
		for x := -0.12; x < 0.13; x += 0.02 {
			values = append(values, grey[c.cell(vision.Point{X: eye.X + x, Y: eye.Y + y})])
		}
	}
	return max(quantile(values, 0.5), 0.02)
}
