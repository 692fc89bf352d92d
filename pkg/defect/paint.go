package defect

import (
	"image"
	"image/color"
	"math"
	"math/rand/v2"

	"kaocheck/pkg/vision"
)

// WallColour paints the wall: every colour's light is multiplied by (to/wall)^share, where wall is its present mean, so
// that lighting and grain stay. A share of 1 reaches the colour.
func WallColour(p Portrait, to color.NRGBA, share float64) *image.NRGBA {
	t := decoded()
	return repaint(p, [3]float64{float64(t[to.R]), float64(t[to.G]), float64(t[to.B])}, share)
}

func repaint(p Portrait, to [3]float64, share float64) *image.NRGBA {
	w, ok := newWall(p)
	if !ok || share <= 0 {
		return p.Image
	}
	from := w.colour()
	var paint light
	for c := range paint {
		ratio := math.Pow(max(to[c], 0.002)/max(from[c], 0.002), share)
		paint[c] = drawn(w.person.w, w.person.h, func(_, _ float64) float64 { return ratio })
	}
	return w.times(paint)
}

// wallColour paints the wall in a light plain colour.
func wallColour(p Portrait, share float64, rng *rand.Rand) *image.NRGBA {
	s, c := math.Sincos(between(rng, 0, 2*math.Pi))
	value := func(v float64) uint8 { return uint8(220 + 22*v) }
	return WallColour(p, color.NRGBA{value(c), value(-c/2 + s*0.87), value(-c/2 - s*0.87), 255}, share)
}

// Merging paints the wall in the mean colour of the hair, or of the clothes where there is hardly any hair; part of the
// way as in [WallColour].
func Merging(p Portrait, part float64) *image.NRGBA {
	if !p.segmented() || part <= 0 {
		return p.Image
	}
	l, s := linear(p.Image), p.Scene.Segments
	hair, clothes := core(s, vision.Hair, l[0].w, l[0].h), core(s, vision.Clothes, l[0].w, l[0].h)
	return repaint(p, l.mean(p.eye()*p.eye()/4, hair, clothes), part)
}
