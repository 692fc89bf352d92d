package rule

import (
	"time"

	"kaocheck/pkg/measure"
)

var adminTaken = Rule{
	ID: "admin.taken", Unit: "day", Needs: measure.NeedFile,
	Doc: "Days since the photo was taken, by the date in the file.",
	Read: func(s *measure.Sheet) Reading {
		a := s.Admin
		if a.Taken.IsZero() {
			return Reading{NA: true, Reason: measure.NoDate}
		}
		r := Reading{Values: []float64{a.Days}, Args: map[string]any{"date": a.Taken.Format(time.DateOnly), "days": a.Days}}
		if a.Days < 0 {
			r.Variant, r.Soft = "future", true
		}
		return r
	},
}
