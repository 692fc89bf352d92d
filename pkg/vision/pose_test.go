package vision

import (
	"math"
	"testing"
)

// canonicalMesh is the canonical face turned by the given angles in degrees, drawn at 20 pixels a
// centimetre around (500, 500).
func canonicalMesh(pose Pose) Mesh {
	m := Mesh{Presence: 1}
	for _, a := range canonical() {
		x, y, z := turn(a.at[0], a.at[1], a.at[2], pose)
		m.Points = append(m.Points, Point3{500 + 20*x, 500 - 20*y, -20 * z})
	}
	return m
}

// turn nods, then turns, then leans the head.
func turn(x, y, z float64, pose Pose) (float64, float64, float64) {
	sin, cos := math.Sincos(-pose.Pitch * math.Pi / 180)
	y, z = y*cos-z*sin, y*sin+z*cos
	sin, cos = math.Sincos(pose.Yaw * math.Pi / 180)
	x, z = x*cos+z*sin, -x*sin+z*cos
	sin, cos = math.Sincos(-pose.Roll * math.Pi / 180)
	x, y = x*cos-y*sin, x*sin+y*cos
	return x, y, z
}

func TestPose(t *testing.T) {
	for _, want := range []Pose{
		{}, {Yaw: 10}, {Yaw: -25}, {Pitch: 12}, {Pitch: -20}, {Roll: 7}, {Roll: -45}, {Roll: 90}, {Roll: 180},
	} {
		got := canonicalMesh(want).Pose()
		if off := math.Abs(got.Yaw-want.Yaw) + math.Abs(got.Pitch-want.Pitch) + angleBetween(got.Roll, want.Roll); off > 0.01 {
			t.Errorf("pose of a face at %+v: %+v", want, got)
		}
	}
}

func TestPoseSignsMirror(t *testing.T) {
	pose := Pose{Yaw: 14, Pitch: 6, Roll: 9}
	m := canonicalMesh(pose)
	mirrored := Mesh{Points: make([]Point3, MeshSize)}
	canonical := canonicalMesh(Pose{})
	for i, p := range canonical.Points {
		// the mirror image of landmark i is the landmark that lies across the canonical face
		j := nearest(canonical, Point3{1000 - p.X, p.Y, p.Z})
		q := m.Points[j]
		mirrored.Points[i] = Point3{1000 - q.X, q.Y, q.Z}
	}
	a, b := m.Pose(), mirrored.Pose()
	if math.Abs(a.Yaw+b.Yaw) > 0.5 || math.Abs(a.Roll+b.Roll) > 0.5 || math.Abs(a.Pitch-b.Pitch) > 0.5 {
		t.Errorf("pose %+v becomes %+v in the mirror", a, b)
	}
}

// Turning the picture adds to the roll alone; size and place do nothing.
func TestPoseOfMovedPictures(t *testing.T) {
	want := Pose{Yaw: 14, Pitch: -6, Roll: 3}
	sin, cos := math.Sincos(20 * math.Pi / 180)
	m := canonicalMesh(want)
	for i, p := range m.Points {
		x, y := p.X-300, p.Y-200
		m.Points[i] = Point3{0.37*(x*cos-y*sin) + 80, 0.37*(x*sin+y*cos) - 40, 0.37 * p.Z}
	}
	want.Roll += 20
	got := m.Pose()
	if math.Abs(got.Yaw-want.Yaw)+math.Abs(got.Pitch-want.Pitch)+math.Abs(got.Roll-want.Roll) > 0.02 {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func nearest(m Mesh, p Point3) int {
	best, index := math.Inf(1), 0
	for i, q := range m.Points {
		if d := math.Hypot(math.Hypot(p.X-q.X, p.Y-q.Y), p.Z-q.Z); d < best {
			best, index = d, i
		}
	}
	return index
}

func angleBetween(a, b float64) float64 {
	d := math.Abs(math.Mod(a-b, 360))
	return min(d, 360-d)
}

func TestEyesAndChin(t *testing.T) {
	f := Face{Mesh: canonicalMesh(Pose{})}
	e := f.Eyes()
	if e[0].X >= e[1].X || math.Abs(e[0].Y-e[1].Y) > 1e-6 {
		t.Errorf("eyes %v: want the picture's left one first, level", e)
	}
	if c := f.Chin(); c.Y <= e[0].Y || math.Abs(c.X-500) > 1e-6 {
		t.Errorf("chin %v: want it below the eyes, in the middle", c)
	}
	turned := Face{Mesh: canonicalMesh(Pose{Yaw: 20})}
	turned.Pose = turned.Mesh.Pose()
	if a, b := f.InterEye(), turned.InterEye(); math.Abs(a-b) > 0.02*a {
		t.Errorf("inter-eye distance %.1f, turned by 20° %.1f: want about the same", a, b)
	}
}
