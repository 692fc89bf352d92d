package vision

import "math"

// Axis is the head's own coordinate system: the middle between the eyes, the direction from
// there to the crown, and T as the unit.
type Axis struct {
	Eyes Point
	Dir  Point   // unit vector towards the crown, square to the eye line
	T    float64 // pixels from the eyes to the chin
}

// Axis returns the axis of the head of f.
func (f *Face) Axis() Axis {
	e := f.Eyes()
	// the eye line is steadier than the line to the chin when the face is turned
	d := e[1].Sub(e[0])
	n := math.Hypot(d.X, d.Y)
	if n == 0 {
		return Axis{Middle(e[0], e[1]), Point{0, -1}, f.T()}
	}
	return Axis{Middle(e[0], e[1]), Point{d.Y / n, -d.X / n}, f.T()}
}

// Up returns the point d pixels above the eyes.
func (a Axis) Up(d float64) Point { return a.Eyes.Add(a.Dir.Scale(d)) }

// Project returns how many pixels p lies above the eyes, and to the right of the axis on an
// upright head.
func (a Axis) Project(p Point) (up, side float64) {
	d := p.Sub(a.Eyes)
	return d.X*a.Dir.X + d.Y*a.Dir.Y, -d.X*a.Dir.Y + d.Y*a.Dir.X
}
