package rule

import (
	"strings"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
)

var fileFormat = Rule{
	ID: "file.format", Unit: "match", Needs: measure.NeedFile,
	Doc: "Format of the file by its first bytes: 1 for JPEG, else 0.",
	Read: func(s *measure.Sheet) Reading {
		return Reading{
			Values: match(s.File.Format == photo.JPEG),
			Args:   map[string]any{"type": strings.ToUpper(string(s.File.Format))},
		}
	},
}
