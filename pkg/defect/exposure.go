package defect

import (
	"image"
	"math"
)

// Exposure multiplies all light by 2^ev; what becomes brighter than white is lost.
func Exposure(p Portrait, ev float64) *image.NRGBA {
	if ev == 0 {
		return p.Image
	}
	gain := float32(math.Exp2(ev))
	brighter := func(q plane) plane { return q.mapped(func(v float32) float32 { return v * gain }) }
	return linear(p.Image).each(brighter).picture()
}
