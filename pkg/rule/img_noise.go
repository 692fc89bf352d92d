package rule

import "kaocheck/pkg/measure"

// dotsWeight: a regular grid disturbs more than grain of the same strength.
const dotsWeight = 2

var imgNoise = Rule{
	ID: "img.noise", Unit: "level", Needs: measure.NeedSegments,
	Doc: "Grey levels of 255 by which wall and skin scatter where they are plainest, at the size of a print, or twice those by which printed dots do.",
	Read: func(s *measure.Sheet) Reading {
		g := s.Grain.Get()
		if g == nil {
			return unknown(s.Missing)
		}
		r := Reading{Values: []float64{g.Noise, dotsWeight * g.Dots}, Where: &g.Where}
		if dotsWeight*g.Dots > g.Noise {
			r.Variant = "dots"
		}
		return r
	},
}
