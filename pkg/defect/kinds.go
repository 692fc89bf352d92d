package defect

import (
	"image"
	"math/rand/v2"
)

// All lists every kind, faults before what is harmless.
func All() []Kind {
	var list []Kind
	for _, group := range [][]Kind{sharpness(), background(), lighting(), framing(), facing(), editing(), harmless()} {
		list = append(list, group...)
	}
	for i, k := range list {
		list[i].Make = guarded(k.Make, k.Print)
	}
	return list
}

type maker = func(p Portrait, strength float64, rng *rand.Rand) *image.NRGBA

// guarded keeps pictures without pixels from draw, and strength zero unless it cuts a print.
func guarded(draw maker, cuts bool) maker {
	return func(p Portrait, strength float64, rng *rand.Rand) *image.NRGBA {
		if p.Image == nil || p.Image.Rect.Empty() || strength <= 0 && !cuts {
			return p.Image
		}
		return draw(p, strength, rng)
	}
}

// plain makes a maker of what needs no random numbers.
func plain(draw func(p Portrait, strength float64) *image.NRGBA) maker {
	return func(p Portrait, strength float64, _ *rand.Rand) *image.NRGBA { return draw(p, strength) }
}

func sharpness() []Kind {
	return []Kind{
		{
			Name: "defocus", Column: "unsharp", Unit: "IED", Make: Defocus,
			Strengths: []float64{0.01, 0.02, 0.03, 0.04, 0.06, 0.08, 0.12, 0.18}, Nominal: 0.08,
		},
		{
			Name: "shake", Column: "unsharp", Unit: "IED", Direction: around, Make: shake(false),
			Strengths: []float64{0.01, 0.02, 0.03, 0.04, 0.06, 0.08, 0.12, 0.18}, Nominal: 0.08,
		},
		{
			Name: "shake-straight", Column: "unsharp", Unit: "IED", Direction: around, Make: shake(true),
			Strengths: []float64{0.01, 0.02, 0.03, 0.04, 0.06, 0.08, 0.12, 0.18}, Nominal: 0.08,
		},
		{
			Name: "subject-motion", Column: "unsharp", Unit: "IED", Direction: around, Make: subjectMotion,
			Strengths: []float64{0.01, 0.02, 0.03, 0.04, 0.06, 0.08, 0.12, 0.18}, Nominal: 0.08,
		},
		{
			Name: "upscale", Column: "unsharp", Unit: "times", Make: plain(UpScale),
			Strengths: []float64{1.5, 2, 3, 4, 6, 8, 12}, Nominal: 8,
		},
		{
			Name: "noise", Column: "img.noise", Unit: "levels of 255 at 18 % grey", Make: Noise,
			Strengths: []float64{2, 4, 8, 12, 16, 24, 32}, Nominal: 16,
		},
		{
			Name: "compression", Column: "img.compression", Unit: "JPEG quality below 100", Make: plain(compress),
			Strengths: []float64{20, 40, 60, 75, 85, 90, 95}, Nominal: 90,
		},
	}
}

func background() []Kind {
	return []Kind{
		{
			Name: "shadow", Column: "bg.shadow", Unit: "share of light", Direction: aside, Make: castShadow,
			Strengths: []float64{0.05, 0.1, 0.15, 0.2, 0.3, 0.45, 0.6}, Nominal: 0.3,
		},
		{
			Name: "clutter", Column: "bg.plain", Unit: "share of light", Make: clutter,
			Strengths: []float64{0.05, 0.1, 0.2, 0.3, 0.5, 0.8}, Nominal: 0.5,
		},
		{
			Name: "stripes", Column: "bg.plain", Unit: "share of light", Direction: around, Make: stripes,
			Strengths: []float64{0.05, 0.1, 0.2, 0.3, 0.5}, Nominal: 0.2,
		},
		{
			Name: "merging", Column: "bg.separation", Unit: "share of the way to the hair's colour", Make: plain(Merging),
			Strengths: []float64{0.25, 0.5, 0.75, 0.9, 1}, Nominal: 1,
		},
		{
			Name: "dots", Column: "bg.plain", Unit: "share of light", Direction: around, Make: dots,
			Strengths: []float64{0.05, 0.1, 0.2, 0.3, 0.5}, Nominal: 0.2,
		},
	}
}

func framing() []Kind {
	return []Kind{
		{
			Name: "head-large", Column: "frame.head", Print: true, Moves: true, Unit: "mm over 34", Make: headLarge,
			Strengths: []float64{1, 2, 3, 4, 6, 8}, Nominal: 8,
		},
		{
			Name: "head-small", Column: "frame.head", Print: true, Moves: true, Unit: "mm below 34", Make: headSmall,
			Strengths: []float64{1, 2, 4, 6, 8, 10, 14}, Nominal: 8,
		},
		{
			Name: "crown-cut", Column: "frame.top", Print: true, Moves: true, Unit: "mm less than 4 above the crown", Make: crownCut,
			Strengths: []float64{1, 2, 3, 4, 5, 6, 8}, Nominal: 5,
		},
		{
			Name: "off-centre", Column: "frame.centre", Print: true, Moves: true, Unit: "mm", Make: offCentre,
			Strengths: []float64{1, 2, 3, 4, 5, 6, 8}, Nominal: 5,
		},
		{
			Name: "roll", Column: "pose.roll", Moves: true, Unit: "degrees", Make: roll,
			Strengths: []float64{2, 4, 8, 12, 15, 20, 30}, Nominal: 15,
		},
		{
			Name: "stretch-wide", Column: "img.stretch", Moves: true, Unit: "share of width", Make: plain(stretchWide),
			Strengths: []float64{0.03, 0.06, 0.1, 0.15, 0.2, 0.3}, Nominal: 0.2,
		},
		{
			Name: "stretch-tall", Column: "img.stretch", Moves: true, Unit: "share of height", Make: plain(stretchTall),
			Strengths: []float64{0.03, 0.06, 0.1, 0.15, 0.2, 0.3}, Nominal: 0.2,
		},
	}
}

