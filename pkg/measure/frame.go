package measure

import (
	"math"

	"kaocheck/pkg/vision"
)

// Frame holds where the head is on the print. Lengths are millimetres on the document.
type Frame struct {
	Whole  bool    // the print is the whole photo; else it is the best crop
	Head   float64 // from the crown's height to the chin's
	Top    float64 // from the upper edge to the crown, negative when the head is cut
	Centre float64 // from the middle line to the face's centre, positive to the picture's right
	Crop   Crop
	Box    vision.Rect // the head: from crown to chin, from side to side
}

func takeFrame(photo vision.Rect, face *vision.Face, head *vision.Head, doc Document) *Frame {
	crop := bestCrop(photo, face, head, doc)
	area, whole := crop.Area, doc.takenWhole(photo)
	if whole {
		area = photo
	}
	mm := doc.Height / area.H
	f := &Frame{
		Whole:  whole,
		Head:   micrometres((head.Chin.Y - head.Crown.Y) * mm),
		Top:    micrometres((head.Crown.Y - area.Y) * mm),
		Centre: micrometres((face.Box.Centre().X - area.Centre().X) * mm),
		Crop:   crop,
		Box:    vision.Rect{X: head.Left, Y: head.Crown.Y, W: head.Right - head.Left, H: head.Chin.Y - head.Crown.Y},
	}
	if head.CutTop {
		f.Top = min(f.Top, 0)
	}
	return f
}

// lying tells whether a head is turned by more than 60°: a crop around it would hold it lying, and the height of
// a head on its side says nothing.
func lying(h *vision.Head) bool { return h.Chin.Y-h.Crown.Y < h.Chin.Distance(h.Crown)/2 }

// takenWhole tells whether a print of the picture's proportions and the document's height is
// as wide as the document, but for the tolerance.
func (d Document) takenWhole(size vision.Rect) bool {
	return math.Abs(d.Height*size.W/size.H-d.Width) <= d.Tolerance
}

// micrometres rounds a length in millimetres: a crop made for 36 mm must not measure 36.0000001.
func micrometres(mm float64) float64 { return math.Round(mm*1000) / 1000 }
