package rule

import (
	"math"

	"kaocheck/pkg/measure"
)

var poseYaw = Rule{
	ID: "pose.yaw", Unit: "deg", Needs: measure.NeedFaces,
	Doc: "Turn of the head to the side, positive to the picture's right.",
	Read: func(s *measure.Sheet) Reading {
		if s.Pose == nil {
			return unknown(s.Missing)
		}
		return Reading{
			Values: []float64{s.Pose.Yaw},
			Args:   map[string]any{"deg": math.Abs(s.Pose.Yaw), "dir": direction(s.Pose.Yaw, "right", "left")},
			Where:  &s.Pose.Box,
		}
	},
}
