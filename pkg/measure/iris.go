package measure

import (
	"math"

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
type trial struct {
	score float64
	iris  Iris
}

// irises searches the two discs with the largest contrast across their rims that lie alike in both
// eyes: a shadow in one corner is no iris.
func (c *closeup) irises(lids [2][]vision.Point) (found [2]Iris) {
	grey := c.grey()
	var maps [2]map[[2]int]trial
	for i, ring := range lids {
		maps[i] = c.trials(grey, vision.Middle(ring[0], ring[8]))
	}
	var at [2]int
	most := math.Inf(-1)
	for _, place := range irisPlaces() {
		if sum := maps[0][place].score + maps[1][place].score; sum > most {
			most, at = sum, place
		}
	}
	for i := range maps {
		most := math.Inf(-1)
		for _, place := range irisPlaces() {
			t := maps[i][place]
			near := abs(place[0]-at[0]) <= irisApart && abs(place[1]-at[1]) <= irisApart
			if near && t.score > most {
				most, found[i] = t.score, t.iris
			}
		}
	}
	return found
}

// irisPlaces lists where an iris is looked for, always in the same order: of two places that
// are as good the first is taken.
func irisPlaces() (places [][2]int) {
	for y := -irisUp; y <= irisUp; y++ {
		for x := -irisAside; x <= irisAside; x++ {
			places = append(places, [2]int{x, y})
		}
	}
	return places
}

func abs(i int) int { return max(i, -i) }

// trials tries discs at all places around the middle of an eye.
func (c *closeup) trials(grey []float64, middle vision.Point) map[[2]int]trial {
	skin := c.skinBelow(grey, middle)
	tried := map[[2]int]trial{}
	for _, place := range irisPlaces() {
		offset := vision.Point{X: float64(place[0]), Y: float64(place[1])}.Scale(closeupStep)
		best := trial{score: math.Inf(-1)}
		for r := irisLeast; r <= irisMost; r += closeupStep {
			left, right, dark := c.rim(grey, middle.Add(offset), r)
			weaker := min(left, right)
			score := (weaker + 0.3*(left+right) - 0.3*dark) / skin
			if score > best.score {
				best = trial{score, Iris{offset, r, weaker / skin}}
			}
		}
		tried[place] = best
	}
	return tried
}

// rimSines are the sines of −40° to 40°, where no lid covers the rim.
var rimSines = [...]float64{-0.643, -0.342, 0, 0.342, 0.643}

// rim returns the step of luma from just inside to just outside of a circle on its left and
// right, and the mean luma inside (after J. Daugman's integro-differential operator, 1993).
func (c *closeup) rim(grey []float64, at vision.Point, r float64) (left, right, inside float64) {
	for _, sin := range rimSines {
		y := at.Y + r*sin
		half := r * math.Sqrt(1-sin*sin)
		luma := func(x float64) float64 { return grey[c.cell(vision.Point{X: at.X + x*half, Y: y})] }
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
	for _, i := range c.below(eye) {
		values = append(values, grey[i])
	}
	return max(rank.Quantile(values, 0.5), 0.02)
}

// below lists samples of the skin below an eye.
func (c *closeup) below(eye vision.Point) (list []int) {
	for y := 0.22; y < 0.36; y += 0.02 {
		for x := -0.12; x < 0.13; x += 0.02 {
			list = append(list, c.cell(vision.Point{X: eye.X + x, Y: eye.Y + y}))
		}
	}
	return list
}
