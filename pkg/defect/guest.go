package defect

import (
	"image"
	"math/rand/v2"

	"kaocheck/pkg/vision"
)

// behind lets somebody look over the person's shoulder: the portrait's Other, or the person mirrored, whose
// inter-eye distance is size times the person's. The guest stands behind, to the picture's right or left.
func behind(p Portrait, size float64, right bool, rng *rand.Rand) *image.NRGBA {
	w, ok := newWall(p)
	if !ok || size <= 0 {
		return p.Image
	}
	g := newGuest(p)
	g.stand(p, size, right, between(steady(rng), -0.9, 0))
	paint := newLight(w.person.w, w.person.h)
	for i := range w.person.v {
		x, y := g.place(float64(i%w.person.w)+0.5, float64(i/w.person.w)+0.5)
		m := g.covers(x, y)
		for c, v := range g.at(x, y) {
			plate := max(float64(w.plate[c].v[i]), 0.002)
			paint[c].v[i] = float32(1 - m + m*max(v, 0)/plate)
		}
	}
	return w.times(paint)
}

// secondFace takes either side, but not one that is much narrower.
func secondFace(p Portrait, size float64, rng *rand.Rand) *image.NRGBA {
	right := rng.IntN(2) == 0
	if f := p.Scene.Main(); f != nil {
		a, b := f.Box.X, float64(p.Image.Rect.Dx())-f.Box.X-f.Box.W
		right = right && b > 0.75*a || a < 0.75*b
	}
	return behind(p, size, right, rng)
}

// guest is the second person's picture and how to get to it from the first.
type guest struct {
	canvas
	eyes  vision.Point
	eye   float64
	head  float64      // its width
	scale float64      // pixels of its picture a pixel
	spot  vision.Point // of the eyes in the first picture
}

func newGuest(p Portrait) guest {
	from := p
	if p.Other != nil && p.Other.Image != nil && p.Other.segmented() {
		from = *p.Other
	}
	e := from.Scene.Main().Eyes()
	g := guest{canvas: newCanvas(from), eyes: vision.Middle(e[0], e[1]), eye: from.eye()}
	g.head = 2.4 * g.eye
	if h := from.Scene.Head; h != nil && h.Right > h.Left {
		g.head = h.Right - h.Left
	}
	if p.Other == nil {
		g.canvas, g.eyes.X = g.flipped(), float64(g.person.w)-g.eyes.X
	}
	return g
}

// stand puts the guest beside the person's head, or so that the edge of the picture cuts a quarter of its head off.
func (g *guest) stand(p Portrait, size float64, right bool, lower float64) {
	face, w := p.Scene.Main(), float64(p.Image.Rect.Dx())
	e := face.Eyes()
	g.scale = g.eye / (size * p.eye())
	half, gap := g.head/g.scale/2, 0.3*p.eye()
	g.spot = vision.Point{X: max(face.Box.X-gap-half, half/2), Y: vision.Middle(e[0], e[1]).Y + lower*p.eye()}
	if right {
		g.spot.X = min(face.Box.X+face.Box.W+gap+half, w-half/2)
	}
}

// place carries a point of the person's picture to the guest's.
func (g *guest) place(x, y float64) (float64, float64) {
	return g.eyes.X + (x-g.spot.X)*g.scale, g.eyes.Y + (y-g.spot.Y)*g.scale
}
