package rule

import "kaocheck/pkg/measure"

// A pattern all over the wall is seen at half the difference of a single patch, and so is a straight line: of 243 plain
// walls one goes to review for one, of folded cloth. A colour is strong or dark at twelve times the difference from white.
const (
	patternWeight = 2
	lineWeight    = 2
	colourWeight  = 1.0 / 12
)

var bgPlain = Rule{
	ID: "bg.plain", Unit: "de", Needs: measure.NeedSegments,
	Doc: "How far the clearest patch of the background lies off a smooth wall of any colour, or twice how far a tenth of it does, or twice how far a straight line on it stands out, or how far what surrounds the photo is off its edges, or a twelfth of the colour's distance from white.",
	Read: func(s *measure.Sheet) Reading {
		b := s.Background.Get()
		if b == nil {
			return unknown(s.NoBackground())
		}
		pattern, line, colour := patternWeight*b.Texture, lineWeight*b.Line, colourWeight*b.White
		r := Reading{Values: []float64{b.Patch, pattern, line, colour}, Where: b.PatchArea, Evidence: b.PatchShape}
		if around := s.Surround; around != nil {
			r.Values = append(r.Values, around.Contrast)
			if around.Contrast > max(b.Patch, pattern, line) {
				r.Variant, r.Where, r.Evidence = "surround", &around.Photo, nil
				return r
			}
		}
		switch {
		case colour > max(b.Patch, pattern, line):
			// a plain colour is only ever warned of: the Japanese page names none
			r.Variant, r.Soft, r.Where, r.Evidence = "colour", true, nil, b.Wall
		case line > max(b.Patch, pattern):
			r.Variant, r.Where, r.Evidence = "line", b.LineArea, b.LineShape
		case b.Texture > b.Patch:
			r.Variant, r.Evidence = "pattern", b.TextureShape
		}
		return r
	},
}
