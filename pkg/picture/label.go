package picture

import (
	"image"
	"image/draw"
	"math"
	"slices"
	"strconv"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
	"kaocheck/pkg/wording"
)

// labels names the faults of each place beside it. A label covers no face and no other label; where there is no
// room for it, the number alone stands at the place.
func (s *sketch) labels() {
	at := make([]image.Rectangle, len(s.places))
	for i, p := range s.places {
		at[i] = s.room(p)
		s.taken = append(s.taken, at[i])
	}
	for i, p := range s.places {
		s.leader(p, at[i])
	}
	for i, p := range s.places {
		s.label(p, at[i])
	}
}

func (s *sketch) row() int { return int(s.letters.size * 1.6) }

// title names a fault, with its length or the scale of its arrow.
func (s *sketch) title(f check.Finding) string {
	title := message.For(f.Rule).Title.In(s.o.Lang)
	if f.Unit == "mm" && f.Value != nil {
		title += " " + message.Value.Fill(s.o.Lang, wording.Facts(f))
	}
	if _, arrow := smeared(f); arrow {
		title += message.ArrowScale.In(s.o.Lang)
	}
	return title
}

// extent is the size of the label of a place.
func (s *sketch) extent(p place) image.Point {
	width := 0
	for _, n := range p.numbers {
		width = max(width, s.letters.width(s.title(s.faults[n])))
	}
	return image.Pt(s.row()+width+int(s.letters.size/2), s.row()*len(p.numbers))
}

// room finds where the label of a place disturbs least.
func (s *sketch) room(p place) image.Rectangle {
	size, step := s.extent(p), max(1, s.row()/3)
	best, least := image.Rectangle{}, math.Inf(1)
	for y := 0; y+size.Y <= s.dst.Rect.Dy(); y += step {
		for x := 0; x+size.X <= s.dst.Rect.Dx(); x += step {
			r := image.Rectangle{image.Pt(x, y), image.Pt(x, y).Add(size)}
			if !s.free(r) {
				continue
			}
			if cost := s.cost(p, r); cost < least {
				best, least = r, cost
			}
		}
	}
	if best.Empty() {
		c, row := p.box.Centre(), s.row()
		best = image.Rect(0, 0, row*len(p.numbers), row).Add(image.Pt(int(c.X)-row/2, int(c.Y)-row/2))
	}
	return best
}

// free tells whether r covers neither words nor a face.
func (s *sketch) free(r image.Rectangle) bool {
	if slices.ContainsFunc(s.taken, r.Overlaps) {
		return false
	}
	if s.Scene == nil {
		return true
	}
	for _, f := range s.Scene.Faces {
		if r.Overlaps(outer(s.rect(f.Box))) {
			return false
		}
	}
	return true
}

// The cost of a label, in rows of text, that covers the head, or evidence of which it could hide much.
const (
	costHead     = 4
	costEvidence = 8
)

// cost is the distance from a place to a label at r, and how much it covers there.
func (s *sketch) cost(p place, r image.Rectangle) float64 {
	row := float64(s.row())
	label := vision.Rect{X: float64(r.Min.X), Y: float64(r.Min.Y), W: float64(r.Dx()), H: float64(r.Dy())}
	_, _, far := p.nearest(r)
	cost := far + 0.1*label.Centre().Distance(p.box.Centre())
	for _, other := range s.places {
		if small := other.box.Area() < s.whole().Area()/4; small {
			cost += costEvidence * row * label.Intersect(other.box).Area() / label.Area()
		}
	}
	if h := s.head(); h != nil {
		head := s.rect(vision.Rect{X: h.Left, Y: h.Crown.Y, W: h.Right - h.Left, H: h.Chin.Y - h.Crown.Y})
		cost += costHead * row * label.Intersect(head).Area() / label.Area()
	}
	return cost
}

// nearest returns the points of a label and of its place that are nearest to each other, and their distance.
func (p place) nearest(label image.Rectangle) (from, to vision.Point, far float64) {
	far = math.Inf(1)
	for _, q := range p.points {
		edge := vision.Point{
			X: min(max(q.X, float64(label.Min.X)), float64(label.Max.X)),
			Y: min(max(q.Y, float64(label.Min.Y)), float64(label.Max.Y)),
		}
		if d := edge.Distance(q); d < far {
			from, to, far = edge, q, d
		}
	}
	return from, to, far
}

// leader joins a label and its place.
func (s *sketch) leader(p place, label image.Rectangle) {
	from, to, far := p.nearest(label)
	if far < 2*s.unit {
		return
	}
	c := colourOf(s.faults[p.numbers[0]].Status)
	s.stroke(c, 0.8, segment{from, to})
	s.fill(c, circle(to, 2.5*s.unit))
}

// label writes the numbers and titles of a place.
func (s *sketch) label(p place, at image.Rectangle) {
	row := s.row()
	if full := at.Dx() == s.extent(p).X; full {
		draw.Draw(s.dst, at.Intersect(s.dst.Rect), image.NewUniform(fade(white, 0.88)), image.Point{}, draw.Over)
	}
	for i, n := range p.numbers {
		f := s.faults[n]
		corner := vision.Point{X: float64(at.Min.X), Y: float64(at.Min.Y + i*row)}
		if at.Dx() != s.extent(p).X {
			corner = vision.Point{X: float64(at.Min.X + i*row), Y: float64(at.Min.Y)}
		} else {
			s.letters.write(s.dst, black, corner.X+float64(row), corner.Y+float64(row)/2, s.title(f))
		}
		s.tag(corner.Add(vision.Point{X: float64(row) / 2, Y: float64(row) / 2}), n, f.Status)
	}
}

// tag is a fault's number: on a disc for a fail, in a ring for a review, so that colour is not the only sign.
func (s *sketch) tag(p vision.Point, n int, status profile.Status) {
	radius := float64(s.row()) * 0.42
	s.fill(colourOf(status), circle(p, radius))
	if status != profile.Fail {
		s.fill(white, circle(p, radius*0.76))
	}
	s.letters.at(0.82).centred(s.dst, black, p, strconv.Itoa(n+1))
}