func facing() []Kind {
	return []Kind{
		{
			Name: "second-face", Column: "face.count", Unit: "IED of the first", Make: secondFace,
			Strengths: []float64{0.15, 0.25, 0.4, 0.6, 0.8}, Nominal: 0.4,
		},
		{
			Name: "slid-glasses", Column: "eyes.visible", Unit: "IED of rim", Make: slidGlasses,
			Strengths: []float64{0.02, 0.04, 0.06, 0.08}, Nominal: 0.06,
		},
		{
			Name: "closed-eyes", Column: "eyes.open", Moves: true, Unit: "share of the opening", Make: plain(closeEyes),
			Strengths: []float64{0.25, 0.5, 0.75, 0.9, 1}, Nominal: 1,
		},
		{
			Name: "open-mouth", Column: "face.expression", Moves: true, Unit: "IED between the lips",
			Make:      plain(func(p Portrait, opening float64) *image.NRGBA { return openMouth(p, opening, false) }),
			Strengths: []float64{0.02, 0.04, 0.06, 0.1, 0.15, 0.2}, Nominal: 0.1,
		},
		{
			Name: "teeth", Column: "face.expression", Moves: true, Unit: "IED between the lips",
			Make:      plain(func(p Portrait, opening float64) *image.NRGBA { return openMouth(p, opening, true) }),
			Strengths: []float64{0.02, 0.04, 0.06, 0.1, 0.15, 0.2}, Nominal: 0.1,
		},
		{
			Name: "red-eye", Column: "eyes.red", Unit: "share of full glow", Make: plain(RedEye),
			Strengths: []float64{0.1, 0.2, 0.4, 0.6, 1}, Nominal: 0.6,
		},
		{
			Name: "sunglasses", Column: "cover.sunglasses", Unit: "share of full tint", Make: sunglasses,
			Strengths: []float64{0.1, 0.2, 0.4, 0.6, 0.8, 1}, Nominal: 0.8,
		},
		{
			Name: "lens-glare", Column: "glasses.glare", Unit: "share of white", Make: lensGlare,
			Strengths: []float64{0.1, 0.2, 0.4, 0.6, 0.9}, Nominal: 0.6,
		},
	}
}

func editing() []Kind {
	return []Kind{
		{
			Name: "halftone", Column: "img.noise", Unit: "share of full dots", Make: halftone,
			Strengths: []float64{0.1, 0.2, 0.4, 0.6, 1}, Nominal: 0.6,
		},
		{
			Name: "cut-out", Column: "img.edited", Unit: "IED of fringe", Make: cutOut,
			Strengths: []float64{0.01, 0.02, 0.04, 0.08}, Nominal: 0.02,
		},
	}
}

func lighting() []Kind {
	return []Kind{
		{
			Name: "underexposure", Column: "light.exposure", Unit: "EV", Make: plain(func(p Portrait, ev float64) *image.NRGBA { return Exposure(p, -ev) }),
			Strengths: []float64{0.5, 1, 1.5, 2, 3, 4}, Nominal: 3,
		},
		{
			Name: "overexposure", Column: "light.exposure", Unit: "EV", Make: plain(Exposure),
			Strengths: []float64{0.25, 0.5, 1, 1.5, 2, 3}, Nominal: 2,
		},
		{
			Name: "side-light", Column: "light.even", Unit: "share of light", Make: sideLight,
			Strengths: []float64{0.1, 0.2, 0.3, 0.4, 0.6, 0.8}, Nominal: 0.6,
		},
	}
}

func harmless() []Kind {
	return []Kind{
		{
			Name: "wall-gradient", Column: "bg.shadow", Harmless: true, Unit: "share of light", Direction: around, Make: wallGradient,
			Strengths: []float64{0.05, 0.1, 0.2, 0.3},
		},
		{
			Name: "vignette", Column: "bg.shadow", Harmless: true, Unit: "share of light", Make: plain(vignette),
			Strengths: []float64{0.1, 0.2, 0.3, 0.5},
		},
		{
			Name: "wall-colour", Column: "bg.plain", Harmless: true, Unit: "share of the way to the colour", Make: wallColour,
			Strengths: []float64{0.5, 1},
		},
		{
			Name: "clear-glasses", Column: "cover.sunglasses", Harmless: true, Unit: "IED of rim", Make: clearGlasses,
			Strengths: []float64{0.02, 0.04, 0.06},
		},
		{
			Name: "mirror", Column: "pose", Harmless: true, Moves: true, Unit: "mirrored",
			Make:      plain(func(p Portrait, _ float64) *image.NRGBA { return Mirror(p) }),
			Strengths: []float64{1},
		},
	}
}
