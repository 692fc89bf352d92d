package rule

import (
	"math"

	"kaocheck/pkg/measure"
)

var frameCrop = Rule{
	ID: "frame.crop", Unit: "mm", Needs: measure.NeedSegments,
	Doc: "Room that the best crop of the document's proportions leaves at its tightest edge, as far as the document shows it; negative when that much picture is missing there.",
	Read: func(s *measure.Sheet) Reading {
		if s.Frame == nil {
			return unknown(s.Missing)
		}
		c := s.Frame.Crop
		r := Reading{
			Values: []float64{c.Seen},
			Args:   map[string]any{"mm": math.Abs(c.Seen), "edge": string(c.Edge)},
			Where:  &c.Area,
		}
		if c.Cut {
			r.Variant = "cut"
		}
		return r
	},
}
