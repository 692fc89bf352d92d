package measure

import (
	"image"
	"math"

	"kaocheck/pkg/vision"
)

// Sharp holds how far the light of one point is spread over the face. Lengths are shares of the distance between the
// eyes, so that they mean the same on every print.
//
// It rests on the sharpest edges of the face, hair and glasses: shade, skin and a retoucher's soft focus have none, and
// blur leaves none. A path that dwells leaves some; so what all edges keep together counts as well.
type Sharp struct {
	Blur   float64 // diameter of the disc that would blur as much, across the smear if there is one; from 0
	Smear  float64 // length of the line that would blur as much along the smear, times Shaken; from 0
	Angle  float64 // direction of the smear in degrees, 0–180, clockwise from the picture's right
	Shaken float64 // probability that the blur has a direction which is not the face's own, 0–1
	Lean   Lean    // what Angle and Shaken rest on
	Pixel  float64 // one pixel of the smaller picture from which this one was enlarged; 0 when nothing shows that it was
	Eyes   vision.Rect
}

// sharpCells is the number of cells between the eyes, as near as whole pixels come to it, on the grid of a large picture;
// sharpLevels is how often the grid is looked at, each time at half the size.
const sharpCells, sharpLevels = 96, 3

// sharpEdges is the least number of edges that tell a blur, and sharpShare the share of them, the sharpest, by which
// it is told.
const sharpEdges, sharpShare = 12, 1.0 / 3

// takeSharp measures the face from hairline to chin, and the direction of its blur on all that lies around it too; nil
// where it has no edges.
func takeSharp(img *image.NRGBA, face *vision.Face) *Sharp {
	eye := face.InterEye()
	e := face.Eyes()
	c := vision.Middle(e[0], e[1])
	n := max(1, int(math.Round(eye/sharpCells)))
	around := vision.Rect{X: c.X - 1.5*eye, Y: c.Y - 1.3*eye, W: 3 * eye, H: 3.2 * eye}
	levels := reliefs(toneOf(img, around, n), zone(around, vision.Rect{X: c.X - 1.1*eye, Y: c.Y - 0.9*eye, W: 2.2 * eye, H: 2.4 * eye}, n))
	if len(levels[0].face) < sharpEdges {
		return nil
	}
	s := sharpOf(levels, eye/float64(n))
	if by := enlargement(img, face, max(s.Blur, s.Smear)/4*eye); by > 1 {
		s.Pixel = by / eye
	}
	s.Eyes = vision.Rect{X: c.X - 0.9*eye, Y: c.Y - 0.4*eye, W: 1.8 * eye, H: 0.8 * eye}
	return s
}

// zone is r in cells of n pixels from the first pixel of the picture that whole holds.
func zone(whole, r vision.Rect, n int) image.Rectangle {
	left, top, k := int(max(whole.X, 0)), int(max(whole.Y, 0)), float64(n)
	at := func(v float64, first int) int { return int((max(v, 0) - float64(first)) / k) }
	return image.Rect(at(r.X, left), at(r.Y, top), at(r.X+r.W, left), at(r.Y+r.H, top))
}

// reliefs looks at t at full size, half of it, and so on.
func reliefs(t tone, zone image.Rectangle) (levels [sharpLevels]relief) {
	for i := range levels {
		levels[i] = t.relief(zone)
		t, zone = t.halved(), image.Rectangle{Min: zone.Min.Div(2), Max: zone.Max.Div(2)}
	}
	return levels
}

// sharpOf reads blur and smear. A disc of diameter D spreads light by a variance of D²/16 in all directions, a line of
// length L by L²/12 along itself, on top of what is spread across it. What is as likely a disc as a line is not blurred
// less for that: only from there on its blur is told across the smear. What the edges of the face have lost all
// together belongs to the kind of blur that was told.
func sharpOf(levels [sharpLevels]relief, eye float64) *Sharp {
	s := &Sharp{Lean: leanOf(levels, func(r relief) []edge { return r.all })}
	lost := leanOf(levels, func(r relief) []edge { return r.face }).spread()
	angle := s.Lean.Direction()
	s.Angle, s.Shaken = angle*180/math.Pi, s.Lean.Shaken()
	whole := spread(levels, func(list []edge) []edge { return list })
	along := spread(levels, func(list []edge) []edge { return across(list, angle) })
	beside := min(whole, spread(levels, func(list []edge) []edge { return across(list, angle+math.Pi/2) }))
	whole = max(whole, lost)
	s.Blur = 4 * (whole + max(0, 2*s.Shaken-1)*(beside-whole)) / eye
	s.Smear = s.Shaken * math.Sqrt(12*max(along*along-beside*beside, lost*lost)) / eye
	return s
}

// spread returns σ, in cells of the first level, of the edges that pick takes: on the finest level that can tell it.
func spread(levels [sharpLevels]relief, pick func([]edge) []edge) float64 {
	var sigma float64
	for i := sharpLevels - 1; i >= 0; i-- {
		list := pick(levels[i].face)
		if len(list) < sharpEdges {
			list = levels[i].face
		}
		here := sharpest(list, sharpShare)
		scale := float64(int(1) << i)
		if i == sharpLevels-1 {
			sigma = here * scale
			continue
		}
		w := rise(1.8, 2.8, here) // from there on the level's Gaussians are too narrow
		sigma = here*scale*(1-w) + max(sigma, 0.9*here*scale)*w
	}
	return sigma
}

// rise goes from 0 at a to 1 at b with level ends.
func rise(a, b, x float64) float64 {
	x = min(max((x-a)/(b-a), 0), 1)
	return x * x * (3 - 2*x)
}
