package picture

import (
	"image/color"

	"kaocheck/pkg/vision"
)

// note is a short text that names a line. Notes are written after all lines.
type note struct {
	area   vision.Rect // the ground under the text, in pixels of the sketch
	text   string
	colour color.RGBA
}

// note names what lies at p, just below it; align 0 begins there, 1 ends there.
func (s *sketch) note(p vision.Point, text string, c color.RGBA, align float64) {
	small := s.letters.at(noteSize)
	w, h := float64(small.width(text))+small.size*0.6, small.size*1.5
	if p.X < 0 || p.Y < 0 || p.X-align*w > float64(s.dst.Rect.Dx()) || p.Y > float64(s.dst.Rect.Dy())+h {
		return // what it names is out of the picture
	}
	x := max(0, min(p.X-align*w, float64(s.dst.Rect.Dx())-w))
	y := max(0, min(p.Y, float64(s.dst.Rect.Dy())-h))
	s.notes = append(s.notes, note{vision.Rect{X: x, Y: y, W: w, H: h}, text, c})
}

// noteSize is the size of notes as a share of the labels'.
const noteSize = 0.8

func (s *sketch) writeNotes() {
	small := s.letters.at(noteSize)
	for _, n := range s.notes {
		s.tint(n.area, white, 0.85)
		s.tint(vision.Rect{X: n.area.X, Y: n.area.Y, W: n.area.W, H: max(1, small.size*0.12)}, n.colour, 1)
		small.write(s.dst, black, n.area.X+small.size*0.3, n.area.Y+n.area.H/2, n.text)
		s.taken = append(s.taken, outer(n.area))
	}
}
