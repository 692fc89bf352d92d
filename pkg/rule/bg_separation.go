package rule

import (
	"math"

	"kaocheck/pkg/measure"
)

// clothesWeight: a white shirt before a white wall is common and accepted where hair that
// merges as much is not, as long as its outline is seen: from 3.2 ΔE, half as much again as
// the 2.3 ΔE that are just noticeable (Mahy, Van Eycken & Oosterlinck 1994).
const clothesWeight = 2.5

var bgSeparation = Rule{
	ID: "bg.separation", Unit: "de", Needs: measure.NeedSegments,
	Doc: "Difference in colour between person and background that four fifths of the outline exceed; of the clothes, two and a half times that.",
	Read: func(s *measure.Sheet) Reading {
		b := s.Background.Get()
		if b == nil {
			return unknown(s.NoBackground())
		}
		clothes := clothesWeight * b.Clothes
		switch {
		case math.IsNaN(b.Head) && math.IsNaN(clothes):
			return unknown(measure.NoWall)
		case math.IsNaN(clothes) || b.Head <= clothes:
			return Reading{Values: []float64{b.Head}, Variant: "head", Evidence: b.HeadMerging}
		}
		return Reading{
			Values: []float64{clothes}, Variant: "clothes", Soft: true,
			Evidence: b.ClothesMerging,
		}
	},
}
