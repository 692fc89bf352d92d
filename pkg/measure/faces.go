package measure

import (
	"math"

	"kaocheck/pkg/ramp"
	"kaocheck/pkg/vision"
)

// Faces holds who is in the picture.
type Faces struct {
	Expected float64      // expected number of persons, see [takeFaces]
	Count    int          // confirmed faces
	Second   *vision.Rect // the largest face besides the main one, or skin that belongs to one
	Apart    bool         // the others lie beyond the edges of the photo that shows the main one
	Turn     float64      // |roll| of the main face in degrees, 0–180
}

// besideFace is the distance from the head's axis in T from which face skin belongs to
// somebody else: an ear ends at 0.8 T.
const besideFace = 0.95

// wholeStranger is the area of such skin, as a share of the main face's, that counts as one
// person: the five half faces at a picture's edge that no detector finds have 0.22 to 0.62 of
// it, and 413 pictures of one person have at most 0.015.
const wholeStranger = 0.25

// takeFaces sums the presence probabilities of all candidates. A person who is cut by the
// picture's edge or turned away escapes the detectors, but not the segments: if these show more
// than the detectors do, they count.
func takeFaces(s *vision.Scene) *Faces {
	f := &Faces{Expected: s.Expected, Count: len(s.Faces)}
	if len(s.Faces) > 1 {
		f.Second = &s.Faces[1].Box
	}
	face := s.Main()
	if face == nil {
		return f
	}
	f.Turn = math.Abs(face.Pose.Roll)
	if s.Segments == nil {
		return f
	}
	share, where := strangers(face, s.Segments)
	if seen := 1 + min(1, share/wholeStranger); seen > f.Expected {
		f.Expected = seen
		f.Count = max(f.Count, int(math.Round(seen)))
		f.Second = &where
	}
	return f
}

// Probability from which skin beside the main face belongs to somebody, and surely does. Cut faces of others have 0.9 in
// the mean, and what the network imagines on a plain wall 0.34 and 0.46.
const dimSkin, sureSkin = 0.5, 0.75

// strangers returns the area of face skin beside the main face as a share of the main face's
// skin, and where it is.
func strangers(f *vision.Face, s *vision.Segments) (share float64, where vision.Rect) {
	head := f.Axis()
	var own, others float64
	var beside []vision.Point
	for i := range s.W * s.H {
		x, y := i%s.W, i/s.W
		if s.Class(x, y) != vision.FaceSkin {
			continue
		}
		p := s.Point(x, y)
		if _, side := head.Project(p); math.Abs(side) > besideFace*head.T {
			if sure := ramp.Smooth(dimSkin, sureSkin, float64(s.Share[vision.FaceSkin][i])/255); sure > 0 {
				others, beside = others+sure, append(beside, p)
			}
			continue
		}
		own++
	}
	return others / max(own, 1), vision.Bounds(beside)
}

// apart tells whether all others lie beyond the edges of the photo.
func (f *Faces) apart(s *vision.Scene, photo vision.Rect) bool {
	for _, other := range s.Faces[1:] {
		if photo.Holds(other.Box.Centre()) {
			return false
		}
	}
	return f.Second != nil && !photo.Holds(f.Second.Centre())
}
