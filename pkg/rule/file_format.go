package rule

import (
	"strings"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
)

var fileFormat = Rule{
	ID: "file.format", Unit: "match", Needs: measure.NeedFile,
	Doc: "Format of the file by its first bytes: 1 for JPEG, else 0; one half for a JPEG under another ending, for who goes by the name.",
	Read: func(s *measure.Sheet) Reading {
		args := map[string]any{"type": strings.ToUpper(string(s.File.Format))}
		switch {
		case s.File.Misnamed:
			return Reading{Values: []float64{0.5}, Variant: "name", Args: args}
		case s.File.Format == photo.HEIC:
			return Reading{Values: match(false), Variant: "phone", Args: args}
		}
		return Reading{Values: match(s.File.Format == photo.JPEG), Args: args}
	},
}
