package blur

import (
	"math"

	"kaocheck/pkg/ramp"
)

// Lean says along which direction the details of a picture are lost more than along the others, on grids of growing
// cells: the finer ones see short smears, the coarser ones how a long path lies as a whole.
type Lean [grids]Loss

// Loss is what the edges of one grid tell. What is kept of those whose normals point in one direction is their squared
// slope through the fine Gaussian over that through the broad one: how many edges there are in a direction, and how
// strong, does not matter.
type Loss struct {
	X, Y float64 // by how much the logarithm of what is kept is lower along the horizontal, and along the falling diagonal, than in the mean
	Kept float64 // mean of that logarithm over all directions
}

// shakeFit tells camera shake: how much a lean between level and upright counts beside one along them, the least scatter
// of a lean without shake beside what is kept, the weight of a grid beside the next finer one, and the logistic regression
// on the terms of a lean. It is fitted on testdata/shake.csv with cmd/fit.
var shakeFit = struct {
	aslant, floor, coarse float64
	constant              float64
	terms                 [4]float64
}{2.45, 0.5, 0.2, -15.0590, [4]float64{42.7619, -7.3756, 19.8027, -37.5610}}

// shaken is the probability that a lean comes of a shake; a half where too few edges tell.
func (l Lean) shaken() float64 {
	if l[0] == (Loss{}) {
		return 0.5
	}
	odds := shakeFit.constant
	for i, v := range l.Terms(shakeFit.aslant, shakeFit.floor, shakeFit.coarse) {
		odds += shakeFit.terms[i] * v
	}
	return ramp.Logistic(odds)
}

// Terms are what tells a shake: how far the picture leans, what the finest grid and the next one keep, and by how much that
// is more than after a disc. A path that dwells leaves fine detail in a picture that has lost as much of the coarser one
// as a larger disc would have taken.
func (l Lean) Terms(aslant, floor, coarse float64) [4]float64 {
	return [4]float64{l.strength(aslant, floor, coarse), l[0].Kept, l[1].Kept, l[1].Kept - keptOf(max(0, l[0].variance())/4)}
}

// strength is how far a picture leans, in units of how far pictures lean without a shake: the more detail a grid
// keeps, the more the lines of face and hair themselves scatter, and level and upright more than aslant, for there they
// lie.
func (l Lean) strength(aslant, floor, coarse float64) float64 {
	sum, weight := 0.0, 1.0
	for _, a := range l {
		scatter := floor + max(a.Kept, 0)
		sum += weight * (a.X*a.X + aslant*aslant*a.Y*a.Y) / (scatter * scatter)
		weight *= coarse
	}
	return math.Sqrt(sum)
}

// direction returns the direction along which most is lost, in radians, 0…π.
func (l Lean) direction() float64 {
	x, y, weight := 0.0, 0.0, 1.0
	for _, a := range l {
		scatter := shakeFit.floor + max(a.Kept, 0)
		x, y = x+weight*a.X/scatter, y+weight*a.Y/scatter
		weight *= shakeFit.coarse
	}
	return math.Mod(math.Atan2(y, x)/2+math.Pi, math.Pi)
}

// LeanOf is the lean of nine numbers: X, Y and Kept of every grid, as Numbers lists them.
func LeanOf(numbers []float64) (l Lean) {
	for i := range l {
		l[i] = Loss{numbers[3*i], numbers[3*i+1], numbers[3*i+2]}
	}
	return l
}

// Numbers lists X, Y and Kept of every grid, the finest first.
func (l Lean) Numbers() (list []float64) {
	for _, a := range l {
		list = append(list, a.X, a.Y, a.Kept)
	}
	return list
}

func leanOf(levels [grids]relief, pick func(relief) []edge) (l Lean) {
	for i, r := range levels {
		l[i] = roseOf(pick(r)).loss()
	}
	return l
}
