package vision

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
)

// canonicalText is MediaPipe's canonical face model (Apache-2.0): x, y, z in
// centimetres (x to the picture's right, y up, z towards the camera) of its 468 points,
// and the weight of each in the fit (zero for all but 33 points that expression hardly moves).
//
//go:embed canonical.csv
var canonicalText string

type anchor struct {
	index  int
	at     [3]float64
	weight float64
}

// canonical are all points of the canonical face.
var canonical = sync.OnceValue(func() []anchor {
	var list []anchor
	for i, line := range strings.Fields(canonicalText) {
		a := anchor{index: i}
		if _, err := fmt.Sscanf(line, "%g,%g,%g,%g", &a.at[0], &a.at[1], &a.at[2], &a.weight); err != nil {
			panic(fmt.Sprintf("canonical face, line %d: %v", i+1, err))
		}
		list = append(list, a)
	}
	return list
})

// anchors are the weighted points of the canonical face.
var anchors = sync.OnceValue(func() []anchor {
	return slices.DeleteFunc(slices.Clone(canonical()), func(a anchor) bool { return a.weight == 0 })
})

// Canonical returns MediaPipe's canonical face, seen from in front, with the middle between its eyes at a point of the
// picture and so many pixels from eye to eye: a face to draw.
func Canonical(middle Point, interEye float64) Mesh {
	m := Mesh{Presence: 1}
	for _, a := range canonical() {
		m.Points = append(m.Points, Point3{a.at[0], -a.at[1], -a.at[2]})
	}
	e := m.Eyes()
	o, k := Middle(e[0], e[1]), interEye/e[0].Distance(e[1])
	for i, p := range m.Points {
		m.Points[i] = Point3{middle.X + k*(p.X-o.X), middle.Y + k*(p.Y-o.Y), k * p.Z}
	}
	return m
}

// Pose solves the rotation that carries the canonical face onto m: a weighted
// least-squares fit of rotation, scale and shift (B. K. P. Horn, Closed-form solution
// of absolute orientation using unit quaternions, 1987). Yaw and pitch are those of the head when the
// picture is turned upright.
func (m Mesh) Pose() Pose {
	r := rotation(m.correlation())
	roll := math.Atan2(-r[1][0], r[0][0])
	sin, cos := math.Sincos(roll)
	aside, up := r[0][2]*cos-r[1][2]*sin, r[0][2]*sin+r[1][2]*cos
	return Pose{
		Yaw:   degrees(math.Atan2(aside, r[2][2])),
		Pitch: degrees(math.Asin(min(1, max(-1, up)))),
		Roll:  degrees(roll),
	}
}

// correlation returns Σ w·p·qᵀ of the centred canonical points p and mesh points q,
// the mesh turned to the canonical axes (y up, z towards the camera).
func (m Mesh) correlation() (s [3][3]float64) {
	var p0, q0 [3]float64
	var total float64
	for _, a := range anchors() {
		q := m.metric(a.index)
		for k := range 3 {
			p0[k], q0[k] = p0[k]+a.weight*a.at[k], q0[k]+a.weight*q[k]
		}
		total += a.weight
	}
	for _, a := range anchors() {
		q := m.metric(a.index)
		for i := range 3 {
			for j := range 3 {
				s[i][j] += a.weight * (a.at[i] - p0[i]/total) * (q[j] - q0[j]/total)
			}
		}
	}
	return s
}

func (m Mesh) metric(i int) [3]float64 {
	p := m.Points[i]
	return [3]float64{p.X, -p.Y, -p.Z}
}

// rotation returns the rotation matrix for Horn's correlation matrix s.
func rotation(s [3][3]float64) [3][3]float64 {
	q := dominant([4][4]float64{
		{s[0][0] + s[1][1] + s[2][2], s[1][2] - s[2][1], s[2][0] - s[0][2], s[0][1] - s[1][0]},
		{s[1][2] - s[2][1], s[0][0] - s[1][1] - s[2][2], s[0][1] + s[1][0], s[2][0] + s[0][2]},
		{s[2][0] - s[0][2], s[0][1] + s[1][0], s[1][1] - s[0][0] - s[2][2], s[1][2] + s[2][1]},
		{s[0][1] - s[1][0], s[2][0] + s[0][2], s[1][2] + s[2][1], s[2][2] - s[0][0] - s[1][1]},
	})
	w, x, y, z := q[0], q[1], q[2], q[3]
	return [3][3]float64{
		{w*w + x*x - y*y - z*z, 2 * (x*y - w*z), 2 * (x*z + w*y)},
		{2 * (x*y + w*z), w*w - x*x + y*y - z*z, 2 * (y*z - w*x)},
		{2 * (x*z - w*y), 2 * (y*z + w*x), w*w - x*x - y*y + z*z},
	}
}

// dominant returns the unit eigenvector of the largest eigenvalue of the symmetric
// matrix n, by power iteration on n shifted to be positive.
func dominant(n [4][4]float64) [4]float64 {
	var shift float64
	for _, row := range n {
		for _, v := range row {
			shift += math.Abs(v)
		}
	}
	v := [4]float64{1, 0.1, 0.1, 0.1}
	for range 400 {
		var next [4]float64
		var norm float64
		for i := range 4 {
			next[i] = shift * v[i]
			for j := range 4 {
				next[i] += n[i][j] * v[j]
			}
			norm += next[i] * next[i]
		}
		if norm == 0 {
			return [4]float64{1}
		}
		for i := range 4 {
			v[i] = next[i] / math.Sqrt(norm)
		}
	}
	return v
}

func degrees(radians float64) float64 { return radians * 180 / math.Pi }
