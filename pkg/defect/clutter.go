package defect

import (
	"image"
	"math"
	"math/rand/v2"

	"kaocheck/pkg/ramp"
	"kaocheck/pkg/vision"
)

// Clutter puts n things behind the person: boards, picture frames, shelves, doors and plants, 0.3 to 1.5 IED large and
// a little out of focus. Their paint takes up to contrast of the wall's light away, 0–1, so that the wall's own
// lighting and grain lie on them too.
func Clutter(p Portrait, n int, contrast float64, rng *rand.Rand) *image.NRGBA {
	w, ok := newWall(p)
	if !ok || contrast <= 0 {
		return p.Image
	}
	paint := newLight(w.person.w, w.person.h)
	for c := range paint {
		for i := range paint[c].v {
			paint[c].v[i] = 1
		}
	}
	r := room{w, p.eye(), steady(rng)}
	for range n {
		for _, t := range r.thing() {
			paint.cover(t, contrast)
		}
	}
	blur := between(r.rng, 0.005, 0.02) * p.eye()
	return w.times(paint.each(func(q plane) plane { return q.gauss(blur) }))
}

func clutter(p Portrait, contrast float64, rng *rand.Rand) *image.NRGBA {
	return Clutter(p, 2+rng.IntN(3), contrast, rng)
}

// room is where things stand.
type room struct {
	wall
	eye float64
	rng *rand.Rand
}

// thing is a shape, given by how far in pixels a point lies inside, and its paint: the share of light that it takes at
// full contrast.
type thing struct {
	inside func(x, y float64) float64
	takes  [3]float64
}

// cover paints t over l.
func (l light) cover(t thing, contrast float64) {
	mask := drawn(l[0].w, l[0].h, func(x, y float64) float64 { return ramp.Smooth(-0.7, 0.7, t.inside(x, y)) })
	for c := range l {
		left := float32(1 - contrast*t.takes[c])
		for i, m := range mask.v {
			l[c].v[i] += m * (left - l[c].v[i])
		}
	}
}

func (r room) thing() []thing {
	at := r.spot()
	switch r.rng.IntN(5) {
	case 0:
		return []thing{{r.board(at, r.size(0.4, 1.2), r.size(0.4, 1.2)), r.paint()}}
	case 1:
		return r.frame(at)
	case 2:
		return r.shelf(at)
	case 3:
		return []thing{{r.door(at), r.paint()}}
	}
	return r.plant(at)
}

func (r room) size(lo, hi float64) float64 { return between(r.rng, lo, hi) * r.eye }

// spot draws a place on the wall that is in full view, unless there is hardly any.
func (r room) spot() (at vision.Point) {
	in := min(0.15*r.eye, float64(min(r.person.w, r.person.h))/4)
	for range 50 {
		at.X, at.Y = between(r.rng, in, float64(r.person.w)-in), between(r.rng, in, float64(r.person.h)-in)
		hidden := false
		for _, d := range [][2]float64{{0, 0}, {in, 0}, {-in, 0}, {0, in}, {0, -in}} {
			hidden = hidden || r.person.at(at.X+d[0], at.Y+d[1]) > 0.02
		}
		if !hidden {
			break
		}
	}
	return at
}

// paint draws a colour that takes at least half of the light.
func (r room) paint() (takes [3]float64) {
	dark := between(r.rng, 0.6, 0.95)
	for c := range takes {
		takes[c] = min(dark+between(r.rng, -0.25, 0.05), 1)
	}
	return takes
}

// board is a nearly level rectangle.
func (r room) board(at vision.Point, w, h float64) func(x, y float64) float64 {
	s, c := math.Sincos(between(r.rng, -0.03, 0.03))
	return func(x, y float64) float64 {
		dx, dy := x-at.X, y-at.Y
		return min(w/2-math.Abs(dx*c+dy*s), h/2-math.Abs(dy*c-dx*s))
	}
}

// frame is a picture in a frame.
func (r room) frame(at vision.Point) []thing {
	w, h := r.size(0.5, 1), r.size(0.5, 1)
	border := r.size(0.04, 0.08)
	return []thing{
		{r.board(at, w, h), r.paint()},
		{r.board(at, w-2*border, h-2*border), [3]float64{0.1, 0.15, 0.2}},
		{r.board(at, w/2, h/2), r.paint()},
	}
}

// shelf is a board with books on it.
func (r room) shelf(at vision.Point) []thing {
	w, thick := r.size(1, 1.8), r.size(0.05, 0.1)
	list := []thing{{r.board(at, w, thick), r.paint()}}
	for x := -w / 2; x < w/2; {
		width, height := r.size(0.06, 0.16), r.size(0.35, 0.6)
		x += width
		if r.rng.IntN(5) > 0 {
			book := vision.Point{X: at.X + x - width/2, Y: at.Y - (height+thick)/2}
			list = append(list, thing{r.board(book, width*0.95, height), r.paint()})
		}
	}
	return list
}

// door covers everything from its place to the nearer side of the picture.
func (r room) door(at vision.Point) func(x, y float64) float64 {
	lean := between(r.rng, -0.03, 0.03)
	side := 1.0
	if at.X < float64(r.person.w)/2 {
		side = -1
	}
	return func(x, y float64) float64 { return side * (x - at.X + lean*(y-at.Y)) }
}

// plant is a bunch of green leaves.
func (r room) plant(at vision.Point) []thing {
	var list []thing
	for range 12 + r.rng.IntN(10) {
		long := r.size(0.25, 0.6)
		s, c := math.Sincos(between(r.rng, -math.Pi, 0) + 0.3*r.rng.NormFloat64())
		from := at
		leaf := func(x, y float64) float64 {
			u := ((x-from.X)*c + (y-from.Y)*s) / long
			v := math.Abs((y-from.Y)*c-(x-from.X)*s) / long
			return (0.5*u*(1-u) - v) * long
		}
		green := between(r.rng, 0.5, 0.85)
		list = append(list, thing{leaf, [3]float64{min(green+0.15, 1), green, min(green+0.2, 1)}})
	}
	return list
}
