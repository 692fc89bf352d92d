package rule

import "kaocheck/pkg/measure"

var imgFocus = Rule{
	ID: "img.focus", Unit: "share", Needs: measure.NeedFaces,
	Doc: "Diameter of the disc over which a point of the face is spread, as a share of the distance between the eyes.",
	Read: func(s *measure.Sheet) Reading {
		sharp := s.Sharp.Get()
		if sharp == nil {
			return unknown(s.Missing)
		}
		r := Reading{Values: []float64{sharp.Blur}, Where: &sharp.Eyes}
		if sharp.Shaken > 0.25 && sharp.Shaken < 0.75 {
			r.Variant = "unclear"
		}
		return r
	},
}
