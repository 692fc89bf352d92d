package rule

import "kaocheck/pkg/measure"

var eyesOpen = Rule{
	ID: "eyes.open", Unit: "share", Needs: measure.NeedFaces,
	Doc: "Probability that both eyes are open, from the eye-state network and the contrast of the iris.",
	Read: func(s *measure.Sheet) Reading {
		e := s.Eyes.Get()
		if e == nil {
			return unknown(s.Missing)
		}
		left, right := e.Eye[0].Open(), e.Eye[1].Open()
		worse := e.Eye[0]
		if right < left {
			worse = e.Eye[1]
		}
		r := Reading{
			Values: []float64{left, right}, Soft: lit(e, worse) || covered(e) || worse.Pixels < seenPixels,
			Where: worse.Where, Evidence: worse.Lids,
		}
		if lit(e, worse) {
			r.Variant = "light"
		}
		return r
	},
}

// seenPixels is the width of an eye in pixels from which closed lids are seen and not guessed: the eye-state network reads
// 24 pixels, the nearest time over nine tenths of the eye. It is that of eyes 60 pixels apart.
const seenPixels = 24 / 0.9

// veiled is the light over the darkest of an eye from which closed lids are only a guess. Of 886 eyes of portraits one has
// 0.22 and all others less, of 120 whose lids were drawn shut none more than 0.18; two fifths of the light of a white
// window leave 0.3 and more where they cover the eye.
const veiled = 0.2

// lit tells whether so much light is mirrored over the eyes that closed lids are only a guess.
func lit(e *measure.Eyes, worse measure.Eye) bool {
	return worse.Veil > veiled || max(e.Eye[0].Glare, e.Eye[1].Glare) > 0.1
}

// covered tells whether so much lies over the eyes that closed lids are only a guess.
func covered(e *measure.Eyes) bool { return e.Covered != nil && e.Covered.Share() > 0.5 }
