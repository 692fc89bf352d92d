package evaluate

import (
	"math"

	"kaocheck/pkg/profile"
)

// rangeAt turns a severity back into d's quantity: the band of the values whose severity is
// not larger. It undoes [profile.Demand.Judge].
func rangeAt(d profile.Demand, severity float64) *Range {
	var r Range
	if d.Good.Max != nil {
		r.Max = at(*d.Good.Max, d.Limit.Max, severity, 1)
	}
	if d.Good.Min != nil {
		r.Min = at(*d.Good.Min, d.Limit.Min, severity, -1)
	}
	return &r
}

// at is the value at a severity on the side that sign points to.
func at(good float64, limit *float64, severity, sign float64) *float64 {
	unit := math.Abs(good)
	if unit == 0 {
		unit = 1
	}
	switch {
	case limit == nil && severity >= 1:
		return nil // never reached
	case limit == nil && severity > 0:
		severity /= 1 - severity
	case limit != nil && *limit != good:
		unit = math.Abs(*limit - good)
	case limit != nil && severity > 0:
		severity = max(severity-1, 0) // it jumps from 0 to 1
	}
	value := micro(good + sign*severity*unit)
	return &value
}
