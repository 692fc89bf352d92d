package rule

import "kaocheck/pkg/measure"

// enlargedPixels is how many pixels of the smaller picture an enlarged one counts as blurred over: then 60 pixels
// between its eyes, with which frame.resolution fails, are worth as much as the blur that fails.
const enlargedPixels = 5

// Surely is the probability from which a blur is told to be camera shake, or not to be, two to one; between them its
// kind is unclear. Of made blurs one in thirty-five is told wrongly then, see docs/ACCURACY.md.
const Surely = 2.0 / 3

var imgFocus = Rule{
	ID: "img.focus", Unit: "share", Needs: measure.NeedFaces,
	Doc: "Diameter of the disc over which a point of the face is spread, as a share of the distance between the eyes; five original pixels if the picture was enlarged.",
	Read: func(s *measure.Sheet) Reading {
		sharp := s.Sharp.Get()
		if sharp == nil {
			return unknown(s.Missing)
		}
		r := Reading{Values: []float64{max(sharp.Blur, enlargedPixels*sharp.Pixel)}, Where: &sharp.Eyes}
		switch {
		case enlargedPixels*sharp.Pixel > sharp.Blur:
			r.Variant = "enlarged"
		case sharp.Shaken > 1-Surely && sharp.Shaken < Surely:
			r.Variant = "unclear"
		}
		return r
	},
}
