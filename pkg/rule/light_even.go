package rule

import (
	"cmp"

	"kaocheck/pkg/measure"
)

var lightEven = Rule{
	ID: "light.even", Unit: "ev", Needs: measure.NeedSegments,
	Doc: "Stops between the brightest and the darkest of eight mirrored patches of skin, or 1.6 times those between the cheeks.",
	Read: func(s *measure.Sheet) Reading {
		l := s.Light.Get()
		if l == nil || l.Even == nil {
			return unknown(cmp.Or(s.Missing, measure.NoSkin))
		}
		e := l.Even
		return Reading{Values: []float64{e.Uneven}, Args: map[string]any{"ev": e.Uneven, "side": e.Dark}, Where: &e.Box, Evidence: e.Shape}
	},
}
