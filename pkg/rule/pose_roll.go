package rule

import (
	"math"

	"kaocheck/pkg/measure"
)

var poseRoll = Rule{
	ID: "pose.roll", Unit: "deg", Needs: measure.NeedFaces,
	Doc: "Lean of the head to the side, positive clockwise in the picture; none where the picture lies on its side.",
	Read: func(s *measure.Sheet) Reading {
		if s.Pose == nil || s.Missing == measure.Lying {
			return unknown(s.Missing)
		}
		return Reading{
			Values: []float64{s.Pose.Roll},
			Args:   map[string]any{"deg": math.Abs(s.Pose.Roll), "dir": direction(s.Pose.Roll, "right", "left")},
			Where:  &s.Pose.Box,
		}
	},
}
