package rule

import "kaocheck/pkg/measure"

var adminPrivate = Rule{
	ID: "admin.private", Unit: "count", Needs: measure.NeedFile,
	Doc: "Private data beside the picture: twelve digits in the file name, a position in EXIF.",
	Read: func(s *measure.Sheet) Reading {
		n, variant := 0.0, ""
		if s.Admin.Number {
			n, variant = n+1, "number"
		}
		if s.Admin.GPS {
			n, variant = n+1, "gps"
		}
		if n == 2 {
			variant = "both"
		}
		return Reading{Values: []float64{n}, Variant: variant}
	},
}
