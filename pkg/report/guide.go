package report

import (
	"image/color"
	"math"
	"strconv"

	"kaocheck/pkg/message"
	"kaocheck/pkg/vision"
)

// frame is the part of the photo that will be the print: the whole picture when it has
// the document's shape, else the crop. ok is false when neither is known.
func (s *sketch) frame() (vision.Rect, bool) {
	doc, size := s.o.Document, s.photo()
	switch {
	case doc.Height <= 0 || doc.Width <= 0:
		return size, false
	case math.Abs(doc.Height*size.W/size.H-doc.Width) <= doc.Tolerance:
		return size, true
	case s.Crop != nil && s.Crop.Area() > 0:
		return *s.Crop, true
	}
	return size, false
}

// guides shows a scale of millimetres, and where crown and chin may lie.
func (s *sketch) guides() {
	frame, ok := s.frame()
	head := s.head()
	if !ok || head == nil {
		return
	}
	doc, mm := s.o.Document, frame.H/s.o.Document.Height
	s.scale(frame, mm)
	if doc.Top.Max > 0 {
		s.band(frame, frame.Y+doc.Top.Min*mm, doc.Top.Max-doc.Top.Min, message.CrownGuide)
	}
	if doc.Head.Max > 0 {
		s.band(frame, head.Crown.Y+doc.Head.Min*mm, doc.Head.Max-doc.Head.Min, message.ChinGuide)
	}
}

func (s *sketch) head() *vision.Head {
	if s.Scene == nil {
		return nil
	}
	return s.Scene.Head
}

// band tints, at both sides of the frame, the heights between which something may lie.
func (s *sketch) band(frame vision.Rect, top, height float64, name message.Text) {
	const width = 3.5 // mm, clear of the face
	mm := frame.H / s.o.Document.Height
	strip := vision.Rect{X: frame.X, Y: top, W: width * mm, H: height * mm}
	s.tint(s.rect(strip), bluishGreen, 0.45)
	strip.X = frame.X + frame.W - strip.W
	s.tint(s.rect(strip), bluishGreen, 0.45)
	s.note(s.at(strip.X+strip.W, strip.Y+strip.H), name.In(s.o.Lang), bluishGreen, 1)
}

// scale draws ticks of one millimetre, long ones every five, down the frame's left side.
func (s *sketch) scale(frame vision.Rect, mm float64) {
	if mm*s.k < 3 {
		return
	}
	var ticks []segment
	for i := 0; float64(i) <= s.o.Document.Height; i++ {
		long := 1.0
		if i%5 == 0 {
			long = 2
		}
		y := frame.Y + float64(i)*mm
		ticks = append(ticks, segment{s.at(frame.X, y), s.at(frame.X+long*mm, y)})
	}
	s.stroke(grey, 0.5, ticks...)
}

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
		lines[i] = segment{l[0].Scale(s.k), l[1].Scale(s.k)}
	}
	return lines
}

// eyes draws the line through both eyes and a ring around each.
func (s *sketch) eyes(e [2]vision.Point, face vision.Rect, weight float64) {
	d := e[1].Sub(e[0])
	reach := 0.35
	line := segment{e[0].Sub(d.Scale(reach)).Scale(s.k), e[1].Add(d.Scale(reach)).Scale(s.k)}
	s.stroke(skyBlue, weight, line)
	for _, p := range e {
		s.ring(p.Scale(s.k), max(3*s.unit, face.W*s.k/30), skyBlue, weight)
	}
}

func (s *sketch) ring(c vision.Point, radius float64, colour color.RGBA, weight float64) {
	points := circle(c, radius)
	var lines []segment
	for i, p := range points {
		lines = append(lines, segment{p, points[(i+1)%len(points)]})
	}
	s.stroke(colour, weight, lines...)
}

// headLines draws the heights of crown and chin, the axis between them and the sides.
func (s *sketch) headLines(h *vision.Head, weight float64) {
	left, right := s.reach(h)
	level := func(y float64) segment { return segment{s.at(left, y), s.at(right, y)} }
	s.stroke(bluishGreen, 1.4*weight, level(h.Crown.Y), level(h.Chin.Y))
	s.stroke(skyBlue, 0.7*weight, dashed([]segment{
		{h.Crown.Scale(s.k), h.Chin.Scale(s.k)},
		{s.at(h.Left, h.Crown.Y), s.at(h.Left, h.Chin.Y)},
		{s.at(h.Right, h.Crown.Y), s.at(h.Right, h.Chin.Y)},
	}, 8*s.unit)...)
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
		s.stroke(purple, 0.8, sides(r)...)
		s.note(vision.Point{X: r.X, Y: r.Y + r.H}, message.FaceLabel.In(s.o.Lang)+strconv.Itoa(i+1), purple, 0)
	}
}

// crop draws the rectangle to cut out, unless that is the whole picture.
func (s *sketch) crop() {
	if s.Crop == nil || s.Crop.Overlap(s.photo()) > 0.98 {
		return
	}
	r := s.rect(*s.Crop)
	s.stroke(purple, 1.2, dashed(sides(r), 12*s.unit)...)
	s.note(vision.Point{X: r.X, Y: r.Y + r.H}, message.CropHere.In(s.o.Lang), purple, 0)
}
