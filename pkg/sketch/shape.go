package sketch

import "math"

// size is a width and a height, point a place; both in half millimetres of a print.
type (
	size  struct{ w, h float64 }
	point struct{ x, y float64 }
)

// ink is a colour with its darkness, 0 for white to 1 for black, for pictures made of dots.
type ink struct {
	colour string
	dark   float64
}

// The inks. Marks and rulers have colours that colour-blind readers tell apart.
var (
	none    = ink{}
	white   = ink{"#ffffff", 0}
	pale    = ink{"#e9eef2", 0}
	shadowy = ink{"#b4bec7", 0.4}
	skin    = ink{"#f0cdb0", 0.02}
	contour = ink{"#cf9f7d", 1}
	tan     = ink{"#dcae8c", 0.2}
	hair    = ink{"#3a3431", 0.95}
	cloth   = ink{"#5f7486", 0.5}
	line    = ink{"#3a3431", 1}
	lip     = ink{"#b5655a", 0.9}
	scarlet = ink{"#d11f1f", 0.6}
	paper   = ink{"#dbe7ee", 0.15}
	wood    = ink{"#a98a67", 0.6}
	ring    = ink{"#0072b2", 1}
	cross   = ink{"#d55e00", 1}
)

// kind is what a shape's points are.
type kind int

const (
	polygon kind = iota // corners of a closed figure
	curve               // points of a closed smooth figure
	stroke              // points of an open line
	ellipse             // the centre and the two half axes
	squares             // centres of squares of the shape's width
)

// shape is one figure, filled, drawn along its edge, or both.
type shape struct {
	kind    kind
	points  []point
	fill    ink
	edge    ink
	width   float64 // of the edge, or of the squares
	opacity float64 // 0 stands for 1
}

func oval(x, y, rx, ry float64, fill ink) shape {
	return shape{kind: ellipse, points: []point{{x, y}, {rx, ry}}, fill: fill}
}

func box(x, y, w, h float64, fill ink) shape {
	return shape{points: []point{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}, fill: fill}
}

func smooth(fill ink, points ...point) shape { return shape{kind: curve, points: points, fill: fill} }

func drawn(edge ink, width float64, points ...point) shape {
	return shape{kind: stroke, points: points, edge: edge, width: width}
}

func (s shape) edged(edge ink, width float64) shape {
	s.edge, s.width = edge, width
	return s
}

func (s shape) faint(opacity float64) shape {
	s.opacity = opacity
	return s
}

// matrix maps (x, y) to (a·x + c·y + e, b·x + d·y + f), as in SVG.
type matrix struct{ a, b, c, d, e, f float64 }

var still = matrix{a: 1, d: 1}

// placed scales by sx and sy, turns clockwise by degrees and moves the origin to at.
func placed(sx, sy, degrees float64, at point) matrix {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return matrix{sx * cos, sx * sin, -sy * sin, sy * cos, at.x, at.y}
}

func (m matrix) apply(p point) point {
	return point{m.a*p.x + m.c*p.y + m.e, m.b*p.x + m.d*p.y + m.f}
}

func (m matrix) inverse() matrix {
	det := m.a*m.d - m.b*m.c
	i := matrix{a: m.d / det, b: -m.b / det, c: -m.c / det, d: m.a / det}
	p := i.apply(point{m.e, m.f})
	i.e, i.f = -p.x, -p.y
	return i
}

// layer is a group of shapes that move and blur together.
type layer struct {
	at     matrix
	blur   size // standard deviations
	shapes []shape
}

// bend returns the control points of the smooth closed curve (Catmull and Rom) between
// points i and i+1.
func bend(points []point, i int) (c1, c2, end point) {
	n := len(points)
	p0, p1, p2, p3 := points[(i+n-1)%n], points[i], points[(i+1)%n], points[(i+2)%n]
	c1 = point{p1.x + (p2.x-p0.x)/6, p1.y + (p2.y-p0.y)/6}
	c2 = point{p2.x - (p3.x-p1.x)/6, p2.y - (p3.y-p1.y)/6}
	return c1, c2, p2
}
