package rule

import "kaocheck/pkg/measure"

var imgStretch = Rule{
	ID: "img.stretch", Unit: "ln", Needs: measure.NeedFaces,
	Doc: "Logarithm of how much wider than usual the face is for its height, and of the pixels' own proportions where the file declares them.",
	Read: func(s *measure.Sheet) Reading {
		shape := s.Shape.Get()
		if shape == nil {
			return unknown(s.Missing)
		}
		r := Reading{Values: []float64{shape.Wide}, Variant: direction(shape.Wide, "wide", "tall"), Where: &shape.Box}
		if shape.Pixel != 0 {
			r.Values = append(r.Values, shape.Pixel)
		}
		return r
	},
}
