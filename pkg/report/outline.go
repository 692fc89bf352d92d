package report

import "kaocheck/pkg/vision"

// half is the share of background at which the person begins, on the segments' scale.
const half = 127.5

// outline returns the line between person and background in pixels of the picture
// (marching squares over the middles of the cells).
func outline(s *vision.Segments) []segment {
	if s == nil || len(s.Share[vision.Background]) < s.W*s.H {
		return nil
	}
	var lines []segment
	for y := range s.H - 1 {
		for x := range s.W - 1 {
			cuts := crossings(s, x, y)
			for i := 0; i+1 < len(cuts); i += 2 {
				lines = append(lines, segment{cuts[i], cuts[i+1]})
			}
		}
	}
	return lines
}

// crossings are the points where the outline crosses the sides of the square between
// four neighbouring cells: none, two or four.
func crossings(s *vision.Segments, x, y int) []vision.Point {
	corners := [5][2]int{{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}, {x, y}}
	var cuts []vision.Point
	for i := range 4 {
		a, b := corners[i], corners[i+1]
		va, vb := share(s, a), share(s, b)
		if (va < half) == (vb < half) {
			continue
		}
		pa, pb := s.Point(a[0], a[1]), s.Point(b[0], b[1])
		cuts = append(cuts, pa.Add(pb.Sub(pa).Scale((half-va)/(vb-va))))
	}
	return cuts
}

func share(s *vision.Segments, cell [2]int) float64 {
	return float64(s.Share[vision.Background][cell[1]*s.W+cell[0]])
}
