package defect

import (
	"image"
	"math"
	"math/rand/v2"

	"kaocheck/pkg/ramp"
)

// Wallpaper is a printed pattern.
type Wallpaper struct {
	Dots      bool    // dots, else stripes
	Contrast  float64 // share of the wall's light that the print takes away, 0–1
	Period    float64 // in IED
	Direction float64 // in which the pattern repeats, degrees
}

// Pattern papers the wall: stripes over half of it, dots over a fifth.
func Pattern(p Portrait, s Wallpaper) *image.NRGBA {
	w, ok := newWall(p)
	if !ok || s.Contrast <= 0 || s.Period <= 0 {
		return p.Image
	}
	period := s.Period * p.eye()
	c, d := ray(s.Direction)
	print := drawn(w.person.w, w.person.h, func(x, y float64) float64 {
		along, across := (x*c+y*d)/period, (y*c-x*d)/period
		inside := 0.25 - fromWhole(along)
		if s.Dots {
			inside = 0.25 - math.Hypot(fromWhole(along), fromWhole(across))
		}
		return ramp.Smooth(-0.7, 0.7, inside*period)
	})
	return w.dimmed(print.mapped(func(v float32) float32 { return 1 - float32(s.Contrast)*v }))
}

// fromWhole returns the distance to the nearest whole number.
func fromWhole(v float64) float64 { return math.Abs(v - math.Round(v)) }

func stripes(p Portrait, contrast float64, rng *rand.Rand) *image.NRGBA {
	return Pattern(p, Wallpaper{Contrast: contrast, Direction: around(rng), Period: between(rng, 0.12, 0.5)})
}

func dots(p Portrait, contrast float64, rng *rand.Rand) *image.NRGBA {
	return Pattern(p, Wallpaper{Dots: true, Contrast: contrast, Direction: around(rng), Period: between(rng, 0.15, 0.5)})
}
