package rule

import "kaocheck/pkg/measure"

var frameResolution = Rule{
	ID: "frame.resolution", Unit: "px", Needs: measure.NeedFaces,
	Doc: "Distance between the eye centres in pixels, corrected for yaw.",
	Read: func(s *measure.Sheet) Reading {
		if s.Pose == nil {
			return unknown(s.Missing)
		}
		return Reading{
			Values: []float64{s.Pose.InterEye},
			Args:   map[string]any{"px": s.Pose.InterEye},
			Where:  &s.Pose.Box,
		}
	},
}
