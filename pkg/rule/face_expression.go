package rule

import "kaocheck/pkg/measure"

var faceExpression = Rule{
	ID: "face.expression", Unit: "ratio", Needs: measure.NeedFaces,
	Doc: "Strength of the expression: open mouth, teeth and smile added up, each 1 where it alone is clearly seen.",
	Read: func(s *measure.Sheet) Reading {
		m := s.Mouth.Get()
		if m == nil {
			return unknown(s.Missing)
		}
		signs := m.Signs()
		return Reading{
			Values: []float64{signs.Sum()}, Variant: mainSign(signs),
			Where: m.Where, Evidence: m.Lips,
		}
	},
}

// mainSign names the sign that makes half of an expression or more, "" if none does.
func mainSign(s measure.Signs) string {
	half := s.Sum() / 2
	switch {
	case s.Teeth >= half:
		return "teeth"
	case s.Mouth >= half:
		return "mouth"
	case s.Smile >= half:
		return "smile"
	}
	return ""
}
