package measure

import (
	"image"
	"math"

	"kaocheck/pkg/blur"
	"kaocheck/pkg/vision"
)

// Sharp holds how far the light of one point is spread over the face. Lengths are shares of the distance between the
// eyes, so that they mean the same on every print.
type Sharp struct {
	Blur   float64   // diameter of the disc that would blur as much, across the smear if there is one; from 0
	Smear  float64   // length of the line that would blur as much along the smear, times Shaken; from 0
	Angle  float64   // direction of the smear in degrees, 0–180, clockwise from the picture's right
	Shaken float64   // probability that the blur has a direction which is not the face's own, 0–1
	Lean   blur.Lean // what Angle and Shaken rest on
	Pixel  float64   // one pixel of the smaller picture from which this one was enlarged; 0 when nothing shows that it was
	Eyes   vision.Rect
}

// sharpCells is the number of cells between the eyes, as near as whole pixels come to it.
const sharpCells = 96

// takeSharp measures the face from hairline to chin, and the direction of its blur on all that lies around it too; nil
// where it has no edges.
func takeSharp(img *image.NRGBA, face *vision.Face) *Sharp {
	eye := face.InterEye()
	e := face.Eyes()
	c := vision.Middle(e[0], e[1])
	around := vision.Rect{X: c.X - 1.5*eye, Y: c.Y - 1.3*eye, W: 3 * eye, H: 3.2 * eye}
	features := vision.Rect{X: c.X - 1.1*eye, Y: c.Y - 0.9*eye, W: 2.2 * eye, H: 2.4 * eye}
	n := max(1, int(math.Round(eye/sharpCells)))
	b, ok := blur.Look(img, around, features, n)
	if !ok {
		return nil
	}
	cells := eye / float64(n)
	s := &Sharp{Blur: b.Disc / cells, Smear: b.Line / cells, Angle: b.Angle, Shaken: b.Shaken, Lean: b.Lean}
	if by := blur.Enlargement(img, traced(face), max(s.Blur, s.Smear)/4*eye); by > 1 {
		s.Pixel = by / eye
	}
	s.Eyes = vision.Rect{X: c.X - 0.9*eye, Y: c.Y - 0.4*eye, W: 1.8 * eye, H: 0.8 * eye}
	return s
}

// tracedSide is the largest side in pixels of the part of a picture that is searched for traces of enlarging.
const tracedSide = 640

// traced is the square around a face that is searched for traces of enlarging and stretching.
func traced(face *vision.Face) vision.Rect {
	e := face.Eyes()
	c, side := vision.Middle(e[0], e[1]), min(3.4*face.InterEye(), tracedSide)
	return vision.Rect{X: c.X - side/2, Y: c.Y - side/2, W: side, H: side}
}
