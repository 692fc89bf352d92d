package picture

import (
	"slices"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

// frame is the part of the photo that will be the print: the whole picture when it passes for a print and is
// not to be cut, else the crop, which may leave the picture. ok is false when neither is known.
func (s *sketch) frame() (vision.Rect, bool) {
	doc, size := s.o.Document, s.size
	switch {
	case doc.Height <= 0 || doc.Width <= 0:
		return size, false
	case !s.cutting && s.print():
		return size, true
	case s.Crop != nil && s.Crop.Area() > 0:
		return *s.Crop, true
	}
	i := slices.IndexFunc(s.Findings, func(f check.Finding) bool { return f.Rule == "frame.crop" && f.Where != nil })
	if i < 0 || !(s.Findings[i].Where.Area() > 0) {
		return size, false
	}
	return *s.Findings[i].Where, true
}

// print tells whether the photo passes for a print of the document. Where that is not asked it is to be cut.
func (s *sketch) print() bool {
	return slices.ContainsFunc(s.Findings, func(f check.Finding) bool { return f.Rule == "print.ratio" && f.Status == profile.Pass })
}

// guides shows a scale of millimetres, and where crown, chin and the middle of the face may lie.
func (s *sketch) guides() {
	frame, ok := s.frame()
	head := s.head()
	if !ok || head == nil {
		return
	}
	doc, mm := s.o.Document, frame.H/s.o.Document.Height
	s.scale(frame, mm)
	if doc.CentreMax > 0 {
		s.middle(frame, doc.CentreMax*mm, mm)
	}
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

// guideWidth is how far the guides reach into the frame, in millimetres: clear of the face.
const guideWidth = 3

// band marks, at both sides of the frame, the heights between which something may lie.
func (s *sketch) band(frame vision.Rect, top, bottom float64, name message.Text) {
	w := guideWidth * frame.H / s.o.Document.Height
	left := vision.Rect{X: frame.X, Y: top, W: w, H: bottom - top}
	right := left
	right.X = frame.X + frame.W - w
	s.guide(left, right)
	s.note(s.at(right.X+w, bottom), name.In(s.o.Lang), bluishGreen, 1)
}

// middle marks, at the frame's upper and lower edges, where the middle of the face may lie.
func (s *sketch) middle(frame vision.Rect, off, mm float64) {
	top := vision.Rect{X: frame.Centre().X - off, Y: frame.Y, W: 2 * off, H: mm}
	bottom := top
	bottom.Y = frame.Y + frame.H - mm
	s.guide(top, bottom)
}

func (s *sketch) guide(areas ...vision.Rect) {
	for _, r := range areas {
		s.tint(s.rect(r), bluishGreen, 0.25)
		s.stroke(bluishGreen, 0.5, sides(s.rect(r))...)
	}
}

// scale draws ticks of one millimetre, long ones every five, down the frame's left side.
func (s *sketch) scale(frame vision.Rect, mm float64) {
	if mm*s.k < 3*s.unit {
		return
	}
	var ticks []segment
	for i := 0; float64(i) <= s.o.Document.Height; i++ {
		long := 0.8
		if i%5 == 0 {
			long = 1.6
		}
		y := frame.Y + float64(i)*mm
		ticks = append(ticks, segment{s.at(frame.X, y), s.at(frame.X+long*mm, y)})
	}
	s.stroke(grey, 0.4, ticks...)
}

// crop draws the rectangle to cut out, or what would be cut out if the picture were larger, unless that is the whole
// picture.
func (s *sketch) crop() {
	frame, _ := s.frame()
	if frame.Overlap(s.size) > 0.98 {
		return
	}
	r := s.rect(frame)
	s.stroke(purple, 1.2, dashed(sides(r), 12*s.unit)...)
	if s.Crop == nil {
		return
	}
	s.note(vision.Point{X: r.X, Y: r.Y + r.H}, message.CropHere.In(s.o.Lang), purple, 0)
}
