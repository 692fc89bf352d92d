package rule

import "kaocheck/pkg/measure"

var imgShake = Rule{
	ID: "img.shake", Unit: "share", Needs: measure.NeedFaces,
	Doc: "Length of the line over which a point of the face is smeared, as a share of the distance between the eyes.",
	Read: func(s *measure.Sheet) Reading {
		sharp := s.Sharp.Get()
		if sharp == nil {
			return unknown(s.Missing)
		}
		return Reading{
			Values: []float64{sharp.Smear},
			Args:   map[string]any{"angle": sharp.Angle, "way": way(sharp.Angle)},
			Where:  &sharp.Eyes,
		}
	},
}

// way names a direction in degrees, 0–180, clockwise from the picture's right.
func way(angle float64) string {
	switch {
	case angle < 22.5 || angle >= 157.5:
		return "sideways"
	case angle < 67.5 || angle >= 112.5:
		return "aslant"
	}
	return "upright"
}
