package vision

import (
	"math"
	"testing"
)

// The regions that networks look at turn with the face, and hold what they are to see.
func TestSquaresTurnWithTheFace(t *testing.T) {
	for _, roll := range []float64{-30, 0, 20} {
		f := &Face{Mesh: canonicalMesh(Pose{Roll: roll})}
		e := f.Eyes()
		level := math.Atan2(e[1].Y-e[0].Y, e[1].X-e[0].X)
		if tilt := math.Abs(level * 180 / math.Pi); math.Abs(tilt-math.Abs(roll)) > 1 {
			t.Fatalf("roll %v: the eyes lie at %.1f°", roll, tilt)
		}
		face := f.Mesh.square()
		if face.Angle != level || !f.Mesh.Bounds().Holds(face.Centre) {
			t.Errorf("roll %v: the face is looked for in %+v", roll, face)
		}
		for i, s := range f.eyeSquares() {
			corner := f.Mesh.At([2]int{meshLeftEye[0], meshRightEye[0]}[i])
			if s.Angle != level || s.Centre != e[i] || math.Abs(s.Side-1.6*2*corner.Distance(e[i])) > 0.1*s.Side {
				t.Errorf("roll %v: eye %d is looked for in %+v", roll, i, s)
			}
		}
	}
}
