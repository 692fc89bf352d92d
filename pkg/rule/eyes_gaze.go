package rule

import "kaocheck/pkg/measure"

var eyesGaze = Rule{
	ID: "eyes.gaze", Unit: "deg", Needs: measure.NeedFaces,
	Doc: "Angle by which both eyes look past the camera, from the irises' places between the corners of the eyes.",
	Read: func(s *measure.Sheet) Reading {
		e := s.Eyes.Get()
		if e == nil {
			return unknown(s.Missing)
		}
		return Reading{Values: []float64{e.Gaze}, Soft: true, Where: e.Where, Evidence: e.Lids()}
	},
}
