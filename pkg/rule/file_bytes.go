package rule

import "kaocheck/pkg/measure"

var fileBytes = Rule{
	ID: "file.bytes", Unit: "byte", Needs: measure.NeedFile,
	Doc: "Size of the file.",
	Read: func(s *measure.Sheet) Reading {
		n := float64(s.File.Bytes)
		return Reading{Values: []float64{n}, Args: map[string]any{"bytes": n}}
	},
}
