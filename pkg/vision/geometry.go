package vision

import (
	"image"
	"math"
)

// Point is a position in pixels of the upright picture, x to the right, y down.
type Point struct{ X, Y float64 }

// Add returns p + q.
func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }

// Sub returns p − q.
func (p Point) Sub(q Point) Point { return Point{p.X - q.X, p.Y - q.Y} }

// Scale returns p·k.
func (p Point) Scale(k float64) Point { return Point{p.X * k, p.Y * k} }

// Distance returns the Euclidean distance to q.
func (p Point) Distance(q Point) float64 { return math.Hypot(p.X-q.X, p.Y-q.Y) }

// Pixel returns the nearest whole position, no further off than 2³⁰ on either axis; zero for what is no number.
func (p Point) Pixel() image.Point { return image.Point{whole(p.X), whole(p.Y)} }

func whole(v float64) int {
	const far = 1 << 30
	if math.IsNaN(v) {
		return 0
	}
	return int(math.Round(max(-far, min(v, far))))
}

// Middle returns the point halfway between p and q.
func Middle(p, q Point) Point { return Point{(p.X + q.X) / 2, (p.Y + q.Y) / 2} }

// Point3 is a landmark with depth.
type Point3 struct{ X, Y, Z float64 }

// Flat drops the depth.
func (p Point3) Flat() Point { return Point{p.X, p.Y} }

// Rect is an axis-parallel rectangle in pixels of the upright picture.
type Rect struct{ X, Y, W, H float64 }

// Centre returns the middle of r.
func (r Rect) Centre() Point { return Point{r.X + r.W/2, r.Y + r.H/2} }

// Pixels returns r with each edge at the nearest whole position; see [Point.Pixel].
func (r Rect) Pixels() image.Rectangle {
	return image.Rectangle{Point{r.X, r.Y}.Pixel(), Point{r.X + r.W, r.Y + r.H}.Pixel()}
}

// Area returns the area of r, 0 when it is empty.
func (r Rect) Area() float64 { return math.Max(0, r.W) * math.Max(0, r.H) }

// Intersect returns the common part of r and q, of zero size when there is none.
func (r Rect) Intersect(q Rect) Rect {
	x0, y0 := math.Max(r.X, q.X), math.Max(r.Y, q.Y)
	x1, y1 := math.Min(r.X+r.W, q.X+q.W), math.Min(r.Y+r.H, q.Y+q.H)
	return Rect{x0, y0, math.Max(0, x1-x0), math.Max(0, y1-y0)}
}

// Overlap returns the intersection over union of r and q, 0–1.
func (r Rect) Overlap(q Rect) float64 {
	both := r.Intersect(q).Area()
	if both == 0 {
		return 0
	}
	return both / (r.Area() + q.Area() - both)
}

// Holds tells whether p lies in r.
func (r Rect) Holds(p Point) bool {
	return p.X >= r.X && p.Y >= r.Y && p.X < r.X+r.W && p.Y < r.Y+r.H
}

// Bounds returns the smallest rectangle around points.
func Bounds(points []Point) Rect {
	if len(points) == 0 {
		return Rect{}
	}
	x0, y0 := math.Inf(1), math.Inf(1)
	x1, y1 := math.Inf(-1), math.Inf(-1)
	for _, p := range points {
		x0, y0 = math.Min(x0, p.X), math.Min(y0, p.Y)
		x1, y1 = math.Max(x1, p.X), math.Max(y1, p.Y)
	}
	return Rect{x0, y0, x1 - x0, y1 - y0}
}

// Square is a square that may be turned: a network's view of a face.
type Square struct {
	Centre Point
	Side   float64
	Angle  float64 // radians, clockwise in the picture
}

// Map carries u, v (0–1 across and down the square) into the picture.
func (s Square) Map(u, v float64) Point {
	sin, cos := math.Sincos(s.Angle)
	x, y := (u-0.5)*s.Side, (v-0.5)*s.Side
	return Point{s.Centre.X + x*cos - y*sin, s.Centre.Y + x*sin + y*cos}
}
