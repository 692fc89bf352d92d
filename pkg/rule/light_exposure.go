package rule

import (
	"cmp"

	"kaocheck/pkg/measure"
)

var lightExposure = Rule{
	ID: "light.exposure", Unit: "ev", Needs: measure.NeedSegments,
	Doc: "Stops by which the light on the face lies below an ordinary portrait's (negative), and twice the share of the face that is burnt out.",
	Read: func(s *measure.Sheet) Reading {
		l := s.Light.Get()
		if l == nil || l.Exposure == nil {
			return unknown(cmp.Or(s.Missing, measure.NoSkin))
		}
		e := l.Exposure
		r := Reading{Values: []float64{e.Missing, e.Excess}, Variant: "dark", Where: &e.Box, Evidence: e.Spots, Args: map[string]any{"ev": -e.Missing}}
		if e.Excess > -e.Missing {
			r.Variant, r.Args = "bright", map[string]any{"ev": e.Excess}
		}
		return r
	},
}
