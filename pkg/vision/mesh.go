package vision

import "math"

// Landmarks of the mesh, named by what they are on an upright face. Left and right
// are the picture's.
const meshChin = 152

var (
	meshLeftEye  = [2]int{33, 133} // outer and inner corner
	meshRightEye = [2]int{263, 362}
)

// MeshSize is the number of landmarks of a [Mesh].
const MeshSize = 468

// At returns landmark i without its depth.
func (m Mesh) At(i int) Point { return m.Points[i].Flat() }

// Bounds returns the rectangle around all landmarks.
func (m Mesh) Bounds() Rect {
	flat := make([]Point, len(m.Points))
	for i, p := range m.Points {
		flat[i] = p.Flat()
	}
	return Bounds(flat)
}

// Eyes returns the middle between the corners of each eye, the picture's left eye of an
// upright face first.
func (m Mesh) Eyes() [2]Point {
	return [2]Point{
		Middle(m.At(meshLeftEye[0]), m.At(meshLeftEye[1])),
		Middle(m.At(meshRightEye[0]), m.At(meshRightEye[1])),
	}
}

// Eyes returns the eye centres of f, the picture's left eye of an upright face first.
func (f Face) Eyes() [2]Point { return f.Mesh.Eyes() }

// Chin returns the lowest point of the face's midline.
func (f Face) Chin() Point { return f.Mesh.At(meshChin) }

// InterEye returns the distance between the eye centres in pixels as it would be
// if the face were frontal: the measured distance over cos(yaw), yaw capped at 60°.
func (f Face) InterEye() float64 {
	e := f.Eyes()
	yaw := min(math.Abs(f.Pose.Yaw), 60)
	return e[0].Distance(e[1]) / math.Cos(yaw*math.Pi/180)
}

// T returns the distance from the middle between the eyes to the chin in pixels,
// the unit of ISO/IEC 29794-5.
func (f Face) T() float64 {
	e := f.Eyes()
	return Middle(e[0], e[1]).Distance(f.Chin())
}

// square returns the region that a [Mesher] looks at to see the same face again: 1.5
// times the face, turned so that its eyes are level.
func (m Mesh) square() Square {
	b := m.Bounds()
	return faceSquare(b, m.Eyes())
}

// square returns the region for the first look at a candidate.
func (c Candidate) square() Square { return faceSquare(c.Box, c.Eyes) }

// eyeSquares returns the regions for an [EyeReader]: squares of 1.6 times the eye's width,
// turned so that the eyes are level.
func (f *Face) eyeSquares() [2]Square {
	e := f.Eyes()
	d := e[1].Sub(e[0])
	angle := math.Atan2(d.Y, d.X)
	var list [2]Square
	for i, corners := range [2][2]int{meshLeftEye, meshRightEye} {
		width := f.Mesh.At(corners[0]).Distance(f.Mesh.At(corners[1]))
		list[i] = Square{Centre: e[i], Side: 1.6 * width, Angle: angle}
	}
	return list
}

func faceSquare(box Rect, eyes [2]Point) Square {
	s := Square{Centre: box.Centre(), Side: 1.5 * max(box.W, box.H)}
	if d := eyes[1].Sub(eyes[0]); d != (Point{}) {
		s.Angle = math.Atan2(d.Y, d.X)
	}
	return s
}
