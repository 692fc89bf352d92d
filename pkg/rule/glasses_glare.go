package rule

import "kaocheck/pkg/measure"

var glassesGlare = Rule{
	ID: "glasses.glare", Unit: "share", Needs: measure.NeedSegments,
	Doc: "Share of an eye and its surroundings that bright reflections on glasses cover.",
	Read: func(s *measure.Sheet) Reading {
		e := s.Eyes.Get()
		if e == nil {
			return unknown(s.Missing)
		}
		worst := e.Eye[0]
		if e.Eye[1].Glare > worst.Glare {
			worst = e.Eye[1]
		}
		return Reading{Values: []float64{worst.Glare}, Where: worst.Where, Evidence: worst.Glints}
	},
}
