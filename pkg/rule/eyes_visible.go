package rule

import "kaocheck/pkg/measure"

var eyesVisible = Rule{
	ID: "eyes.visible", Unit: "share", Needs: measure.NeedSegments,
	Doc: "Share of an eye's opening that hair, a frame, a hand or cloth covers.",
	Read: func(s *measure.Sheet) Reading {
		e := s.Eyes.Get()
		if e == nil || e.Covered == nil {
			return unknown(s.Missing)
		}
		r := Reading{Values: []float64{e.Covered.Share()}, Where: e.Where, Evidence: e.Lids()}
		switch c := e.Covered; {
		case c.Hair > c.Accessory+c.Other:
			r.Variant = "hair"
		case c.Accessory > c.Other:
			r.Variant = "glasses"
		}
		return r
	},
}
