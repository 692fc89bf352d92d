package sketch

import (
	"math"
	"strings"
)

// The grid of dots: one every step half millimetres; a braille character holds 2 × 4.
const (
	step            = 1.6
	columns, rows   = 22, 14
	gap             = 6
	wallIsPaperFrom = 0.12 // what is lighter leaves no dot
)

// Dots draws both portraits side by side in braille characters, 50 columns wide and 15 lines
// high, with ring, cross and tags in the last line.
func (e Example) Dots() string {
	var b strings.Builder
	good, bad := e.good.dots(), e.bad.dots()
	for i := range good {
		b.WriteString(strings.TrimRight("  "+good[i]+strings.Repeat(" ", gap)+bad[i], " ") + "\n")
	}
	left := []rune(centred("○ " + e.good.tag))
	b.WriteString("  " + string(left) + strings.Repeat(" ", gap) + strings.TrimRight(centred("× "+e.bad.tag), " ") + "\n")
	return b.String()
}

func centred(s string) string {
	s = strings.TrimSpace(s)
	space := max(0, columns-len([]rune(s)))
	return strings.Repeat(" ", space/2) + s + strings.Repeat(" ", space-space/2)
}

// bits are the braille dots by column and row.
var bits = [2][4]rune{{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}}

// screen spreads dots of a grey evenly (Bayer's 4 × 4 matrix).
var screen = [4][4]float64{{0, 8, 2, 10}, {12, 4, 14, 6}, {3, 11, 1, 9}, {15, 7, 13, 5}}

func (p portrait) dots() []string {
	layers := flattened(p.layers())
	lines := make([]string, rows)
	for row := range rows {
		line := make([]rune, columns)
		for column := range columns {
			line[column] = 0x2800
			for i := range 2 {
				for j := range 4 {
					if p.dot(layers, 2*column+i, 4*row+j) {
						line[column] |= bits[i][j]
					}
				}
			}
		}
		lines[row] = strings.ReplaceAll(string(line), "\u2800", " ")
	}
	return lines
}

// dot tells whether there is one: on the frame, or where the picture is dark enough.
func (p portrait) dot(layers []flat, i, j int) bool {
	last := point{math.Floor(p.frame.w/step) - 1, math.Floor(p.frame.h/step) - 1}
	left := math.Floor((70 - p.frame.w) / 2 / step)
	x, y := float64(i)-left, float64(j)
	if x < 0 || y < 0 || x > last.x || y > last.y {
		return false
	}
	if x == 0 || y == 0 || x == last.x || y == last.y {
		return true
	}
	tone := 0.0
	for _, l := range layers {
		tone = l.over(tone, point{(x + 0.5) * step, (y + 0.5) * step})
	}
	return tone > max(wallIsPaperFrom, (screen[j%4][i%4]+0.5)/16)
}

// flat is a layer ready to be looked through: the way back from the page, and the outlines.
type flat struct {
	layer
	back     matrix
	outlines [][]point
	bounds   []bounds
}

// bounds is the box that holds a figure with its edge.
type bounds struct{ low, high point }

func around(s shape, outline []point) bounds {
	b := bounds{outline[0], outline[0]}
	for _, p := range outline {
		b.low = point{min(b.low.x, p.x), min(b.low.y, p.y)}
		b.high = point{max(b.high.x, p.x), max(b.high.y, p.y)}
	}
	margin := max(s.width, step)
	b.low = point{b.low.x - margin, b.low.y - margin}
	b.high = point{b.high.x + margin, b.high.y + margin}
	return b
}

func (b bounds) hold(p point) bool {
	return p.x >= b.low.x && p.x <= b.high.x && p.y >= b.low.y && p.y <= b.high.y
}

func flattened(layers []layer) []flat {
	list := make([]flat, len(layers))
	for i, l := range layers {
		list[i] = flat{layer: l, back: l.at.inverse()}
		for _, s := range l.shapes {
			outline := s.outline()
			list[i].outlines = append(list[i].outlines, outline)
			list[i].bounds = append(list[i].bounds, around(s, outline))
		}
	}
	return list
}

// over lays the layer over what is below it; blurred, the mean of what lies around.
func (l flat) over(below float64, at point) float64 {
	if l.blur == (size{}) {
		return l.sharp(below, at)
	}
	const n = 2
	sum := 0.0
	for i := -n; i <= n; i++ {
		shift := 1.5 * float64(i) / n
		sum += l.sharp(below, point{at.x + shift*l.blur.w, at.y + shift*l.blur.h})
	}
	return sum / (2*n + 1)
}

func (l flat) sharp(tone float64, at point) float64 {
	q := l.back.apply(at)
	for i, s := range l.shapes {
		if l.bounds[i].hold(q) {
			tone = s.over(tone, l.outlines[i], q)
		}
	}
	return tone
}

func (s shape) over(below float64, outline []point, at point) float64 {
	opacity := s.opacity
	if opacity == 0 {
		opacity = 1
	}
	switch {
	case s.edge != none && distance(outline, at, s.kind != stroke) <= max(s.width, step)/2:
		return below + (s.edge.dark-below)*opacity
	case s.fill != none && s.contains(outline, at):
		return below + (s.fill.dark-below)*opacity
	}
	return below
}

func (s shape) contains(outline []point, at point) bool {
	if s.kind == squares {
		for _, c := range s.points {
			if max(math.Abs(at.x-c.x), math.Abs(at.y-c.y)) <= s.width/2 {
				return true
			}
		}
		return false
	}
	in := false
	for i, p := range outline {
		q := outline[(i+1)%len(outline)]
		if (p.y > at.y) != (q.y > at.y) && at.x < p.x+(at.y-p.y)/(q.y-p.y)*(q.x-p.x) {
			in = !in
		}
	}
	return in
}

// outline is the shape's edge as a chain of points.
func (s shape) outline() []point {
	switch s.kind {
	case ellipse:
		c, r := s.points[0], s.points[1]
		var ring []point
		for i := range 24 {
			sin, cos := math.Sincos(float64(i) * math.Pi / 12)
			ring = append(ring, point{c.x + r.x*cos, c.y + r.y*sin})
		}
		return ring
	case curve:
		var ring []point
		for i, p := range s.points {
			c1, c2, end := bend(s.points, i)
			for t := 0.0; t < 1; t += 0.25 {
				ring = append(ring, bezier(p, c1, c2, end, t))
			}
		}
		return ring
	}
	return s.points
}

func bezier(a, b, c, d point, t float64) point {
	u := 1 - t
	wa, wb, wc, wd := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return point{wa*a.x + wb*b.x + wc*c.x + wd*d.x, wa*a.y + wb*b.y + wc*c.y + wd*d.y}
}

// distance is how far a place lies from a chain of points.
func distance(chain []point, at point, closed bool) float64 {
	least := math.Inf(1)
	for i := range chain {
		if i == len(chain)-1 && !closed {
			break
		}
		least = min(least, away(chain[i], chain[(i+1)%len(chain)], at))
	}
	return least
}

func away(a, b, at point) float64 {
	dx, dy := b.x-a.x, b.y-a.y
	t := 0.0
	if d := dx*dx + dy*dy; d > 0 {
		t = max(0, min(1, ((at.x-a.x)*dx+(at.y-a.y)*dy)/d))
	}
	return math.Hypot(at.x-a.x-t*dx, at.y-a.y-t*dy)
}
