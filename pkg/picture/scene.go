package picture

import (
	"image/color"
	"strconv"

	"kaocheck/pkg/message"
	"kaocheck/pkg/vision"
)

// scene draws what was found: outline, head, eyes, and the faces' numbers.
func (s *sketch) scene() {
	if s.Scene == nil {
		return
	}
	weight := 1.0
	if s.calm() {
		weight = 0.7
	}
	s.stroke(blue, 0.6*weight, s.carried(outline(s.Scene.Segments))...)
	if f := s.Scene.Main(); f != nil && len(f.Mesh.Points) == vision.MeshSize {
		s.eyes(f.Eyes(), f.Box, weight)
	}
	if h := s.Scene.Head; h != nil {
		s.headLines(h, weight)
	}
	s.numberFaces()
}

func (s *sketch) carried(lines []segment) []segment {
	for i, l := range lines {
		lines[i] = segment{s.to(l[0]), s.to(l[1])}
	}
	return lines
}

// eyes draws the line through both eyes and a ring around each.
func (s *sketch) eyes(e [2]vision.Point, face vision.Rect, weight float64) {
	d := e[1].Sub(e[0]).Scale(0.35)
	s.stroke(skyBlue, weight, segment{s.to(e[0].Sub(d)), s.to(e[1].Add(d))})
	for _, p := range e {
		s.ring(s.to(p), max(3*s.unit, face.W*s.k/30), skyBlue, weight)
	}
}

func (s *sketch) ring(c vision.Point, radius float64, colour color.RGBA, weight float64) {
	s.stroke(colour, weight, edges(vision.Area{circle(c, radius)})...)
}

// headLines draws the heights of crown and chin and the axis between them.
func (s *sketch) headLines(h *vision.Head, weight float64) {
	left, right := s.reach(h)
	level := func(y float64) segment { return segment{s.at(left, y), s.at(right, y)} }
	s.stroke(bluishGreen, 1.4*weight, level(h.Crown.Y), level(h.Chin.Y))
	s.stroke(skyBlue, 0.7*weight, dashed([]segment{{s.to(h.Crown), s.to(h.Chin)}}, 8*s.unit)...)
}

// reach is how far the head's level lines run: across the frame where that is known.
func (s *sketch) reach(h *vision.Head) (left, right float64) {
	if f, ok := s.frame(); ok {
		return f.X, f.X + f.W
	}
	over := (h.Right - h.Left) * 0.12
	return h.Left - over, h.Right + over
}

// numberFaces boxes each face when there is more than one.
func (s *sketch) numberFaces() {
	if len(s.Scene.Faces) < 2 {
		return
	}
	for i, f := range s.Scene.Faces {
		r := s.rect(f.Box)
		s.stroke(purple, 0.8, corners(r)...)
		s.note(vision.Point{X: r.X, Y: r.Y + r.H}, message.FaceLabel.In(s.o.Lang)+strconv.Itoa(i+1), purple, 0)
	}
}
