package rule

import "kaocheck/pkg/measure"

var printRatio = Rule{
	ID: "print.ratio", Unit: "ratio", Needs: measure.NeedFile,
	Doc: "Height of the picture over its width, if it does not lie on its side.",
	Read: func(s *measure.Sheet) Reading {
		if s.Print == nil || s.Missing == measure.Lying {
			return unknown(s.Missing)
		}
		d := s.Print.Document
		return Reading{
			Values: []float64{s.Print.Ratio},
			Args: map[string]any{
				"ratio": s.Print.Ratio, "want": d.Height / d.Width,
				"w": float64(s.Print.Width), "h": float64(s.Print.Height),
			},
		}
	},
}
