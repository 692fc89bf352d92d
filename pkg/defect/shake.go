package defect

import (
	"image"
	"math"
	"math/rand/v2"

	"kaocheck/pkg/vision"
)

// Tremor is how a camera moved while its shutter was open.
type Tremor struct {
	Extent    float64 // in IED: of the straight, even path that would spread light as far along its direction
	Direction float64 // of its principal axis, degrees
	Straight  bool    // straight and even, which no hand is
}

// Shake moves the picture along a path: curved, and dwelling here and there, as a hand does. The centre of its light
// stays in place. The picture's grain is put back on top; a nil rng leaves that out and draws one fixed path.
func Shake(p Portrait, t Tremor, rng *rand.Rand) *image.NRGBA {
	length := t.Extent * p.eye()
	if length <= 0 {
		return p.Image
	}
	return spread(p, track(t.path(length, rng)), rng)
}

// moments is the number of moments, evenly spaced in time, at which a path is known.
const moments = 600

// path returns where the picture is at every moment, around zero.
func (t Tremor) path(length float64, rng *rand.Rand) []vision.Point {
	path := straight()
	if !t.Straight {
		path = wander(rng)
	}
	return laid(path, length, t.Direction)
}

func straight() []vision.Point {
	path := make([]vision.Point, moments)
	for i := range path {
		path[i].X = float64(i)
	}
	return path
}

// wander is a smooth random walk: its speed changes several-fold, it may turn back, and it sways to the side. The model
// follows the trajectories of Boracchi and Foi (2012), a drift with inertia and impulses.
func wander(rng *rand.Rand) []vision.Point {
	rng = steady(rng)
	speed, back, sway := waves(rng), waves(rng), waves(rng)
	path := make([]vision.Point, moments)
	var x float64
	for i := range path {
		t := float64(i) / moments
		x += math.Exp(1.2*speed(t)) - 0.4*math.Exp(1.2*back(t))
		path[i] = vision.Point{X: x, Y: 0.12 * moments * sway(t)}
	}
	return path
}

// waves draws a smooth function of 0–1 with values of about −1 to 1.
func waves(rng *rand.Rand) func(t float64) float64 {
	var size, phase [4]float64
	for k := range size {
		size[k], phase[k] = rng.NormFloat64()/float64(k+1), between(rng, 0, 2*math.Pi)
	}
	return func(t float64) (sum float64) {
		for k := range size {
			sum += size[k] * math.Sin(math.Pi*float64(k+1)*t+phase[k])
		}
		return sum
	}
}

// laid turns the principal axis of path to the direction, moves its mean to zero and scales it: along that axis it then
// varies as a straight, even path of the given length does. How far a path reaches says little of its blur where it dwells.
func laid(path []vision.Point, length, direction float64) []vision.Point {
	path = levelled(path)
	long, wide := reach(path)
	along := length / max(long, 1e-9)
	across := min(along, length*0.35/max(wide, 1e-9)) // a wider path would have no direction
	c, s := ray(direction)
	for i, q := range path {
		x, y := q.X*along, q.Y*across
		path[i] = vision.Point{X: x*c - y*s, Y: x*s + y*c}
	}
	return path
}

// reach returns the lengths of straight, even paths that vary as much along and across as path does around zero.
func reach(path []vision.Point) (along, across float64) {
	for _, q := range path {
		along, across = along+q.X*q.X, across+q.Y*q.Y
	}
	n := float64(len(path))
	return math.Sqrt(12 * along / n), math.Sqrt(12 * across / n)
}

// levelled moves path to its mean and turns its principal axis to the right.
func levelled(path []vision.Point) []vision.Point {
	var mean vision.Point
	for _, q := range path {
		mean = mean.Add(q.Scale(1 / float64(len(path))))
	}
	var xx, xy, yy float64
	for _, q := range path {
		d := q.Sub(mean)
		xx, xy, yy = xx+d.X*d.X, xy+d.X*d.Y, yy+d.Y*d.Y
	}
	s, c := math.Sincos(math.Atan2(2*xy, xx-yy) / 2)
	out := make([]vision.Point, len(path))
	for i, q := range path {
		d := q.Sub(mean)
		out[i] = vision.Point{X: d.X*c + d.Y*s, Y: d.Y*c - d.X*s}
	}
	return out
}

// track is the kernel of a path: every moment leaves the same light.
func track(path []vision.Point) kernel {
	var far float64
	for _, q := range path {
		far = max(far, math.Abs(q.X), math.Abs(q.Y))
	}
	k := newKernel(far)
	for _, q := range path {
		k.add(q.X, q.Y, 1)
	}
	return k.normal()
}

func shake(straight bool) maker {
	return func(p Portrait, extent float64, rng *rand.Rand) *image.NRGBA {
		return Shake(p, Tremor{Extent: extent, Direction: around(rng), Straight: straight}, rng)
	}
}
