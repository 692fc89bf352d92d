package rule

import "kaocheck/pkg/measure"

var bgShadow = Rule{
	ID: "bg.shadow", Unit: "share", Needs: measure.NeedSegments,
	Doc: "Share of the wall's light that is missing in a shadow with the person's outline.",
	Read: func(s *measure.Sheet) Reading {
		b := s.Background.Get()
		if b == nil {
			return unknown(s.NoBackground())
		}
		return Reading{Values: []float64{b.Shadow}, Where: b.ShadowArea, Evidence: b.ShadowShape}
	},
}
