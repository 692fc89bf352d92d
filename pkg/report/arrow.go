package report

import (
	"math"

	"kaocheck/pkg/vision"
)

// arrows shows, in the middle of its place, the direction of each fault that has one: an angle in degrees, clockwise
// from the picture's right.
func (s *sketch) arrows() {
	for _, f := range s.faults {
		angle, ok := f.Args["angle"].(float64)
		if !ok || f.Where == nil {
			continue
		}
		sin, cos := math.Sincos(angle * math.Pi / 180)
		along := vision.Point{X: cos, Y: sin}.Scale(f.Where.H * s.k / 2)
		s.stroke(colourOf(f.Status), 1.5, doubleArrow(s.rect(*f.Where).Centre(), along)...)
	}
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
