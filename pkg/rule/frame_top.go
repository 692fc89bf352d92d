package rule

import "kaocheck/pkg/measure"

var frameTop = Rule{
	ID: "frame.top", Unit: "mm", Needs: measure.NeedSegments,
	Doc: "From the upper edge of the print to the crown; 0 or less when the head is cut.",
	Read: func(s *measure.Sheet) Reading {
		if s.Frame == nil {
			return unknown(s.Missing)
		}
		return Reading{
			Values: []float64{s.Frame.Top},
			Args:   map[string]any{"mm": s.Frame.Top},
			Where:  &s.Frame.Box,
		}
	},
}
