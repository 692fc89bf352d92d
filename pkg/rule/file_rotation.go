package rule

import "kaocheck/pkg/measure"

var fileRotation = Rule{
	ID: "file.rotation", Unit: "deg", Needs: measure.NeedFaces,
	Doc: "Angle by which the face lies off upright, 0 to 180: about 90 for a picture on its side.",
	Read: func(s *measure.Sheet) Reading {
		if s.Pose == nil {
			return unknown(s.Missing)
		}
		return Reading{
			Values: []float64{s.Faces.Turn},
			Args:   map[string]any{"deg": s.Faces.Turn},
			Where:  &s.Pose.Box,
		}
	},
}
