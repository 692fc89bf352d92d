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
		worse := e.Eye[0]
		if right < left {
			worse = e.Eye[1]
		}
		return Reading{
			Values: []float64{left, right}, Soft: hidden(e),
			Where: worse.Where, Evidence: worse.Lids,
		}
	},
}

// hidden tells whether so much lies or shines over the eyes that closed lids are only a guess.
func hidden(e *measure.Eyes) bool {
	covered := e.Covered != nil && e.Covered.Share() > 0.5
	return covered || max(e.Eye[0].Glare, e.Eye[1].Glare) > 0.1
}
