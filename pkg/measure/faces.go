package measure

import (
	"math"

	"kaocheck/pkg/vision"
)

// Faces holds who is in the picture.
type Faces struct {
	Expected float64      // expected number of persons: the sum of all candidates' presence probabilities
	Count    int          // confirmed faces
	Second   *vision.Rect // the largest face besides the main one
	Turn     float64      // |roll| of the main face in degrees, 0–180
}

func takeFaces(s *vision.Scene) *Faces {
	f := &Faces{Expected: s.Expected, Count: len(s.Faces)}
	if len(s.Faces) > 1 {
		f.Second = &s.Faces[1].Box
	}
	if face := s.Main(); face != nil {
		f.Turn = math.Abs(face.Pose.Roll)
	}
	return f
}
