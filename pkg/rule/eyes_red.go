package rule

import "kaocheck/pkg/measure"

var eyesRed = Rule{
	ID: "eyes.red", Unit: "share", Needs: measure.NeedFaces,
	Doc: "Share of the redder pupil that shines red.",
	Read: func(s *measure.Sheet) Reading {
		e := s.Eyes.Get()
		if e == nil {
			return unknown(s.Missing)
		}
		worst := e.Eye[0]
		if e.Eye[1].Red > worst.Red {
			worst = e.Eye[1]
		}
		return Reading{Values: []float64{worst.Red}, Where: worst.Where, Evidence: worst.Lids}
	},
}
