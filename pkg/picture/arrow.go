package picture

import (
	"math"

	"kaocheck/pkg/check"
	"kaocheck/pkg/vision"
)

// arrows shows, in the middle of its place, the direction of each fault that has one: an angle in degrees, clockwise
// from the picture's right.
func (s *sketch) arrows() {
	for _, f := range s.faults {
		angle, ok := smeared(f)
		if !ok {
			continue
		}
		sin, cos := math.Sincos(angle * math.Pi / 180)
		along := vision.Point{X: cos, Y: sin}.Scale(s.smear(f) * s.k / 2)
		middle := s.rect(*f.Where).Centre()
		s.stroke(colourOf(f.Status), 1.5, doubleArrow(middle, along)...)
	}
}

// smeared returns the direction of a fault that has one.
func smeared(f check.Finding) (angle float64, ok bool) {
	angle, ok = f.Args["angle"].(float64)
	return angle, ok && f.Where != nil
}

// smearScale is how much longer than the smear its arrow is.
const smearScale = 10

// smear is the length of the arrow of a fault in pixels of the photo: of a smear measured in inter-eye distances
// ten times that.
func (s *sketch) smear(f check.Finding) float64 {
	if f.Value == nil || s.Scene == nil || s.Scene.Main() == nil {
		return f.Where.H
	}
	return min(smearScale**f.Value*s.Scene.Main().InterEye(), 2*f.Where.W)
}

// doubleArrow points from its middle along and against a vector.
func doubleArrow(middle, along vision.Point) []segment {
	side := vision.Point{X: -along.Y, Y: along.X}.Scale(0.18)
	lines := []segment{{middle.Sub(along), middle.Add(along)}}
	for _, v := range []vision.Point{along, along.Scale(-1)} {
		tip, back := middle.Add(v), middle.Add(v.Scale(0.7))
		lines = append(lines, segment{tip, back.Add(side)}, segment{tip, back.Sub(side)})
	}
	return lines
}
