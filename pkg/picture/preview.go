package picture

import (
	"fmt"
	"image"
	"math"
	"strconv"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

// Preview returns a copy of the upright picture img that shows where its crop lies, with the guides of the document and
// the crop's size below; of a picture without a crop it shows what is missing.
func Preview(img *image.NRGBA, r check.Result, o Options) *image.NRGBA {
	r.Findings, r.Verdict = cutFindings(r), check.Reject
	s := newSketch(img, r, o)
	s.cutting = true
	s.evidence()
	if s.Crop != nil {
		s.veil(s.rect(*s.Crop))
	}
	s.guides()
	s.scene()
	s.crop()
	s.marks()
	s.writeNotes()
	s.labels()
	if s.Crop == nil {
		return s.withLegend(message.Marked(string(s.Verdict)).In(s.o.Lang), vermillion, s.legend)
	}
	return s.withLegend(message.CropHere.In(s.o.Lang), purple, s.cropLines)
}

// cutFindings leaves of the findings why there is no crop.
func cutFindings(r check.Result) []check.Finding {
	var list []check.Finding
	for _, f := range r.Findings {
		if f.Rule != "frame.crop" || r.Crop != nil {
			continue
		}
		if f.Value != nil {
			f.Status = profile.Fail
		}
		list = append(list, f)
	}
	return list
}

// veil fades what lies outside r.
func (s *sketch) veil(r vision.Rect) {
	all := s.whole()
	for _, part := range []vision.Rect{
		{W: all.W, H: r.Y},
		{Y: r.Y + r.H, W: all.W, H: all.H - r.Y - r.H},
		{Y: r.Y, W: r.X, H: r.H},
		{X: r.X + r.W, Y: r.Y, W: all.W - r.X - r.W, H: r.H},
	} {
		s.tint(part, white, 0.6)
	}
}

// cropLines tells the size of the crop, on the screen and on paper, and where the head lies in it.
func (s *sketch) cropLines(width int) []legendLine {
	l, doc, b := s.o.Lang, s.o.Document, s.Crop.Pixels()
	args := map[string]any{"x": b.Min.X, "y": b.Min.Y, "w": b.Dx(), "h": b.Dy()}
	lines := s.plain(message.CropBox.Fill(l, message.Facts{Args: args}), width)
	if doc.Height <= 0 {
		return lines
	}
	args["format"] = fmt.Sprintf("%v×%v", doc.Width, doc.Height)
	args["dpi"] = strconv.Itoa(int(math.Round(s.Crop.H * 25.4 / doc.Height)))
	lines = append(lines, s.plain(message.CropSize.Fill(l, message.Facts{Args: args}), width)...)
	head := s.head()
	if head == nil {
		return lines
	}
	mm := s.Crop.H / doc.Height
	for _, length := range []struct {
		rule string
		mm   float64
	}{{"frame.head", (head.Chin.Y - head.Crown.Y) / mm}, {"frame.top", (head.Crown.Y - s.Crop.Y) / mm}} {
		facts := message.Facts{Args: map[string]any{"mm": length.mm}}
		lines = append(lines, s.plain(message.For(length.rule).Pass.Fill(l, facts), width)...)
	}
	return lines
}
