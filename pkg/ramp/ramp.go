// Package ramp weighs evidence softly: functions of a number that go from 0 to 1, so that a value near a bound counts in part.
package ramp

import "math"

// Linear is 0 up to from, 1 beyond to and a straight line between; where from is the larger it falls. They must differ.
func Linear(from, to, x float64) float64 { return min(max((x-from)/(to-from), 0), 1) }

// Smooth is Linear with level ends: the cubic of Hermite, known as smoothstep.
func Smooth(from, to, x float64) float64 {
	t := Linear(from, to, x)
	return t * t * (3 - 2*t)
}

// Logistic is the probability whose log odds are x.
func Logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
