package vision

import "math"

// Class is what a pixel shows.
type Class uint8

// The classes of the segmentation network.
const (
	Background Class = iota
	Hair
	BodySkin
	FaceSkin
	Clothes
	Accessory // hats, glasses, jewellery, things held
	Classes   = 6
)

// Segments holds the probability of every class over one area of the picture.
type Segments struct {
	Area  Rect             // the part of the picture that was looked at
	W, H  int              // size of the grid that covers Area
	Share [Classes][]uint8 // probability ×255, row by row, W×H each
}

// Cell returns the grid cell that holds the picture's point p; ok is false outside Area.
func (s *Segments) Cell(p Point) (x, y int, ok bool) {
	x = int(math.Floor((p.X - s.Area.X) / s.Area.W * float64(s.W)))
	y = int(math.Floor((p.Y - s.Area.Y) / s.Area.H * float64(s.H)))
	return x, y, x >= 0 && y >= 0 && x < s.W && y < s.H
}

// Point returns the picture's position of the middle of cell x, y.
func (s *Segments) Point(x, y int) Point {
	return Point{
		s.Area.X + (float64(x)+0.5)*s.Area.W/float64(s.W),
		s.Area.Y + (float64(y)+0.5)*s.Area.H/float64(s.H),
	}
}

// sure is the share from which no other class can have as much: half of 255, and what rounding adds.
const sure = 130

// Class returns the most probable class of cell x, y.
func (s *Segments) Class(x, y int) Class {
	i := y*s.W + x
	best := Background
	for c := range Class(Classes) {
		switch v := s.Share[c][i]; {
		case v > sure:
			return c
		case v > s.Share[best][i]:
			best = c
		}
	}
	return best
}

// At returns the most probable class at p; ok is false outside Area.
func (s *Segments) At(p Point) (c Class, ok bool) {
	x, y, ok := s.Cell(p)
	if !ok {
		return Background, false
	}
	return s.Class(x, y), true
}
