package picture

import "kaocheck/pkg/vision"

// speck is the share of the looked-at area below which an island or a hole of the person is noise.
const speck = 0.001

// outline returns the line between person and background in pixels of the picture. It is open where the
// area that was looked at ends.
func outline(s *vision.Segments) []segment {
	if s == nil || len(s.Share[vision.Background]) < s.W*s.H {
		return nil
	}
	person := s.Area.Grid(s.W, s.H).Contours(func(x, y int) float64 {
		return 255 - float64(s.Share[vision.Background][y*s.W+x])
	}, 127.5)
	dx, dy := s.Area.W/float64(s.W)*0.51, s.Area.H/float64(s.H)*0.51
	inner := vision.Rect{X: s.Area.X + dx, Y: s.Area.Y + dy, W: s.Area.W - 2*dx, H: s.Area.H - 2*dy}
	var lines []segment
	for _, l := range edges(person.Over(speck * s.Area.Area())) {
		if inner.Holds(l[0]) || inner.Holds(l[1]) {
			lines = append(lines, l)
		}
	}
	return lines
}
