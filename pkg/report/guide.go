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
		s.band(frame, frame.Y+doc.Top.Min*mm, frame.Y+doc.Top.Max*mm, message.CrownGuide)
	}
	if doc.Head.Max > 0 {
		s.band(frame, head.Crown.Y+doc.Head.Min*mm, head.Crown.Y+doc.Head.Max*mm, message.ChinGuide)
	}
}

func (s *sketch) head() *vision.Head {
	if s.Scene == nil {
		return nil
	}
	return s.Scene.Head
}

// band tints the heights between which something may lie, and names it at the right.
func (s *sketch) band(frame vision.Rect, top, bottom float64, name message.Text) {
	area := s.rect(vision.Rect{X: frame.X, Y: top, W: frame.W, H: bottom - top})
	s.tint(area, bluishGreen, 0.22)
	small := s.letters.at(0.8)
	text := name.In(s.o.Lang)
	right := min(area.X+area.W, float64(s.dst.Rect.Dx())) - float64(small.width(text)) - small.size/2
	s.plate(small, vision.Point{X: right, Y: area.Y + area.H/2}, text, bluishGreen)
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
	over := (h.Right - h.Left) * 0.12
	level := func(y float64) segment { return segment{s.at(h.Left-over, y), s.at(h.Right+over, y)} }
	s.stroke(bluishGreen, 1.4*weight, level(h.Crown.Y), level(h.Chin.Y))
	s.stroke(skyBlue, 0.7*weight, dashed([]segment{
		{h.Crown.Scale(s.k), h.Chin.Scale(s.k)},
		{s.at(h.Left, h.Crown.Y), s.at(h.Left, h.Chin.Y)},
		{s.at(h.Right, h.Crown.Y), s.at(h.Right, h.Chin.Y)},
	}, 8*s.unit)...)
}

// numberFaces boxes each face when there is more than one.
func (s *sketch) numberFaces() {
	if len(s.Scene.Faces) < 2 {
		return
	}
	small := s.letters.at(0.8)
	for i, f := range s.Scene.Faces {
		r := s.rect(f.Box)
		s.stroke(purple, 0.8, sides(r)...)
		s.plate(small, vision.Point{X: r.X + small.size/2, Y: r.Y + r.H + small.size}, message.FaceLabel.In(s.o.Lang)+strconv.Itoa(i+1), purple)
	}
}

// crop draws the rectangle to cut out, unless that is the whole picture.
func (s *sketch) crop() {
	if s.Crop == nil || s.Crop.Overlap(s.photo()) > 0.98 {
		return
	}
	r := s.rect(*s.Crop)
	s.stroke(purple, 1.2, dashed(sides(r), 12*s.unit)...)
	small := s.letters.at(0.8)
	text := message.CropHere.In(s.o.Lang)
	s.plate(small, vision.Point{X: r.X + 2*small.size, Y: r.Y + r.H - small.size}, text, purple)
}
