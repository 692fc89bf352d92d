package report

import (
	"image"
	"image/color"
	"image/draw"
	"strconv"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/vision"
)

// place is where one or more faults are marked.
type place struct {
	area    vision.Rect // in pixels of the sketch
	numbers []int       // from 0, in the order of the legend
}

// marks boxes the place of each fault and labels it with its number and title.
func (s *sketch) marks() {
	places := s.places()
	for _, p := range places {
		s.stroke(colourOf(s.faults[p.numbers[0]].Status), 1.8, sides(p.area)...)
	}
	s.writeNotes()
	for _, p := range places {
		s.labels(p)
	}
}

// places gathers the faults that lie on the same rectangle, which is cut to the picture.
func (s *sketch) places() []place {
	var places []place
	whole := vision.Rect{W: float64(s.dst.Rect.Dx()), H: float64(s.dst.Rect.Dy())}
next:
	for i, f := range s.faults {
		if f.Where == nil {
			continue
		}
		area := s.rect(*f.Where).Intersect(whole)
		if area.Area() == 0 {
			continue
		}
		for j := range places {
			if places[j].area.Overlap(area) > 0.95 {
				places[j].numbers = append(places[j].numbers, i)
				continue next
			}
		}
		places = append(places, place{area, []int{i}})
	}
	return places
}

// labels stacks the labels of a place at its first corner that has room.
func (s *sketch) labels(p place) {
	width, row := 0, s.row()
	for _, n := range p.numbers {
		width = max(width, s.labelWidth(n))
	}
	height := row * len(p.numbers)
	at := s.room(outer(p.area), image.Pt(width, height))
	for i, n := range p.numbers {
		s.label(n, at.Add(image.Pt(0, i*row)))
	}
	s.taken = append(s.taken, image.Rectangle{at, at.Add(image.Pt(width, height))})
}

func (s *sketch) row() int { return int(s.letters.size * 1.6) }

func (s *sketch) labelWidth(n int) int {
	return s.row() + s.letters.width(s.title(s.faults[n])) + int(s.letters.size/2)
}

func (s *sketch) title(f check.Finding) string { return message.For(f.Rule).Title.In(s.o.Lang) }

// room finds where labels of a size disturb least: above the area, below it, in its
// corners; when all is taken, at the top of the picture under the others.
func (s *sketch) room(area image.Rectangle, size image.Point) image.Point {
	right, bottom := area.Max.X-size.X, area.Max.Y-size.Y
	for _, at := range []image.Point{
		{area.Min.X, area.Min.Y - size.Y}, {area.Min.X, area.Max.Y}, {area.Max.X, area.Min.Y}, {area.Min.X - size.X, area.Min.Y},
		{area.Min.X, bottom}, {right, bottom}, area.Min, {right, area.Min.Y},
	} {
		if s.free(image.Rectangle{at, at.Add(size)}) {
			return at
		}
	}
	at := image.Pt(max(0, min(area.Min.X, s.dst.Rect.Dx()-size.X)), 0)
	for !s.clear(image.Rectangle{at, at.Add(size)}) && at.Y+size.Y < s.dst.Rect.Dy() {
		at.Y += s.row()
	}
	return at
}

func (s *sketch) free(r image.Rectangle) bool { return r.In(s.dst.Rect) && s.clear(r) }

func (s *sketch) clear(r image.Rectangle) bool {
	for _, other := range s.taken {
		if r.Overlaps(other) {
			return false
		}
	}
	return true
}

// label writes a fault's number and title at a corner.
func (s *sketch) label(n int, at image.Point) {
	c := colourOf(s.faults[n].Status)
	row := float64(s.row())
	box := image.Rectangle{at, at.Add(image.Pt(s.labelWidth(n), s.row()-1))}
	draw.Draw(s.dst, box.Intersect(s.dst.Rect), image.NewUniform(fade(white, 0.9)), image.Point{}, draw.Over)
	middle := vision.Point{X: float64(at.X) + row/2, Y: float64(at.Y) + row/2}
	s.tag(middle, n, c)
	s.letters.write(s.dst, black, float64(at.X)+row, middle.Y, s.title(s.faults[n]))
}

// tag is a disc with a fault's number.
func (s *sketch) tag(p vision.Point, n int, c color.RGBA) {
	s.fill(c, circle(p, float64(s.row())*0.42))
	s.letters.at(0.85).centred(s.dst, black, p, strconv.Itoa(n+1))
}
