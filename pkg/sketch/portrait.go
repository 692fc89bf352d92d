package sketch

// portrait says how the applicant looks and how the picture is taken. Its lengths are half
// millimetres of the print of 35 × 45 mm, so that the head of the right one is 34 mm high
// and the margin above it 4 mm.
type portrait struct {
	frame         size
	x, y          float64 // how far the head is off its place
	scale         float64
	stretch       float64 // of the width
	turn, nod     float64 // of the head, -1 to 1, to the picture's right and up
	roll          float64 // degrees, clockwise
	eyes          eyes
	mouth         mouth
	glasses       glasses
	hat, mask     bool
	fringe        bool
	guest         bool // a second person
	wall          ink
	shelf, shadow bool
	cutout        bool
	gloom, shade  bool
	grain, blocks bool
	mosaic        bool
	blur          size
	tag           string
	ruler         ruler
}

type (
	eyes    int
	mouth   int
	glasses int
	ruler   int
)

const (
	open eyes = iota
	closed
	astray
	red
)

const (
	shut mouth = iota
	laughing
)

const (
	bare glasses = iota
	clear
	dark
	glaring
)

const (
	noRuler ruler = iota
	headRuler
	topRuler
	centreRuler
	eyeRuler
)

// right is a portrait that keeps all the rules.
func right() portrait {
	return portrait{frame: size{70, 90}, scale: 1, stretch: 1, wall: pale}
}

// headHalf is half the head's height; the origin of a person is the head's middle.
const headHalf = 34

// place is where the middle of the head lies.
func (p portrait) place() point { return point{p.frame.w/2 + p.x, 8 + headHalf + p.y} }

// layers draws the portrait from the back to the front.
func (p portrait) layers() []layer {
	at := placed(p.scale*p.stretch, p.scale, p.roll, p.place())
	all := []layer{{still, size{}, []shape{box(0, 0, p.frame.w, p.frame.h, p.wall)}}}
	if p.shelf {
		all = append(all, layer{still, size{}, shelf()})
	}
	if p.guest {
		other := right()
		all = append(all, layer{placed(0.5, 0.5, 0, point{11, 34}), size{}, other.person()})
	}
	if p.shadow {
		all = append(all, layer{placed(1, 1, 0, point{at.e + 8, at.f + 3}), size{1.2, 1.2}, p.silhouette(shadowy)})
	}
	if p.cutout {
		all = append(all, layer{at, size{}, p.halo()})
	}
	all = append(all, layer{at, p.blur, p.person()})
	switch {
	case p.mosaic:
		all = append(all, layer{still, size{}, mosaic(all, 5)})
	case p.blocks:
		all = append(all, layer{still, size{}, faded(mosaic(all, 4), 0.6)})
	}
	return append(all, layer{still, size{}, p.veil()}, layer{still, size{}, p.measured()})
}

// mosaic shows of every square of the picture only the ink in its middle.
func mosaic(below []layer, side float64) []shape {
	layers := flattened(below)
	var list []shape
	place := map[ink]int{}
	for y := side / 2; y < 90; y += side {
		for x := side / 2; x < 70; x += side {
			colour := top(layers, point{x, y})
			if _, known := place[colour]; !known {
				place[colour] = len(list)
				list = append(list, shape{kind: squares, width: side, fill: colour})
			}
			s := &list[place[colour]]
			s.points = append(s.points, point{x, y})
		}
	}
	return list
}

// top is the ink that is seen at a place.
func top(layers []flat, at point) (seen ink) {
	for _, l := range layers {
		q := l.back.apply(at)
		for i, s := range l.shapes {
			if s.fill != none && s.opacity == 0 && l.bounds[i].hold(q) && s.contains(l.outlines[i], q) {
				seen = s.fill
			}
		}
	}
	return seen
}

func faded(list []shape, opacity float64) []shape {
	for i := range list {
		list[i] = list[i].faint(opacity)
	}
	return list
}

// person is head and shoulders.
func (p portrait) person() []shape {
	list := []shape{shoulders(cloth), box(-10, 22, 20, 23, tan), oval(0, 45, 10, 5, tan)}
	list = append(list, p.head()...)
	list = append(list, p.features()...)
	return append(list, p.worn()...)
}

func shoulders(fill ink) shape {
	return smooth(fill, point{-46, 80}, point{-40, 52}, point{-14, 42}, point{0, 47}, point{14, 42}, point{40, 52}, point{46, 80}, point{0, 100})
}

func (p portrait) silhouette(fill ink) []shape {
	return []shape{shoulders(fill), oval(0, 0, 25, headHalf, fill), box(-10, 22, 20, 25, fill)}
}

// halo is the white rim that a hasty cut-out leaves.
func (p portrait) halo() []shape {
	list := p.silhouette(white)
	for i := range list {
		list[i] = list[i].edged(white, 5)
	}
	return list
}

// shelf is furniture with books behind the applicant.
func shelf() []shape {
	list := []shape{box(0, 20, 70, 2.5, wood), box(0, 52, 70, 2.5, wood)}
	for i, h := range []float64{13, 16, 11, 15, 12, 17, 14} {
		x := []float64{1, 5, 9, 13, 55, 60, 65}[i]
		list = append(list, box(x, 20-h, 3.5, h, cloth), box(x, 52-h-2, 3.5, h+2, cloth))
	}
	return list
}

// veil is what lies over the whole picture.
func (p portrait) veil() []shape {
	whole := box(0, 0, p.frame.w, p.frame.h, line)
	switch {
	case p.gloom:
		return []shape{whole.faint(0.68)}
	case p.grain:
		return []shape{scattered(line, 420).faint(0.45), scattered(white, 317).faint(0.6)}
	}
	return nil
}

// scattered puts n specks where a simple generator of random numbers tells.
func scattered(fill ink, n int) shape {
	s := shape{kind: squares, width: 1.1, fill: fill}
	state := uint32(n)
	next := func(most float64) float64 {
		state = state*1664525 + 1013904223
		return float64(state>>16) / 65536 * most
	}
	for range n {
		s.points = append(s.points, point{next(70), next(90)})
	}
	return s
}

// measured shows the length that the rule is about.
func (p portrait) measured() []shape {
	c := p.place()
	crown, chin := c.y-headHalf*p.scale, c.y+headHalf*p.scale
	switch p.ruler {
	case headRuler:
		return dimension(point{64, crown}, point{64, chin})
	case topRuler:
		return dimension(point{c.x, 0}, point{c.x, max(crown, 0)})
	case centreRuler:
		return []shape{drawn(ring, 0.7, point{35, 0}, point{35, 90})}
	case eyeRuler:
		return dimension(point{c.x - 9.2, c.y + 2}, point{c.x + 9.2, c.y + 2})
	}
	return nil
}

// dimension is a line with bars across its ends.
func dimension(a, b point) []shape {
	bar := point{3, 0}
	if a.y == b.y {
		bar = point{0, 3}
	}
	list := []shape{drawn(ring, 1, a, b)}
	for _, end := range []point{a, b} {
		list = append(list, drawn(ring, 1, point{end.x - bar.x, end.y - bar.y}, point{end.x + bar.x, end.y + bar.y}))
	}
	return list
}
