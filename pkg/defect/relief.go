package defect

import (
	"math"

	"kaocheck/pkg/vision"
)

// oval are the mesh's landmarks along the edge of the face, from the forehead clockwise.
var oval = []int{
	10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
	152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
}

// polygon returns landmarks of a mesh as a polygon.
func polygon(m vision.Mesh, indices []int) []vision.Point {
	list := make([]vision.Point, len(indices))
	for i, k := range indices {
		list[i] = m.At(k)
	}
	return list
}

// within tells whether x, y lies in the polygon.
func within(list []vision.Point, x, y float64) bool {
	in := false
	for i, a := range list {
		b := list[(i+1)%len(list)]
		if (a.Y > y) != (b.Y > y) && x < a.X+(y-a.Y)/(b.Y-a.Y)*(b.X-a.X) {
			in = !in
		}
	}
	return in
}

// area draws a polygon whose edge is soft by sigma pixels.
func area(w, h int, list []vision.Point, sigma float64) plane {
	return drawn(w, h, func(x, y float64) float64 {
		if within(list, x, y) {
			return 1
		}
		return 0
	}).gauss(sigma)
}

// relief is the depth of the face on a coarse grid.
type relief struct {
	depth plane // pixels away from the camera
	x, y  float64
	cell  float64
}

// newRelief lays a smooth surface through the landmarks: their mean, weighted by a Gaussian of 0.08 IED.
func newRelief(f *vision.Face) relief {
	eye := f.InterEye()
	r := relief{cell: eye / 20, x: f.Box.X - eye/2, y: f.Box.Y - eye/2}
	w, h := int((f.Box.W+eye)/r.cell)+1, int((f.Box.H+eye)/r.cell)+1
	r.depth = drawn(w, h, func(x, y float64) float64 {
		px, py := r.x+x*r.cell, r.y+y*r.cell
		var sum, total float64
		for _, q := range f.Mesh.Points {
			d := ((q.X-px)*(q.X-px) + (q.Y-py)*(q.Y-py)) / (eye * eye)
			weight := math.Exp(-d/(2*0.08*0.08)) + 1e-9/(d+0.01) // far from all landmarks the mean depth
			sum, total = sum+weight*q.Z, total+weight
		}
		return sum / total
	})
	return r
}

// facing returns the cosine between the surface's normal at x, y and a lamp that stands in a direction beside the
// camera, 60° off its axis.
func (r relief) facing(x, y, dx, dy float64) float64 {
	at := func(x, y float64) float64 { return r.depth.at((x-r.x)/r.cell, (y-r.y)/r.cell) }
	zx := (at(x+r.cell, y) - at(x-r.cell, y)) / (2 * r.cell)
	zy := (at(x, y+r.cell) - at(x, y-r.cell)) / (2 * r.cell)
	return (math.Sqrt(0.75)*(zx*dx+zy*dy) + 0.5) / math.Sqrt(zx*zx+zy*zy+1)
}
