package measure

import (
	"math"
	"testing"

	"kaocheck/pkg/vision"
)

// A face at the picture's edge that no detector found counts by its skin, and what the network half takes for skin on a
// wall counts nothing.
func TestSkinBesideTheFaceIsSomebody(t *testing.T) {
	for _, c := range []struct {
		share uint8
		want  float64
	}{{0, 1}, {120, 1}, {230, 2}} {
		scene := &vision.Scene{Faces: []vision.Face{*litMesh(100)}, Expected: 1}
		scene.Segments = besideFaceOf(&scene.Faces[0], c.share)
		if got := takeFaces(scene); math.Abs(got.Expected-c.want) > 0.01 || (got.Second != nil) != (c.want > 1) {
			t.Errorf("skin of probability %d/255: %.3f persons, want %g", c.share, got.Expected, c.want)
		}
	}
}

// besideFaceOf is a wall with the face skin of f in its middle and as much skin, of the given probability, farther aside.
func besideFaceOf(f *vision.Face, share uint8) *vision.Segments {
	a := f.Axis()
	s := &vision.Segments{Area: vision.Rect{X: a.Eyes.X - 2*a.T, Y: a.Eyes.Y - 2*a.T, W: 4 * a.T, H: 4 * a.T}, W: 80, H: 80}
	for c := range s.Share {
		s.Share[c] = make([]uint8, s.W*s.H)
	}
	for i := range s.W * s.H {
		up, side := a.Project(s.Point(i%s.W, i/s.W))
		var skin uint8
		switch aside := math.Abs(side) / a.T; {
		case math.Abs(up) > a.T:
		case aside < 0.6:
			skin = 255
		case side > 0 && aside > 1.1 && aside < 1.7:
			skin = share
		}
		s.Share[vision.FaceSkin][i] = skin
		s.Share[vision.Background][i] = (255 - skin) * 3 / 4
		s.Share[vision.Clothes][i] = (255 - skin) / 4
	}
	return s
}
