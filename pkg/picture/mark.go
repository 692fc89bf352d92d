package picture

import (
	"math"

	"kaocheck/pkg/check"
	"kaocheck/pkg/vision"
)

// place is where one or more faults are marked, in pixels of the sketch.
type place struct {
	box     vision.Rect
	lines   []segment      // what is drawn there besides the evidence
	points  []vision.Point // the ends of leaders to its label
	numbers []int          // of the faults, from 0, in the order of the legend
}

// marks draws around the evidence, or for want of it at the place, of each fault.
func (s *sketch) marks() {
	s.places = s.findPlaces()
	for _, p := range s.places {
		s.stroke(colourOf(s.faults[p.numbers[0]].Status), 1.5, p.lines...)
	}
}

// findPlaces gathers the faults that lie at the same place.
func (s *sketch) findPlaces() []place {
	var places []place
next:
	for i, f := range s.faults {
		p, ok := s.place(f)
		if !ok {
			continue
		}
		for j := range places {
			if places[j].box.Overlap(p.box) > same {
				places[j].numbers = append(places[j].numbers, i)
				continue next
			}
		}
		p.numbers = []int{i}
		places = append(places, p)
	}
	return places
}

// leaderEnds is the number of points on a ring to which a leader may go.
const leaderEnds = 40

// place says how a fault is marked; ok is false for one that has no place on the picture.
func (s *sketch) place(f check.Finding) (place, bool) {
	box, ok := s.spot(f)
	if !ok {
		return place{}, false
	}
	if area := s.area(s.shape(f)); len(area) > 0 {
		p := place{box: box}
		for _, ring := range area {
			for i := 0; i < len(ring); i += 1 + len(ring)/leaderEnds {
				p.points = append(p.points, ring[i])
			}
		}
		return p, true
	}
	if lines := s.dimension(f); lines != nil {
		return place{box: around(lines), lines: lines, points: []vision.Point{vision.Middle(lines[0][0], lines[0][1])}}, true
	}
	p := place{box: box, lines: corners(box)}
	for _, l := range p.lines {
		p.points = append(p.points, l[0], l[1])
	}
	return p, true
}

// dimension is the line that shows a measured length, as on a drawing; nil where a fault has none.
func (s *sketch) dimension(f check.Finding) []segment {
	frame, ok := s.frame()
	head := s.head()
	if !ok || head == nil || s.Scene.Main() == nil || f.Where == nil || f.Value == nil {
		return nil
	}
	mm := frame.H / s.o.Document.Height
	switch f.Rule {
	case "frame.head":
		x := max(min(head.Left, s.Scene.Main().Box.X)-2*mm, s.view.X+mm)
		return s.measured(vision.Point{X: x, Y: head.Crown.Y}, vision.Point{X: x, Y: head.Chin.Y})
	case "frame.top":
		return s.measured(vision.Point{X: head.Crown.X, Y: frame.Y}, vision.Point{X: head.Crown.X, Y: frame.Y + max(0, *f.Value)*mm})
	case "frame.centre":
		from := vision.Point{X: frame.Centre().X, Y: (head.Chin.Y + frame.Y + frame.H) / 2}
		off := math.Abs(*f.Value) * mm
		if f.Args["side"] == "left" {
			off = -off
		}
		return s.measured(from, vision.Point{X: from.X + off, Y: from.Y})
	}
	return nil
}

// measured is a line between two points of the photo with a bar at either end.
func (s *sketch) measured(a, b vision.Point) []segment {
	a, b = s.to(a), s.to(b)
	bar := vision.Point{X: 6 * s.unit}
	if math.Abs(a.X-b.X) > math.Abs(a.Y-b.Y) {
		bar = vision.Point{Y: 6 * s.unit}
	}
	return []segment{{a, b}, {a.Sub(bar), a.Add(bar)}, {b.Sub(bar), b.Add(bar)}}
}

func around(lines []segment) vision.Rect {
	var ends []vision.Point
	for _, l := range lines {
		ends = append(ends, l[0], l[1])
	}
	return vision.Bounds(ends)
}

// corners are the four corners of a box, which leave what it holds in sight.
func corners(r vision.Rect) []segment {
	arm := 0.18 * min(r.W, r.H)
	var lines []segment
	for _, c := range [4][4]float64{{0, 0, 1, 1}, {1, 0, -1, 1}, {1, 1, -1, -1}, {0, 1, 1, -1}} {
		p := vision.Point{X: r.X + c[0]*r.W, Y: r.Y + c[1]*r.H}
		lines = append(lines, segment{p, p.Add(vision.Point{X: c[2] * arm})}, segment{p, p.Add(vision.Point{Y: c[3] * arm})})
	}
	return lines
}
