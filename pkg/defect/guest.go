package defect

import (
	"image"
	"math/rand/v2"

	"kaocheck/pkg/vision"
)

// SecondFace lets somebody look over the person's shoulder: the portrait's Other, or the person mirrored, whose
// inter-eye distance is size times the person's. The guest stands behind, to the picture's right or left.
func SecondFace(p Portrait, size float64, right bool, rng *rand.Rand) *image.NRGBA {
	w, ok := newWall(p)
	if !ok || size <= 0 {
		return p.Image
	}
	g, ok := newGuest(p)
	if !ok {
		return p.Image
	}
	g.stand(p, size, right, between(rng, -0.4, 0.3))
	paint := newLight(w.person.w, w.person.h)
	for i := range w.person.v {
		x, y := g.place(float64(i%w.person.w)+0.5, float64(i/w.person.w)+0.5)
		m := g.covers(x, y)
		for c, v := range g.colour(x, y) {
			plate := max(float64(w.plate[c].v[i]), 0.002)
			paint[c].v[i] = float32(1 - m + m*max(v, 0)/plate)
		}
	}
	return w.times(paint)
}

func secondFace(p Portrait, size float64, rng *rand.Rand) *image.NRGBA {
	return SecondFace(p, size, rng.IntN(2) == 0, rng)
}

// guest is the second person's picture and how to get to it from the first.
type guest struct {
	seen   light
	person plane
	edge   margins
	eyes   vision.Point
	eye    float64
	wide   float64 // width of the head
	cloth  [3]float64
	scale  float64 // pixels of its picture a pixel
	at     vision.Point
}

func newGuest(p Portrait) (g guest, ok bool) {
	from := p
	if p.Other != nil && p.Other.Image != nil && p.Other.segmented() {
		from = *p.Other
	}
	e := from.Scene.Main().Eyes()
	g.seen, g.eyes, g.eye = linear(from.Image), vision.Middle(e[0], e[1]), from.eye()
	g.person = from.matte(g.seen)
	g.edge = margins{w: g.person.w, h: g.person.h}
	g.wide = 2.4 * g.eye
	if h := from.Scene.Head; h != nil && h.Right > h.Left {
		g.wide = h.Right - h.Left
	}
	g.dress(from.Scene.Segments)
	if p.Other == nil {
		g.mirror()
	}
	return g, g.eye > 0
}

func (g *guest) mirror() {
	g.seen, g.person = g.seen.each(plane.flipped), g.person.flipped()
	g.eyes.X = float64(g.person.w) - g.eyes.X
}

// stand puts the guest beside the person's head, or so that the edge of the picture cuts a quarter of its head off.
func (g *guest) stand(p Portrait, size float64, right bool, lower float64) {
	e := p.Scene.Main().Eyes()
	box := p.Scene.Main().Box
	left, w := box.X-0.3*p.eye(), float64(p.Image.Rect.Dx())
	g.scale = g.eye / (size * p.eye())
	half := g.wide / g.scale / 2
	g.at = vision.Point{X: max(left-half, half/2), Y: vision.Middle(e[0], e[1]).Y + lower*p.eye()}
	if right {
		g.at.X = min(box.X+box.W+0.3*p.eye()+half, w-half/2)
	}
}

// place carries a point of the person's picture to the guest's.
func (g *guest) place(x, y float64) (float64, float64) {
	return g.eyes.X + (x-g.at.X)*g.scale, g.eyes.Y + (y-g.at.Y)*g.scale
}

// dress takes the mean colour of the clothes.
func (g *guest) dress(s *vision.Segments) {
	mask := share(s, vision.Clothes, g.person.w, g.person.h)
	for c := range g.cloth {
		g.cloth[c] = g.seen[c].mean(mask)
	}
}

// colour returns the guest's light at x, y of its picture; below its edge the clothes go on in one colour.
func (g *guest) colour(x, y float64) [3]float64 {
	at := g.seen.cubicAt(x, y, g.edge)
	below := smooth(-0.1, 0.05, y/float64(g.person.h)-1)
	for c := range at {
		at[c] += below * (g.cloth[c] - at[c])
	}
	return at
}

// covers returns the share of the guest at x, y of its picture: nothing beside it, and its clothes below.
func (g *guest) covers(x, y float64) float64 {
	if x < 0 || y < 0 || x > float64(g.person.w) {
		return 0
	}
	return g.person.at(x, y)
}
