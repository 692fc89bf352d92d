package rule

import "kaocheck/pkg/measure"

var frameHead = Rule{
	ID: "frame.head", Unit: "mm", Needs: measure.NeedSegments,
	Doc: "From the crown with its hair to the chin, on the print.",
	Read: func(s *measure.Sheet) Reading {
		if s.Frame == nil {
			return unknown(s.Missing)
		}
		return Reading{
			Values: []float64{s.Frame.Head},
			Args:   map[string]any{"mm": s.Frame.Head},
			Where:  &s.Frame.Box,
		}
	},
}
