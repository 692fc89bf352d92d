package measure

import (
	"math"

	"kaocheck/pkg/vision"
)

// Crop is the rectangle of the document's proportions that suits the head best.
type Crop struct {
	Area vision.Rect // may leave the picture when Room is negative
	Room float64     // millimetres by which the picture could be smaller at its tightest edge; negative: that much is missing there
	Seen float64     // the same for what the document shows of a print, see Document.Trim
	Edge Edge        // the tightest side
	Cut  bool        // the head itself runs out of the picture
}

// Edge is a side of the picture.
type Edge string

// The four sides.
const (
	Top    Edge = "top"
	Bottom Edge = "bottom"
	Left   Edge = "left"
	Right  Edge = "right"
)

// In millimetres: the step in which head heights are tried, and what a crop of which the picture lacks a little keeps
// from the tallest and the smallest head. Without it 28 of 200 crops made a head of 36.0 mm, and 24 of these, measured
// again, one of up to 36.3.
const (
	headStep    = 0.1
	headReserve = 0.3
)

// bestCrop tries the head heights that the document allows, those near the aim first. It
// returns the first crop that lies in the photo, else the one of which the photo lacks the smallest share, but for
// a reserve. Its room and what is seen of it are the largest of any head height.
func bestCrop(photo vision.Rect, face *vision.Face, head *vision.Head, doc Document) Crop {
	var best Crop
	var height float64
	found, least, room, seen := false, math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, mm := range headHeights(doc.Head) {
		c := cropAt((head.Chin.Y-head.Crown.Y)/mm, photo, face, head, doc)
		room, seen = max(room, c.Room), max(seen, c.Seen)
		if lacks := 1 - c.Area.Intersect(photo).Area()/c.Area.Area(); !found && (c.Room >= 0 || lacks < least) {
			best, height, found, least = c, mm, c.Room >= 0, lacks
		}
	}
	if reserve := min(headReserve, (doc.Head.Max-doc.Head.Min)/2); !found {
		height = min(max(height, doc.Head.Min+reserve), doc.Head.Max-reserve)
		best = cropAt((head.Chin.Y-head.Crown.Y)/height, photo, face, head, doc)
	}
	best.Room, best.Seen, best.Cut = room, seen, head.CutTop || head.CutSide
	if head.CutTop {
		best.Seen = room // what is missing is no margin
	}
	return best
}

// headHeights lists the heights of r from its aim outward.
func headHeights(r Range) []float64 {
	list := []float64{r.Aim}
	for d := headStep; r.Aim-d >= r.Min-1e-9 || r.Aim+d <= r.Max+1e-9; d += headStep {
		if r.Aim+d <= r.Max+1e-9 {
			list = append(list, r.Aim+d)
		}
		if r.Aim-d >= r.Min-1e-9 {
			list = append(list, r.Aim-d)
		}
	}
	return list
}

// cropAt places the crop at scale pixels a millimetre: as near to the aims as the photo allows.
func cropAt(scale float64, photo vision.Rect, face *vision.Face, head *vision.Head, doc Document) Crop {
	w, h := doc.Width*scale, doc.Height*scale
	x := span{length: w, total: photo.W, aim: face.Box.Centre().X - w/2 - photo.X}
	x.min, x.max = x.aim-doc.CentreMax*scale, x.aim+doc.CentreMax*scale
	crown := head.Crown.Y - photo.Y
	y := span{length: h, total: photo.H, aim: crown - doc.Top.Aim*scale}
	y.min, y.max = crown-doc.Top.Max*scale, crown-doc.Top.Min*scale

	c := Crop{Area: vision.Rect{X: photo.X + x.start(), Y: photo.Y + y.start(), W: w, H: h}}
	across, left := x.room()
	down, top := y.room()
	c.Room, c.Edge = across/scale, side(left, Left, Right)
	c.Seen = min(across/scale, down/scale+doc.Trim/2)
	if down < across {
		c.Room, c.Edge = down/scale, side(top, Top, Bottom)
	}
	return c
}

func side(first bool, a, b Edge) Edge {
	if first {
		return a
	}
	return b
}

// span is one axis of a crop: a length to be laid into 0…total, starting as near to aim as
// possible and between min and max.
type span struct{ length, total, aim, min, max float64 }

// room returns how far the best start keeps from the tighter end, negative when it leaves it, and
// whether the first end is the tighter one at the aim.
func (s span) room() (room float64, first bool) {
	start, spare := s.best(), s.total-s.length
	return min(start, spare-start), s.aim <= spare-s.aim
}

// best returns the allowed start that leaves most room at both ends.
func (s span) best() float64 { return min(max((s.total-s.length)/2, s.min), s.max) }

// start returns the start nearest to aim that fits, else the best one.
func (s span) start() float64 {
	lo, hi := max(s.min, 0), min(s.max, s.total-s.length)
	if lo > hi {
		return s.best()
	}
	return min(max(s.aim, lo), hi)
}
