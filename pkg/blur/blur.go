// Package blur says how far a picture has spread the light of one point, along which direction most of all, and whether
// it was enlarged. It looks at edges and pixels alone and knows neither faces nor rules.
package blur

import (
	"image"
	"math"

	"kaocheck/pkg/ramp"
	"kaocheck/pkg/vision"
)

// Blur is how far the light of one point is spread. Lengths are in the cells in which the picture was looked at.
//
// It rests on the sharpest edges: shade, skin and a retoucher's soft focus have none, and blur leaves none. A path that
// dwells leaves some; so what all edges keep together counts as well.
type Blur struct {
	Disc   float64 // diameter of the disc that would blur as much, across the line if there is one; from 0
	Line   float64 // length of the line that would blur as much along Angle, times Shaken; from 0
	Angle  float64 // direction of the line in degrees, 0–180, clockwise from the picture's right
	Shaken float64 // probability that the blur has a direction which is not that of what is shown, 0–1
	Lean   Lean    // what Angle and Shaken rest on
}

// grids is how often a picture is looked at, each time at half the size.
const grids = 3

// leastEdges is the least number of edges that tell a blur, and sharpShare the share of them, the sharpest, by which it is
// told.
const leastEdges, sharpShare = 12, 1.0 / 3

// Look measures the part inner of a picture in cells of n×n pixels, and the direction of its blur on all of outer; ok is
// false where inner has no edges.
func Look(img *image.NRGBA, outer, inner vision.Rect, n int) (b Blur, ok bool) {
	levels := reliefs(toneOf(img, outer, n), zone(outer, inner, n))
	if len(levels[0].inner) < leastEdges {
		return b, false
	}
	return read(levels), true
}

// zone is r in cells of n pixels from the first pixel of the picture that whole holds.
func zone(whole, r vision.Rect, n int) image.Rectangle {
	left, top, k := int(max(whole.X, 0)), int(max(whole.Y, 0)), float64(n)
	at := func(v float64, first int) int { return int((max(v, 0) - float64(first)) / k) }
	return image.Rect(at(r.X, left), at(r.Y, top), at(r.X+r.W, left), at(r.Y+r.H, top))
}

// reliefs looks at t at full size, half of it, and so on.
func reliefs(t tone, zone image.Rectangle) (levels [grids]relief) {
	for i := range levels {
		if i > 0 {
			t, zone = t.halved(), image.Rectangle{Min: zone.Min.Div(2), Max: zone.Max.Div(2)}
		}
		levels[i] = t.relief(zone)
	}
	return levels
}

// read reads disc and line. A disc of diameter D spreads light by a variance of D²/16 in all directions, a line of length L
// by L²/12 along itself, on top of what is spread across it. What is as likely a disc as a line is not blurred less for
// that: only from there on its disc is told across the line. What the edges have lost all together belongs to the kind of
// blur that was told.
func read(levels [grids]relief) (b Blur) {
	b.Lean = leanOf(levels, func(r relief) []edge { return r.all })
	lost := leanOf(levels, func(r relief) []edge { return r.inner }).spread()
	angle := b.Lean.direction()
	b.Angle, b.Shaken = angle*180/math.Pi, b.Lean.shaken()
	whole := spread(levels, func(list []edge) []edge { return list })
	along := spread(levels, func(list []edge) []edge { return across(list, angle) })
	beside := min(whole, spread(levels, func(list []edge) []edge { return across(list, angle+math.Pi/2) }))
	whole = max(whole, lost)
	b.Disc = 4 * (whole + max(0, 2*b.Shaken-1)*(beside-whole))
	b.Line = b.Shaken * math.Sqrt(12*max(along*along-beside*beside, lost*lost))
	return b
}

// spread returns σ, in cells of the first level, of the edges that pick takes: on the finest level that can tell it.
func spread(levels [grids]relief, pick func([]edge) []edge) float64 {
	var sigma float64
	for i := grids - 1; i >= 0; i-- {
		list := pick(levels[i].inner)
		if len(list) < leastEdges {
			list = levels[i].inner
		}
		here := sharpest(list, sharpShare)
		scale := float64(int(1) << i)
		if i == grids-1 {
			sigma = here * scale
			continue
		}
		w := ramp.Smooth(1.8, 2.8, here) // from there on the level's Gaussians are too narrow
		sigma = here*scale*(1-w) + max(sigma, 0.9*here*scale)*w
	}
	return sigma
}
