package rule

import (
	"math"

	"kaocheck/pkg/measure"
)

var imgStretch = Rule{
	ID: "img.stretch", Unit: "ln", Needs: measure.NeedFaces,
	Doc: "Logarithm of how much wider than usual the face is for its height, of the pixels' own proportions where the file declares them, and of the factor by which one axis alone was enlarged where the pixels show it.",
	Read: func(s *measure.Sheet) Reading {
		shape := s.Shape.Get()
		if shape == nil {
			return unknown(s.Missing)
		}
		r := Reading{Values: []float64{shape.Wide}, Where: &shape.Box}
		worst := shape.Wide
		for _, v := range []float64{shape.Pixel, shape.Resampled} {
			if v == 0 {
				continue
			}
			r.Values = append(r.Values, v)
			if math.Abs(v) > math.Abs(worst) {
				worst = v
			}
		}
		r.Variant = direction(worst, "wide", "tall")
		return r
	},
}
