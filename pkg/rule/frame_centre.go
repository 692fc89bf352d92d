package rule

import (
	"math"

	"kaocheck/pkg/measure"
)

var frameCentre = Rule{
	ID: "frame.centre", Unit: "mm", Needs: measure.NeedSegments,
	Doc: "Distance of the face's centre from the middle line of the print.",
	Read: func(s *measure.Sheet) Reading {
		if s.Frame == nil {
			return unknown(s.Missing)
		}
		off := math.Abs(s.Frame.Centre)
		return Reading{
			Values: []float64{off},
			Args:   map[string]any{"mm": off, "side": direction(s.Frame.Centre, "right", "left")},
			Where:  &s.Frame.Box,
		}
	},
}
