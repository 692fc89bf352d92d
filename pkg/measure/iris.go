package measure

import (
	"math"
	"slices"

	"kaocheck/pkg/rank"
	"kaocheck/pkg/vision"
)

// Iris is the disc that is darkest against what lies left and right of it.
type Iris struct {
	Centre   vision.Point // in the face's axes, from the middle between the corners of the eye
	Radius   float64      // in units of the inter-eye distance
	Contrast float64      // step of luma across its left and right rim, the weaker of both, as a share of the skin's luma
}

// Where an iris is looked for around the middle of the eye, and how large it can be: 11.7 mm
// against 63 mm between the eyes is a radius of 0.093. The two eyes look the same way
// within irisApart.
const (
	irisAside, irisUp, irisApart = 17, 7, 4 // steps of a closeup
	irisLeast, irisMost          = 0.075, 0.11
)

// trial is the best disc around one place.
type trial struct{ score, radius float64 }

// place is a number of steps from the middle of an eye.
type place [2]int

// irises searches the two discs with the largest contrast across their rims that lie alike in both
// eyes: a shadow in one corner is no iris.
func (c *closeup) irises(lids [2][]vision.Point) (found [2]Iris) {
	grey := c.grey()
	var tried [2]map[place]trial
	var middles [2]vision.Point
	for i, ring := range lids {
		middles[i] = vision.Middle(ring[0], ring[8])
		tried[i] = c.trials(grey, middles[i])
	}
	both := best(irisPlaces(), func(p place) float64 { return tried[0][p].score + tried[1][p].score })
	near := slices.DeleteFunc(irisPlaces(), func(p place) bool {
		return abs(p[0]-both[0]) > irisApart || abs(p[1]-both[1]) > irisApart
	})
	for i, discs := range tried {
		at := best(near, func(p place) float64 { return discs[p].score })
		found[i] = c.iris(grey, middles[i], discs, at)
	}
	return found
}

// best is the place with the highest score; of two that are as good the first one.
func best(places []place, score func(place) float64) (at place) {
	most := math.Inf(-1)
	for _, p := range places {
		if s := score(p); s > most {
			most, at = s, p
		}
	}
	return at
}

// irisPlaces lists where an iris is looked for, always in the same order.
func irisPlaces() (places []place) {
	for y := -irisUp; y <= irisUp; y++ {
		for x := -irisAside; x <= irisAside; x++ {
			places = append(places, place{x, y})
		}
	}
	return places
}

func abs(i int) int { return max(i, -i) }

// trials tries discs at all places around the middle of an eye.
func (c *closeup) trials(grey []float64, middle vision.Point) map[place]trial {
	tried := map[place]trial{}
	for _, p := range irisPlaces() {
		most := trial{score: math.Inf(-1)}
		for r := irisLeast; r <= irisMost; r += closeupStep {
			left, right, dark := c.rim(grey, middle.Add(offset(float64(p[0]), float64(p[1]))), r)
			if score := min(left, right) + 0.3*(left+right) - 0.3*dark; score > most.score {
				most = trial{score, r}
			}
		}
		tried[p] = most
	}
	return tried
}

// offset is so many steps to the right and down.
func offset(x, y float64) vision.Point { return vision.Point{X: x, Y: y}.Scale(closeupStep) }

// iris is the disc at a place, moved to where it is best between the steps.
func (c *closeup) iris(grey []float64, middle vision.Point, tried map[place]trial, at place) Iris {
	here := tried[at]
	between := func(x, y int) float64 {
		before, first := tried[place{at[0] - x, at[1] - y}]
		after, last := tried[place{at[0] + x, at[1] + y}]
		if !first || !last {
			return 0
		}
		return vertex(before.score, here.score, after.score)
	}
	centre := offset(float64(at[0])+between(1, 0), float64(at[1])+between(0, 1))
	left, right, _ := c.rim(grey, middle.Add(centre), here.radius)
	return Iris{centre, here.radius, min(left, right) / c.skinBelow(grey, middle)}
}

// vertex is where a parabola through values at −1, 0 and 1 is highest, from −½ to ½; 0 where the middle one is not the
// highest.
func vertex(before, here, after float64) float64 {
	bend := before - 2*here + after
	if max(before, after) > here || bend == 0 {
		return 0
	}
	return (before - after) / (2 * bend)
}

// rimSines are the sines of −40° to 40°, where no lid covers the rim.
var rimSines = [...]float64{-0.643, -0.342, 0, 0.342, 0.643}

// rim returns the step of luma from just inside to just outside of a circle on its left and
// right, and the mean luma inside (after J. Daugman's integro-differential operator, 1993).
func (c *closeup) rim(grey []float64, at vision.Point, r float64) (left, right, inside float64) {
	for _, sin := range rimSines {
		y := at.Y + r*sin
		half := r * math.Sqrt(1-sin*sin)
		luma := func(x float64) float64 { return c.between(grey, vision.Point{X: at.X + x*half, Y: y}) }
		a, b := luma(-0.75), luma(0.75)
		left += luma(-1.3) - a
		right += luma(1.3) - b
		inside += a + b
	}
	n := float64(len(rimSines))
	return left / n, right / n, inside / (2 * n)
}

// skinBelow returns the median luma of the skin below an eye.
func (c *closeup) skinBelow(grey []float64, eye vision.Point) float64 {
	var values []float64
	for _, p := range belowEye(eye) {
		values = append(values, c.between(grey, p))
	}
	return max(rank.Quantile(values, 0.5), 0.02)
}

// below lists samples of the skin below an eye.
func (c *closeup) below(eye vision.Point) (list []int) {
	for _, p := range belowEye(eye) {
		list = append(list, c.cell(p))
	}
	return list
}

func belowEye(eye vision.Point) (list []vision.Point) {
	for y := 0.22; y < 0.36; y += 0.02 {
		for x := -0.12; x < 0.13; x += 0.02 {
			list = append(list, vision.Point{X: eye.X + x, Y: eye.Y + y})
		}
	}
	return list
}
