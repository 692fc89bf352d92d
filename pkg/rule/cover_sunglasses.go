package rule

import "kaocheck/pkg/measure"

var coverSunglasses = Rule{
	ID: "cover.sunglasses", Unit: "share", Needs: measure.NeedSegments,
	Doc: "Probability of sunglasses or dark lenses, from what lies over the eyes and how dark it is against the cheeks.",
	Read: func(s *measure.Sheet) Reading {
		l := s.Lenses.Get()
		if l == nil {
			return unknown(s.Missing)
		}
		return Reading{Values: []float64{l.Probability()}, Where: &l.Where, Evidence: l.Shape}
	},
}
