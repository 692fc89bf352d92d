package measure

import (
	"image"
	"math"
	"slices"

	"kaocheck/pkg/ramp"
	"kaocheck/pkg/vision"
)

// Hat holds what covers the head above the brow: a hat, a hood, a headscarf, a turban, a wide
// band.
type Hat struct {
	Share float64        // how much of the head's outline is covered at its barest quarter, 0–1, see [takeHat]
	Where vision.Rect    // the cover, or the upper head where there is none
	Shape vision.Outline // the cover
}

// The rays on which the head is looked at, in units of T. They start between the brows, where
// glasses do not reach, fan out over the skull and end well outside a hat.
const (
	raysUp    = 0.15 // their centre above the eyes
	raysWide  = 60.0 // degrees to either side of the head's axis
	raysStep  = 5.0
	rayStart  = 0.3
	rayStep   = 0.025
	raySteps  = 56
	rayWindow = 5 // steps over which a cover is averaged: bands of a few millimetres vanish
)

// rayQuarter is the share of the rays that counts, the barest ones: something beside the head
// covers some of them, a hat covers all.
const rayQuarter = 0.25

// coverFar is the distance from the rays' centre, in T, from which on nothing is a cover.
const coverFar = 1.25

// takeHat follows 25 rays from the face over the skull. On each, the cover is the largest mean
// probability of clothes and accessories over 0.125 T, as long as no background was passed
// (0.05 T of it are forgiven, 0.15 T end the head) and up to 1.05 T from the centre, fading out to
// 1.25 T. A scarf that lies on the hair counts so, and somebody behind does not.
func takeHat(img *image.NRGBA, f *vision.Face, s *vision.Segments) *Hat {
	a := f.Axis()
	var shares []float64
	var covered []vision.Point
	for deg := -raysWide; deg <= raysWide; deg += raysStep {
		r := newRay(img, s, a, deg)
		from, share := r.cover()
		shares = append(shares, min(share, r.band(from), r.curtain(from)))
		if share >= 0.5 {
			covered = append(covered, r.run(from)...)
		}
	}
	slices.Sort(shares)
	h := &Hat{
		Share: average(shares[:int(rayQuarter*float64(len(shares)))]),
		Where: vision.Bounds(covered),
		Shape: func() vision.Area { return coverShape(s, a, covered) },
	}
	if len(covered) == 0 {
		h.Where = vision.Bounds([]vision.Point{a.Up(0.4 * a.T), a.Up(a.T), f.Mesh.At(meshTemples[0]), f.Mesh.At(meshTemples[1])})
	}
	return h
}

// coverShape is where the rays may meet clothes and accessories, as far as it hangs together with points of a cover.
func coverShape(s *vision.Segments, a vision.Axis, covered []vision.Point) (shape vision.Area) {
	sides := math.Sin((raysWide + raysStep/2) * math.Pi / 180)
	all := s.Area.Grid(s.W, s.H).Contours(func(x, y int) float64 {
		up, side := a.Project(s.Point(x, y))
		radius := math.Hypot(up/a.T-raysUp, side/a.T)
		if up < raysUp*a.T || math.Abs(side/a.T) > sides*radius || radius > coverFar {
			return 0
		}
		return float64(s.Share[vision.Clothes][y*s.W+x]) + float64(s.Share[vision.Accessory][y*s.W+x])
	}, 127.5)
	for _, ring := range all {
		if slices.ContainsFunc(covered, ring.Contains) {
			shape = append(shape, ring)
		}
	}
	return shape
}

// meshTemples are the landmarks of the face's edge beside the brows.
var meshTemples = [2]int{21, 251}

// ray is one line from the face outwards.
type ray struct {
	step [raySteps]rayPoint
	seen int // steps that lie in the picture; a black frame does not
}

// rayPoint holds the class probabilities, 0–1, at one point of a ray.
type rayPoint struct {
	at      vision.Point
	clothes float64
	cover   float64 // clothes and accessories
	head    float64 // hair and the face's skin
	away    float64 // background and other skin
	radius  float64 // distance from the rays' centre in T
}

