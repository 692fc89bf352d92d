package profile

import "math"

// Status is the answer of one rule on one photo.
type Status string

// The five statuses.
const (
	Pass          Status = "pass"
	Review        Status = "review"
	Fail          Status = "fail"
	Unknown       Status = "unknown"
	NotApplicable Status = "not_applicable"
)

// Judgement is what a demand says of measured values.
type Judgement struct {
	Status   Status
	Value    float64 // the worst of the values
	Severity float64 // 0 at the edge of good, 1 at the edge of limit, see [Demand.Judge]
	Side     string  // "low" or "high": the side on which the value lies nearest to, or beyond, its limit
}

// Judge says where the worst of the values lies: up to severity 0 it passes, from 1 on it
// fails. Without values, or with one that is no finite number, the answer is unknown.
//
// Severity is linear and unclipped from the edge of good (0) through the edge of limit (1),
// so negative inside good; of two sides the worse counts. Two cases have no such distance
// and take the size of good's edge for it, or 1 where good ends at 0: an open limit, beyond
// which severity nears 1 but never fails, and a limit that is good's own edge, past which
// severity starts at 1.
func (d Demand) Judge(values ...float64) Judgement {
	worst := Judgement{Status: Unknown}
	for i, value := range values {
		side, severity := d.severity(value)
		if math.IsNaN(severity) {
			return Judgement{Status: Unknown}
		}
		if i == 0 || severity > worst.Severity {
			worst = Judgement{Status: status(severity), Value: value, Severity: severity, Side: side}
		}
	}
	return worst
}

func status(severity float64) Status {
	switch {
	case severity <= 0:
		return Pass
	case severity < 1:
		return Review
	}
	return Fail
}

// severity is NaN where the band or the value says nothing.
func (d Demand) severity(value float64) (side string, severity float64) {
	low, high := math.NaN(), math.NaN()
	if math.IsInf(value, 0) {
		return "", low
	}
	if d.Good.Min != nil {
		low = beyond(-value, -*d.Good.Min, negated(d.Limit.Min))
	}
	if d.Good.Max != nil {
		high = beyond(value, *d.Good.Max, d.Limit.Max)
	}
	if math.IsNaN(low) || high > low {
		return "high", high
	}
	return "low", low
}

// beyond is the severity of value on the high side.
func beyond(value, good float64, limit *float64) float64 {
	switch {
	case limit == nil:
		return neverOne(ratio(value-good, size(good)))
	case *limit > good:
		return ratio(value-good, *limit-good)
	case value > good:
		return 1 + ratio(value-good, size(good))
	}
	return ratio(value-good, size(good))
}

// Within is the band of the values whose severity is not larger than the given one: what [Demand.Judge] does, undone.
func (d Demand) Within(severity float64) (b Band) {
	if d.Good.Max != nil {
		b.Max = edge(severity, *d.Good.Max, d.Limit.Max)
	}
	if d.Good.Min != nil {
		b.Min = negated(edge(severity, -*d.Good.Min, negated(d.Limit.Min)))
	}
	return b
}

// edge is the value on the high side to which [beyond] gives a severity, nil where it reaches that nowhere.
func edge(severity, good float64, limit *float64) *float64 {
	unit := size(good)
	switch {
	case limit == nil && severity >= 1:
		return nil
	case limit == nil && severity > 0:
		severity /= 1 - severity
	case limit != nil && *limit > good:
		unit = *limit - good
	case limit != nil && severity > 0:
		severity = max(severity-1, 0) // it jumps from 0 to 1
	}
	return new(good + severity*unit)
}

// neverOne bends what lies above 0 so that it nears 1.
func neverOne(x float64) float64 {
	if x <= 0 {
		return x
	}
	return min(x/(1+x), math.Nextafter(1, 0))
}

// ratio is a/b kept finite; NaN stays NaN.
func ratio(a, b float64) float64 {
	return finite(finite(a) / finite(b))
}

func finite(x float64) float64 {
	return max(-math.MaxFloat64, min(x, math.MaxFloat64))
}

func size(edge float64) float64 {
	if edge == 0 {
		return 1
	}
	return math.Abs(edge)
}

func negated(x *float64) *float64 {
	if x == nil {
		return nil
	}
	return new(-*x)
}
