package rule_test

import (
	"image"
	"image/color"
	"math/rand/v2"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

func promises() []promise {
	var list []promise
	for _, group := range [][]promise{framed(), posed(), eyed(), covered(), backed(), lit(), imaged()} {
		list = append(list, group...)
	}
	return list
}

// seeded is the same source for every strength.
func seeded() *rand.Rand { return rand.New(rand.NewPCG(5, 6)) }

func framed() []promise {
	zoom := func(p *person, head float64) {
		k := 34 / head
		p.frame = vision.Rect{X: k * p.frame.X, Y: -crown - 4*k*mm, W: k * p.frame.W, H: k * p.frame.H}
		p.eye /= k
	}
	return []promise{
		{rule: "print.ratio", fault: "wide", eye: 40, grow: []float64{0, 0.05, 0.1, 0.2}, sit: func(p *person, v float64) {
			p.frame.X, p.frame.W = p.frame.X*(1+v), p.frame.W*(1+v)
		}},
		{rule: "frame.head", fault: "near", eye: 40, grow: []float64{0, 2.5, 4, 7}, sit: func(p *person, v float64) { zoom(p, 34+v) }},
		{rule: "frame.head", fault: "far", eye: 40, grow: []float64{0, 3, 5, 8}, sit: func(p *person, v float64) { zoom(p, 34-v) }},
		{rule: "frame.top", fault: "high", eye: 40, grow: []float64{0, 2.5, 3, 5}, sit: func(p *person, v float64) { p.frame.Y += v * mm }},
		{rule: "frame.top", fault: "low", eye: 40, grow: []float64{0, 3, 5, 8}, sit: func(p *person, v float64) { p.frame.Y -= v * mm }},
		{rule: "frame.centre", fault: "aside", eye: 40, grow: []float64{0, 2.5, 3, 5}, sit: func(p *person, v float64) { p.frame.X -= v * mm }},
		{rule: "frame.crop", fault: "no room above", eye: 40, grow: []float64{0, 4, 5.5, 8}, sit: func(p *person, v float64) {
			p.frame = vision.Rect{X: 2 * p.frame.X, Y: p.frame.Y - (2-v)*mm, W: 2 * p.frame.W, H: p.frame.H + (2-v)*mm}
		}},
		{rule: "frame.resolution", fault: "few pixels", eye: 100, grow: []float64{1, 1.3, 1.5, 2}, sit: func(p *person, v float64) { p.eye /= v },
			but: map[change]known{half: {freely, "pixels are what it counts"}, larger: {freely, "pixels are what it counts"}}},
		{rule: "face.count", fault: "second face", eye: 40, grow: []float64{0, 0.4, 0.6, 0.9}, sit: func(p *person, v float64) { p.guest = v }},
		{rule: "face.count", fault: "face at the edge that no detector sees", eye: 40, grow: []float64{0, 0.2, 0.3, 0.6}, sit: func(p *person, v float64) {
			p.frame.X, p.frame.W, p.stranger = 1.3*p.frame.X, 1.3*p.frame.W, v
		}},
	}
}

func posed() []promise {
	return []promise{
		{rule: "file.rotation", fault: "on its side", eye: 40, grow: []float64{0, 20, 50, 90}, sit: func(p *person, v float64) { p.roll = v }},
		{rule: "pose.yaw", fault: "turned", eye: 40, grow: []float64{0, 8, 14, 20}, sit: func(p *person, v float64) { p.yaw = v }},
		{rule: "pose.pitch", fault: "looking up", eye: 40, grow: []float64{0, 8, 16, 24}, sit: func(p *person, v float64) { p.pitch = v }},
		{rule: "pose.pitch", fault: "looking down", eye: 40, grow: []float64{0, 10, 18, 26}, sit: func(p *person, v float64) { p.pitch = -v }},
		{rule: "pose.roll", fault: "leaning", eye: 40, grow: []float64{0, 5, 9, 15}, sit: func(p *person, v float64) { p.roll = v }},
	}
}

func eyed() []promise {
	return []promise{
		{rule: "eyes.open", fault: "closing", eye: 100, grow: []float64{0, 0.11, 0.145, 0.165}, sit: func(p *person, v float64) { p.lids -= v }},
		{rule: "eyes.visible", fault: "fringe", eye: 100, grow: []float64{0, 0.35, 0.5, 0.9}, sit: func(p *person, v float64) { p.fringe = v }},
		{rule: "eyes.gaze", fault: "looking aside", eye: 100, grow: []float64{0, 0.06, 0.1, 0.15}, sit: func(p *person, v float64) { p.aside = v }},
		{
			rule: "eyes.red", fault: "flash", eye: 100, grow: []float64{0, 0.06, 0.1, 1},
			make: defect.RedEye,
			but:  map[change]known{darkSkin: {0.35, "the eye white that red is told against is drawn darker, too"}},
		},
		{rule: "face.expression", fault: "open mouth", eye: 100, grow: []float64{0, 0.07, 0.12, 0.25}, sit: func(p *person, v float64) { p.gap = v }},
		{rule: "face.expression", fault: "teeth", eye: 100, grow: []float64{0, 0.3, 0.4, 1}, sit: func(p *person, v float64) { p.gap, p.teeth = 0.03, v }},
		{rule: "face.expression", fault: "smile", eye: 100, grow: []float64{0, 0.15, 0.25, 0.35}, sit: func(p *person, v float64) { p.smile = v }},
	}
}

func covered() []promise {
	worn := func(p *person, _ float64) { p.glasses = true }
	return []promise{
		{rule: "cover.hat", fault: "cap", eye: 40, grow: []float64{0, 40, 50, 80}, sit: func(p *person, v float64) { p.cap = v }},
		{rule: "cover.face", fault: "scarf", eye: 40, grow: []float64{0, 0.2, 0.25, 0.7}, sit: func(p *person, v float64) { p.scarf = v }},
		{rule: "cover.sunglasses", eye: 80, fault: "worn", grow: []float64{0, 0.2, 0.3, 1}, sit: func(p *person, v float64) { p.shades = v }},
		{
			rule: "cover.sunglasses", fault: "tint that the segments do not show", eye: 80, grow: []float64{0, 0.5, 0.62, 0.95},
			make: func(p defect.Portrait, v float64) *image.NRGBA {
				return defect.Wear(p, defect.Glasses{Tint: color.NRGBA{50, 50, 50, 255}, Rim: 0.03, Opacity: v}, seeded())
			},
			but: map[change]known{darkSkin: {0.6, "what a lens mirrors is half as bright as dark skin behind it"}},
		},
		{rule: "glasses.glare", eye: 80, fault: "window", grow: []float64{0, 0.25, 0.3, 0.9}, sit: worn, make: func(p defect.Portrait, v float64) *image.NRGBA {
			return defect.Wear(p, defect.Glasses{Rim: 0.03, Glare: v}, seeded())
		}},
	}
}

func backed() []promise {
	return []promise{
		{rule: "bg.plain", fault: "things", grow: []float64{0, 0.15, 0.25, 0.5}, make: func(p defect.Portrait, v float64) *image.NRGBA {
			return defect.Clutter(p, 3, v, seeded())
		}},
		{rule: "bg.plain", fault: "stripes", grow: []float64{0, 0.15, 0.2, 0.4}, make: func(p defect.Portrait, v float64) *image.NRGBA {
			return defect.Pattern(p, defect.Wallpaper{Contrast: v, Period: 0.5, Direction: 30})
		}},
		{rule: "bg.plain", fault: "strong colour", ends: profile.Review, grow: []float64{0, 0.5, 0.8, 1}, make: func(p defect.Portrait, v float64) *image.NRGBA {
			return defect.WallColour(p, color.NRGBA{20, 20, 150, 255}, v)
		}},
		{rule: "bg.shadow", fault: "cast shadow", grow: []float64{0, 0.1, 0.18, 0.5}, make: func(p defect.Portrait, v float64) *image.NRGBA {
			return defect.CastShadow(p, defect.Shadow{Strength: v, Offset: 0.4, Softness: 0.08, Direction: 20})
		}},
		{rule: "bg.separation", fault: "wall of the hair's colour", grow: []float64{0, 0.7, 0.8, 1}, make: defect.Merging},
	}
}

func lit() []promise {
	return []promise{
		{
			rule: "light.exposure", fault: "dark", grow: []float64{0, 1, 1.75, 4},
			make: func(p defect.Portrait, v float64) *image.NRGBA { return defect.Exposure(p, -v) },
			but: map[change]known{
				darkSkin: {0.4, "the tone of a skin is told from its light in part only"},
				paleSkin: {0.4, "the same"},
			},
		},
		{
			rule: "light.exposure", fault: "bright", grow: []float64{0, 1, 1.25, 3},
			make: defect.Exposure,
			but: map[change]known{
				darkSkin: {0.7, "it burns out at more light"},
				paleSkin: {freely, "it burns out at less light"},
			},
		},
		{
			rule: "light.even", fault: "lamp at the side", grow: []float64{0, 0.4, 0.6, 0.95},
			make: func(p defect.Portrait, v float64) *image.NRGBA { return defect.SideLight(p, v, 10) },
		},
	}
}

// aPixel is why a change moves blur: the bands of img.focus and img.shake are 2 % of the distance between the eyes wide,
// 2.6 pixels here, and finer than a pixel no blur is told.
const aPixel = "it is a pixel of blur"

func imaged() []promise {
	return []promise{
		{
			rule: "img.focus", fault: "defocus", eye: 130, grow: []float64{0, 0.04, 0.075, 0.2},
			make: func(p defect.Portrait, v float64) *image.NRGBA { return defect.Defocus(p, v, seeded()) },
			but: map[change]known{
				darkSkin: {0.75, "it is two pixels of blur: brows and lids, thin lines that read narrower than outlines, hardly stand out of it"},
			},
		},
		{rule: "img.focus", eye: 130, fault: "enlarged", grow: []float64{1, 1.5, 2, 3}, make: defect.UpScale,
			but: map[change]known{larger: {freely, "the original had more pixels"}, half: {freely, "it holds all that there was before it was enlarged"}}},
		{rule: "img.shake", eye: 130, fault: "straight", grow: []float64{0, 0.03, 0.06, 0.2}, make: func(p defect.Portrait, v float64) *image.NRGBA {
			return defect.Shake(p, defect.Tremor{Extent: v, Direction: 30, Straight: true}, seeded())
		}, but: map[change]known{darkSkin: {0.35, aPixel}, paleSkin: {0.55, aPixel}}},
		{
			rule: "img.shake", or: "img.focus", fault: "wandering hand", eye: 130, grow: []float64{0, 0.05, 0.1, 0.24},
			make: func(p defect.Portrait, v float64) *image.NRGBA {
				return defect.Shake(p, defect.Tremor{Extent: v, Direction: 75}, seeded())
			},
			but: map[change]known{
				half:     {0.8, "the grid is coarser; not mended"},
				larger:   {0.85, "the same"},
				paleSkin: {0.35, aPixel},
				darkSkin: {0.7, "it is two pixels of blur; not mended"},
			},
		},
		{
			rule: "img.noise", fault: "grain", eye: 100, grow: []float64{0, 8, 14, 30},
			make: func(p defect.Portrait, v float64) *image.NRGBA { return defect.Noise(p, v, seeded()) },
			but:  map[change]known{darkSkin: {0.4, "the same grain is more levels in the dark"}},
		},
		{
			rule: "img.noise", fault: "printed dots", eye: 100, grow: []float64{0, 0.1, 0.2, 1},
			make: func(p defect.Portrait, v float64) *image.NRGBA { return defect.Halftone(p, 0.07, v) },
			but: map[change]known{
				mirrored: {0.3, "the dots meet other pixels"},
				half:     {0.45, "dots are as fine as what half the pixels lose"},
				blueWall: {freely, "tints are printed with more ink than white"},
			},
		},
		{
			rule: "img.compression", fault: "low quality", eye: 100, grow: []float64{0, 60, 82, 97},
			make: func(p defect.Portrait, v float64) *image.NRGBA {
				p.Image = defect.Noise(p, 4, seeded())
				return defect.Compress(p, 100-int(v))
			},
			but: map[change]known{half: {freely, "blocks are merged"}},
		},
		{
			rule: "img.compression", fault: "repeated pixels", eye: 100, grow: []float64{1, 1.2, 1.35, 3},
			make: func(p defect.Portrait, k float64) *image.NRGBA {
				p.Image = defect.Noise(p, 6, seeded())
				return repeated(p, k)
			},
			but: map[change]known{half: {freely, "the repeated pixels are merged"}},
		},
		{
			rule: "img.stretch", fault: "pulled wide", eye: 80, grow: []float64{0, 0.1, 0.2, 0.4},
			make: func(p defect.Portrait, v float64) *image.NRGBA { return defect.Stretch(p, 1+v, 1) },
			lies: func(p *view, v float64) { p.wide *= 1 + v },
		},
		{
			rule: "img.stretch", fault: "pulled tall", eye: 80, grow: []float64{0, 0.1, 0.2, 0.4},
			make: func(p defect.Portrait, v float64) *image.NRGBA { return defect.Stretch(p, 1, 1+v) },
			lies: func(p *view, v float64) { p.high *= 1 + v },
		},
		{
			rule: "img.edited", fault: "cut out", eye: 100, grow: []float64{0, 0.3, 0.4, 1},
			make: cutOut,
			but: map[change]known{
				half:  {0.3, "the fringe is as fine as what half the pixels lose"},
				coded: {1.2, "JPEG smears the colour of a hard edge over two pixels"},
			},
		},
		{rule: "img.edited", eye: 100, fault: "mirrored half", grow: []float64{0, 0.5, 0.6, 1}, make: mirroredHalf},
	}
}
