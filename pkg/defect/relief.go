package defect

import (
	"math"

	"kaocheck/pkg/vision"
)

// area draws a polygon whose edge is soft by sigma pixels.
func area(w, h int, list vision.Ring, sigma float64) plane {
	return drawn(w, h, func(x, y float64) float64 {
		if list.Contains(vision.Point{X: x, Y: y}) {
			return 1
		}
		return 0
	}).gauss(sigma)
}

// relief is the slope of the face on a coarse grid: how much deeper it gets per pixel to the right and down.
type relief struct {
	right, down plane
	x, y, cell  float64
}

// reliefReach is the radius in IED within which landmarks are taken to lie on a plane: finer, and the gaps between them
// show; coarser, and the nose is lost.
const reliefReach = 0.13

// newRelief fits a plane to the landmarks around every cell, weighted by a Gaussian.
func newRelief(f *vision.Face) relief {
	eye := f.InterEye()
	r := relief{cell: eye / 16, x: f.Box.X - eye/4, y: f.Box.Y - eye/4}
	r.right = newPlane(int((f.Box.W+eye/2)/r.cell)+1, int((f.Box.H+eye/2)/r.cell)+1)
	r.down = newPlane(r.right.w, r.right.h)
	for i := range r.right.v {
		x := r.x + (float64(i%r.right.w)+0.5)*r.cell
		y := r.y + (float64(i/r.right.w)+0.5)*r.cell
		right, down := slope(f.Mesh.Points, x, y, reliefReach*eye)
		r.right.v[i], r.down.v[i] = float32(right), float32(down)
	}
	return r
}

// slope fits z = a + b·x + c·y to points around x, y by weighted least squares and returns b and c.
func slope(points []vision.Point3, x, y, reach float64) (b, c float64) {
	var n, sx, sy, sz, xx, xy, yy, xz, yz float64
	for _, q := range points {
		dx, dy := q.X-x, q.Y-y
		w, d := 1e-9, (dx*dx+dy*dy)/(2*reach*reach)
		if d < 20 {
			w += math.Exp(-d)
		}
		n, sx, sy, sz = n+w, sx+w*dx, sy+w*dy, sz+w*q.Z
		xx, xy, yy = xx+w*dx*dx, xy+w*dx*dy, yy+w*dy*dy
		xz, yz = xz+w*dx*q.Z, yz+w*dy*q.Z
	}
	xx, xy, yy = xx-sx*sx/n, xy-sx*sy/n, yy-sy*sy/n
	xz, yz = xz-sx*sz/n, yz-sy*sz/n
	det := xx*yy - xy*xy
	if det <= 1e-12*xx*yy {
		return 0, 0
	}
	return (xz*yy - yz*xy) / det, (yz*xx - xz*xy) / det
}

// facing returns the cosine between the surface's normal at x, y and a lamp that stands in a direction beside the
// camera, 60° off its axis.
func (r relief) facing(x, y, dx, dy float64) float64 {
	x, y = (x-r.x)/r.cell, (y-r.y)/r.cell
	zx, zy := r.right.at(x, y), r.down.at(x, y)
	return (math.Sqrt(0.75)*(zx*dx+zy*dy) + 0.5) / math.Sqrt(zx*zx+zy*zy+1)
}
