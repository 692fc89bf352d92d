package rule

import "kaocheck/pkg/measure"

var eyesOpen = Rule{
	ID: "eyes.open", Unit: "share", Needs: measure.NeedFaces,
	Doc: "Probability that both eyes are open, from the eye-state network and the contrast of the iris.",
	Read: func(s *measure.Sheet) Reading {
		e := s.Eyes.Get()
		if e == nil {
			return unknown(s.Missing)
		}
		left, right := e.Eye[0].Open(), e.Eye[1].Open()
		r := Reading{Values: []float64{left, right}, Where: e.Eye[0].Where}
		if right < left {
			r.Where = e.Eye[1].Where
		}
		return r
	},
}
