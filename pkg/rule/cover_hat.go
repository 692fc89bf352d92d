package rule

import "kaocheck/pkg/measure"

var coverHat = Rule{
	ID: "cover.hat", Unit: "share", Needs: measure.NeedSegments,
	Doc: "Share of the head's outline that a hat, hood, cloth or wide band covers, at its barest quarter.",
	Read: func(s *measure.Sheet) Reading {
		h := s.Hat.Get()
		if h == nil {
			return unknown(s.Missing)
		}
		return Reading{Values: []float64{h.Share}, Where: &h.Where, Evidence: h.Shape}
	},
}
