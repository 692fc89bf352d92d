package rule

import (
	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
)

var fileColor = Rule{
	ID: "file.color", Unit: "match", Needs: measure.NeedFile,
	Doc: "How the file stores colour: 1 for RGB (YCbCr included), else 0.",
	Read: func(s *measure.Sheet) Reading {
		if s.File.Color == "" {
			return unknown(measure.NotDecoded)
		}
		return Reading{
			Values:  match(s.File.Color == photo.RGB),
			Variant: string(s.File.Color),
			Args:    map[string]any{"mode": string(s.File.Color)},
		}
	},
}
