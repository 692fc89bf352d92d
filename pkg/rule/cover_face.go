package rule

import "kaocheck/pkg/measure"

var coverFace = Rule{
	ID: "cover.face", Unit: "share", Needs: measure.NeedSegments,
	Doc: "Share of nose, mouth or chin, whichever is hidden most, that a mask, cloth, hand or thing hides.",
	Read: func(s *measure.Sheet) Reading {
		c := s.Covering.Get()
		if c == nil {
			return unknown(s.Missing)
		}
		r := Reading{Values: []float64{c.Share}, Where: &c.Where, Evidence: c.Shape}
		if c.Cloth > 0.5 {
			r.Variant = "mask"
		}
		return r
	},
}
