package rule

import "kaocheck/pkg/measure"

var printSize = Rule{
	ID: "print.size", Unit: "mm", Needs: measure.NeedFile,
	Doc: "How far height and width on paper are off the document's, the worse of the two; the size comes from the resolution.",
	Read: func(s *measure.Sheet) Reading {
		p := s.Print
		if p == nil {
			return unknown(s.Missing)
		}
		if p.WidthMM == 0 {
			return Reading{NA: true, Reason: measure.NoDPI}
		}
		d := p.Document
		high, wide := p.HeightMM-d.Height, p.WidthMM-d.Width
		r := Reading{
			Values: []float64{high, wide},
			Soft:   !p.Declared,
			Args:   map[string]any{"h": p.HeightMM, "w": p.WidthMM, "want_h": d.Height, "want_w": d.Width},
		}
		if high*wide < 0 {
			r.Variant = "shape" // neither larger nor smaller
		}
		return r
	},
}