func newRay(img *image.NRGBA, s *vision.Segments, a vision.Axis, deg float64) *ray {
	sin, cos := math.Sincos(deg * math.Pi / 180)
	centre, side := a.Up(raysUp*a.T), vision.Point{X: -a.Dir.Y, Y: a.Dir.X}
	r := new(ray)
	for i := range r.step {
		radius := rayStart + rayStep*float64(i)
		p := centre.Add(side.Scale(radius * sin * a.T)).Add(a.Dir.Scale(radius * cos * a.T))
		x, y, ok := s.Cell(p)
		if !ok {
			break
		}
		r.step[i] = newRayPoint(s, y*s.W+x)
		r.step[i].at, r.step[i].radius = p, radius
		r.seen = i + 1
	}
	for r.seen > 0 && black(img, r.step[r.seen-1].at) {
		r.seen--
	}
	return r
}

func newRayPoint(s *vision.Segments, cell int) rayPoint {
	p := func(c vision.Class) float64 { return float64(s.Share[c][cell]) / 255 }
	return rayPoint{
		clothes: p(vision.Clothes), cover: p(vision.Clothes) + p(vision.Accessory),
		head: p(vision.Hair) + p(vision.FaceSkin), away: p(vision.Background) + p(vision.BodySkin),
	}
}

// blackest is the value up to which a pixel at the end of a ray belongs to a frame around a
// turned or padded picture: a black hat is brighter.
const blackest = 3

func black(img *image.NRGBA, p vision.Point) bool {
	x := min(max(int(p.X), 0), img.Rect.Dx()-1)
	y := min(max(int(p.Y), 0), img.Rect.Dy()-1)
	i := y*img.Stride + x*4
	return max(img.Pix[i], img.Pix[i+1], img.Pix[i+2]) <= blackest
}

// cover returns the ray's best window of cover and its mean, faded as [takeHat] says.
func (r *ray) cover() (from int, share float64) {
	var passed float64
	for i, p := range r.step[:r.seen] {
		v := r.window(i) * ramp.Linear(0.15, 0.05, passed) * ramp.Linear(coverFar, 1.05, p.radius)
		if v > share {
			from, share = i, v
		}
		passed += p.away * rayStep
	}
	return from, share
}

func (r *ray) window(from int) (sum float64) {
	for i := from; i < min(from+rayWindow, r.seen); i++ {
		sum += r.step[i].cover
	}
	return sum / rayWindow
}

// band returns the most that a cover may count that has the head's hair beyond it, from 0.06 T of
// hair on: 0.05 for a band up to 0.03 T (4 mm) wide, 0.2 from 0.08 T on. Wide bands are for a person to
// look at.
func (r *ray) band(from int) float64 {
	var beyond float64
	for _, p := range r.step[min(from+rayWindow, r.seen):min(from+rayWindow+12, r.seen)] {
		beyond += p.head * rayStep
	}
	most := 0.05 + 0.15*(1-ramp.Linear(0.08, 0.03, r.width(from)))
	return most + (1-most)*ramp.Linear(0.06, 0, beyond)
}

// width returns in T how far the cover around a step keeps half of its peak.
func (r *ray) width(from int) float64 {
	peak := from
	for i := from; i < min(from+rayWindow, r.seen); i++ {
		if r.step[i].cover > r.step[peak].cover {
			peak = i
		}
	}
	first, last := peak, peak
	for first > 0 && r.step[first-1].cover >= r.step[peak].cover/2 {
		first--
	}
	for last+1 < r.seen && r.step[last+1].cover >= r.step[peak].cover/2 {
		last++
	}
	return float64(last+1-first) * rayStep
}

// curtain returns the most that a cover may count whose cloth goes on to where no hat reaches,
// 1.4 T and further: 0.1 for somebody's clothes behind the head.
func (r *ray) curtain(from int) float64 {
	var cloth, all, far, n float64
	for i := from; i < min(from+rayWindow, r.seen); i++ {
		cloth, all = cloth+r.step[i].clothes, all+r.step[i].cover
	}
	for _, p := range r.step[:r.seen] {
		if p.radius > 1.4 {
			far, n = far+p.clothes, n+1
		}
	}
	if all == 0 {
		return 1
	}
	return 1 - 0.9*far/(n+1)*cloth/all
}

// run lists the points of a cover from a step outwards.
func (r *ray) run(from int) (list []vision.Point) {
	for _, p := range r.step[from:r.seen] {
		if p.cover < 0.5 {
			break
		}
		list = append(list, p.at)
	}
	return list
}

func average(list []float64) (sum float64) {
	for _, v := range list {
		sum += v / float64(len(list))
	}
	return sum
}
