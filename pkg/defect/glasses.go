package defect

import (
	"image"
	"image/color"
	"math"
	"math/rand/v2"

	"kaocheck/pkg/ramp"
	"kaocheck/pkg/vision"
)

// A pair of glasses in IED: lenses of 50×39 mm before eyes that are 63 mm apart.
const (
	lensWidth  = 0.80
	lensHeight = 0.62
	lensDown   = 0.05 // the eyes look through the upper half
	lensOut    = 0.04
)

// Glasses are worn by the person.
type Glasses struct {
	Tint    color.NRGBA // colour in which a white wall would appear through fully tinted lenses
	Opacity float64     // share of full tint, 0 for clear lenses
	Rim     float64     // thickness in IED
	Down    float64     // how far they have slid down, in IED
	Glare   float64     // share of the light of a white window that the lenses reflect, 0–1
}

// Wear draws glasses over the eyes, with their temples up to the edge of the face. Light that comes through a lens is
// multiplied by 1 − opacity + opacity·tint; a reflection is added to it.
func Wear(p Portrait, g Glasses, rng *rand.Rand) *image.NRGBA {
	eye := p.eye()
	if eye == 0 {
		return p.Image
	}
	s := newSpectacles(p.Scene.Main(), g)
	l := linear(p.Image)
	t := decoded()
	tint := [3]float32{t[g.Tint.R], t[g.Tint.G], t[g.Tint.B]}
	window := newWindow(steady(rng))
	for i := range l[0].v {
		x, y := float64(i%l[0].w)+0.5, float64(i/l[0].w)+0.5
		lens, rim, u, v := s.at(x, y)
		if lens == 0 && rim == 0 {
			continue
		}
		glare := float32(lens * (g.Glare*window.at(u, v) + 0.01*g.Opacity))
		for c := range l {
			through := l[c].v[i] * (1 - float32(lens*g.Opacity)*(1-tint[c]))
			through += glare * max(0, 0.95-through)
			l[c].v[i] = through + float32(rim)*(0.02-through)
		}
	}
	return l.picture()
}

// spectacles knows where lenses and rims are.
type spectacles struct {
	eyes [2]vision.Point
	ears [2]vision.Point
	c, s float64 // of the line through the eyes
	eye  float64
	rim  float64
	down float64
}

func newSpectacles(f *vision.Face, worn Glasses) spectacles {
	e := f.Eyes()
	d := e[1].Sub(e[0])
	n := max(math.Hypot(d.X, d.Y), 1e-9)
	g := spectacles{eyes: e, c: d.X / n, s: d.Y / n, eye: f.InterEye(), rim: worn.Rim, down: lensDown + worn.Down}
	g.ears = [2]vision.Point{f.Mesh.At(234), f.Mesh.At(454)}
	return g
}

// turned returns where x, y lies from o in IED, along the line of the eyes and below it.
func (g spectacles) turned(x, y float64, o vision.Point) (u, v float64) {
	x, y = (x-o.X)/g.eye, (y-o.Y)/g.eye
	return x*g.c + y*g.s, y*g.c - x*g.s
}

// at returns how much lens and rim cover the point x, y, and its place on the nearer lens, −1 to 1.
func (g spectacles) at(x, y float64) (lens, rim, u, v float64) {
	soft := 0.7 / g.eye // a pixel's edge
	if a, b := g.turned(x, y, vision.Middle(g.eyes[0], g.eyes[1])); math.Abs(a) > 2 || math.Abs(b) > 1 {
		return 0, 0, 0, 0
	}
	for side, e := range g.eyes {
		out := lensOut * float64(2*side-1)
		a, b := g.turned(x, y, e)
		a, b = a-out, b-g.down
		d := -superellipse(a, b, lensWidth/2, lensHeight/2)
		if d > -g.rim-soft {
			u, v = 2*a/lensWidth, 2*b/lensHeight
		}
		lens = max(lens, ramp.Smooth(-soft, soft, d))
		rim = max(rim, ramp.Smooth(-soft, soft, g.rim/2-math.Abs(d)))
		rim = max(rim, g.temple(x, y, side, soft))
	}
	return lens, max(rim, g.bridge(x, y, soft)), u, v
}

// superellipse returns about how far a, b lies outside a rounded rectangle of half axes w and h.
func superellipse(a, b, w, h float64) float64 {
	r := math.Pow(math.Pow(math.Abs(a)/w, 2.8)+math.Pow(math.Abs(b)/h, 2.8), 1/2.8)
	return (r - 1) * min(w, h)
}

// temple is the rod from a lens to the edge of the face.
func (g spectacles) temple(x, y float64, side int, soft float64) float64 {
	sign := float64(2*side - 1)
	a, b := g.turned(x, y, g.eyes[side])
	ear, _ := g.turned(g.ears[side].X, g.ears[side].Y, g.eyes[side])
	a, ear = a*sign, ear*sign
	if from := lensWidth/2 + lensOut; a < from-g.rim || a > ear {
		return 0
	}
	return ramp.Smooth(-soft, soft, g.rim/2-math.Abs(b-g.down+lensHeight/4))
}

// bridge is the bow over the nose.
func (g spectacles) bridge(x, y, soft float64) float64 {
	a, b := g.turned(x, y, vision.Middle(g.eyes[0], g.eyes[1]))
	half := 0.5 - lensWidth/2 + lensOut
	if math.Abs(a) > half+g.rim/2 {
		return 0
	}
	bow := g.down - lensDown - 0.1 + 0.06*(a/half)*(a/half)
	return ramp.Smooth(-soft, soft, g.rim/2-math.Abs(b-bow))
}

// window is the image of a window on a lens: a leaning rectangle with a bar.
type window struct{ x, y, w, h, lean float64 }

func newWindow(rng *rand.Rand) window {
	return window{between(rng, -0.3, 0.3), between(rng, -0.35, 0.1), between(rng, 0.35, 0.6), between(rng, 0.4, 0.7), between(rng, -0.4, 0.4)}
}

func (w window) at(u, v float64) float64 {
	u, v = u-w.x-w.lean*v, v-w.y
	edge := min(w.w-math.Abs(u), w.h-math.Abs(v))
	return ramp.Smooth(0, 0.1, edge) * (1 - 0.8*ramp.Smooth(0.06, 0.02, math.Abs(u)))
}

// tints are the usual colours of sunglasses: grey, brown and green.
var tints = []color.NRGBA{{50, 50, 55, 255}, {80, 55, 35, 255}, {45, 62, 50, 255}}

func sunglasses(p Portrait, opacity float64, rng *rand.Rand) *image.NRGBA {
	return Wear(p, Glasses{Tint: tints[rng.IntN(len(tints))], Opacity: opacity, Rim: between(rng, 0.02, 0.06)}, rng)
}

func lensGlare(p Portrait, share float64, rng *rand.Rand) *image.NRGBA {
	return Wear(p, Glasses{Rim: between(rng, 0.02, 0.05), Glare: share}, rng)
}

// slid is how far glasses slide down until their upper rims cross the eyes.
const slid = lensHeight/2 - lensDown

func slidGlasses(p Portrait, rim float64, rng *rand.Rand) *image.NRGBA {
	return Wear(p, Glasses{Rim: rim, Down: slid + between(rng, -0.03, 0.03)}, rng)
}

func clearGlasses(p Portrait, rim float64, rng *rand.Rand) *image.NRGBA {
	return Wear(p, Glasses{Rim: rim}, rng)
}
