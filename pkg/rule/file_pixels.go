package rule

import "kaocheck/pkg/measure"

var filePixels = Rule{
	ID: "file.pixels", Unit: "px", Needs: measure.NeedFile,
	Doc: "Width and height of the picture, the worse of the two.",
	Read: func(s *measure.Sheet) Reading {
		if s.File.Width == 0 {
			return unknown(measure.NotDecoded)
		}
		w, h := float64(s.File.Width), float64(s.File.Height)
		return Reading{Values: []float64{w, h}, Args: map[string]any{"w": w, "h": h}}
	},
}
