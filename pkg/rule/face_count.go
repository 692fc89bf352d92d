package rule

import "kaocheck/pkg/measure"

var faceCount = Rule{
	ID: "face.count", Unit: "faces", Needs: measure.NeedFaces,
	Doc: "Expected number of faces: the sum of the presence probabilities of all candidates.",
	Read: func(s *measure.Sheet) Reading {
		if s.Faces == nil {
			return unknown(s.Missing)
		}
		r := Reading{
			Values: []float64{s.Faces.Expected},
			Args:   map[string]any{"n": s.Faces.Count},
			Where:  s.Faces.Second,
		}
		if s.Faces.Apart {
			r.Variant = "photos"
		}
		return r
	},
}
