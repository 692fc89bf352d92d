package rule

import (
	"math"

	"kaocheck/pkg/measure"
)

var posePitch = Rule{
	ID: "pose.pitch", Unit: "deg", Needs: measure.NeedFaces,
	Doc: "Nod of the head, positive when the face looks up.",
	Read: func(s *measure.Sheet) Reading {
		if s.Pose == nil {
			return unknown(s.Missing)
		}
		return Reading{
			Values: []float64{s.Pose.Pitch},
			Args:   map[string]any{"deg": math.Abs(s.Pose.Pitch), "dir": direction(s.Pose.Pitch, "up", "down")},
			Where:  &s.Pose.Box,
		}
	},
}
