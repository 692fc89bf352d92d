package picture

import (
	"image"
	"image/color"
	"image/draw"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
	"kaocheck/pkg/wording"
)

// legendLine is one line below the picture; its number, from 0, is that of the mark that it explains.
type legendLine struct {
	number int
	text   string
	status profile.Status
}

// withLegend sets the sketch on a white ground, with a heading under a line of the given colour and lines of at
// most a width below it.
func (s *sketch) withLegend(heading string, c color.RGBA, legend func(width int) []legendLine) *image.NRGBA {
	photo := s.dst
	width := max(photo.Rect.Dx(), groundMin)
	lines := legend(width - s.margin() - s.row())
	height := photo.Rect.Dy() + (len(lines)+1)*s.letters.height() + s.margin()*3/2
	ground := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(ground, ground.Rect, image.White, image.Point{}, draw.Src)
	left := (width - photo.Rect.Dx()) / 2
	draw.Draw(ground, photo.Rect.Add(image.Pt(left, 0)), photo, image.Point{}, draw.Src)
	s.dst = ground
	s.tint(vision.Rect{Y: float64(photo.Rect.Dy()), W: float64(width), H: 3 * s.unit}, c, 1)
	s.writeLegend(heading, lines, photo.Rect.Dy())
	return opaque(ground)
}

// opaque is a picture of which no pixel lets anything through: the same bytes.
func opaque(img *image.RGBA) *image.NRGBA {
	return &image.NRGBA{Pix: img.Pix, Stride: img.Stride, Rect: img.Rect}
}

func (s *sketch) margin() int { return int(s.letters.size) }

func (s *sketch) writeLegend(heading string, lines []legendLine, top int) {
	x, step := float64(s.margin()/2), float64(s.letters.height())
	y := float64(top+s.margin()) + step/2
	s.letters.at(1.25).write(s.dst, black, x, y, heading)
	y += step / 4
	for _, l := range lines {
		y += step
		if l.number != unnumbered {
			s.tag(vision.Point{X: x + float64(s.row())/2, Y: y}, l.number, l.status)
		}
		s.letters.write(s.dst, black, x+float64(s.row()), y, l.text)
	}
}

// legend is what follows the verdict: its sentence, the faults with their causes, and
// what was not judged.
func (s *sketch) legend(width int) []legendLine {
	l := s.o.Lang
	lines := s.plain(wording.Verdict(l, s.Result), width)
	for i, f := range s.faults {
		w := wording.Of(l, s.Result, f)
		text := message.Status(string(f.Status)).In(l) + "  " + w.Title + message.Colon.In(l) + w.Message
		lines = append(lines, s.paragraph(i, f.Status, text, width)...)
	}
	if open := check.Having(s.Findings, profile.Unknown); len(open) > 0 {
		text := message.NotJudged.In(l) + message.Colon.In(l) + wording.Titles(l, open)
		lines = append(lines, s.plain(text, width)...)
	}
	return lines
}

// unnumbered is the number of a line without one.
const unnumbered = -1

// plain sets a text without a number.
func (s *sketch) plain(text string, width int) []legendLine {
	return s.paragraph(unnumbered, "", text, width)
}

// paragraph sets the text of a fault, with its number in front of the first line.
func (s *sketch) paragraph(number int, status profile.Status, text string, width int) []legendLine {
	var lines []legendLine
	for _, line := range s.letters.set.Lines(text, width) {
		lines = append(lines, legendLine{number, line, status})
		number = unnumbered
	}
	return lines
}

func (s *sketch) verdictColour() color.RGBA {
	switch s.Verdict {
	case check.Accept:
		return bluishGreen
	case check.Review:
		return orange
	}
	return vermillion
}
