package measure

import (
	"image"
	"math"
	"slices"

	"kaocheck/pkg/colour"
	"kaocheck/pkg/rank"
	"kaocheck/pkg/vision"
)

// The straight edge of a photo that another colour surrounds, lengths in cells of the search.
const (
	rimLean  = 0.1  // tangent of the angle by which it may lean
	rimTurn  = 0.01 // between the leanings that are tried
	rimLeast = 0.5  // mean distance from the picture's side: a third of a millimetre on a print
	rimAway  = 2    // from the edge to what is compared on both sides

	surroundLeast = 6 // difference in colour across an edge, ΔE, from which on it is one
)

// Shares of an edge that have to lie on a straight line: of all of it, and of what is above the chin, where no clothes of
// the surround's colour run into it.
const (
	straightAll  = 0.6
	straightHead = 0.85
)

// The four rims.
const (
	upper = iota
	lower
	left
	right
)

// rim is one side of what is held: how far it is from the field's side in each of its rows or columns.
type rim struct {
	side       int // the cell of the field's side in the first of them
	next, into int // from it to the cell of the next one, and into the picture
	deep       int // cells of the field that way
	far        []float64
	head       int // how many of them are above the chin
	at, lean   float64
}

// reach counts the cells from the field's side to the first one that is in, in row or column i.
func (r *rim) reach(in []bool, i int) (n int) {
	for j := r.side + i*r.next; n < r.deep && !in[j]; j += r.into {
		n++
	}
	return n
}

// line is where the straight line lies in row or column i, 0 where it has left the picture.
func (r *rim) line(i int) float64 { return max(0, r.at+r.lean*float64(i-len(r.far)/2)) }

// on is the share of the first n that lie on the line.
func (r *rim) on(n int) float64 {
	var on float64
	for i, v := range r.far[:n] {
		if math.Abs(v-r.line(i)) <= 1 {
			on++
		}
	}
	return on / float64(max(n, 1))
}

// near adds up how near to the line all that lies within two cells of it is.
func (r *rim) near() (sum float64) {
	for i, v := range r.far {
		sum += max(0, 2-math.Abs(v-r.line(i)))
	}
	return sum
}

// straight tells whether the rim is a line, down to the chin in the main.
func (r *rim) straight() bool {
	return r.on(len(r.far)) >= straightAll && r.on(r.head) >= straightHead
}

// mean is how far the line is from the picture's side.
func (r *rim) mean() (sum float64) {
	for i := range r.far {
		sum += r.line(i) / float64(len(r.far))
	}
	return sum
}

// fit finds the line that most of the rim lies on: that of the picture's side, or one at which it ends before.
func (r *rim) fit() {
	r.at, r.lean = 0, 0
	most := r.near()
	for lean := -rimLean; lean <= rimLean+rimTurn/2; lean += rimTurn {
		t := rim{far: r.far, at: r.commonest(lean), lean: lean}
		if near := t.near(); near > most {
			most, r.at, r.lean = near, t.at, t.lean
		}
	}
}

// commonest is the place of the line of that lean that most of what does not end with the picture lies on.
func (r *rim) commonest(lean float64) (at float64) {
	votes := map[int]int{}
	for i, v := range r.far {
		if v > 0 {
			votes[int(math.Round(v-lean*float64(i-len(r.far)/2)))]++
		}
	}
	most := 0
	for k := range votes {
		if n := votes[k-1] + votes[k] + votes[k+1]; n > most || n == most && float64(k) < at {
			most, at = n, float64(k)
		}
	}
	return at
}

// rims are the four sides, upper to right, of the cells that are in.
func (f *field) rims(in []bool) (all [4]rim) {
	box := f.bounds(in)
	n, m := box.Dy(), box.Dx()
	head := min(max(f.head.Max.Y-box.Min.Y, 1), n)
	all = [4]rim{
		{side: box.Min.X, next: 1, into: f.w, deep: f.h, far: make([]float64, m), head: m},
		{side: (f.h-1)*f.w + box.Min.X, next: 1, into: -f.w, deep: f.h, far: make([]float64, m), head: m},
		{side: box.Min.Y * f.w, next: f.w, into: 1, deep: f.w, far: make([]float64, n), head: head},
		{side: box.Min.Y*f.w + f.w - 1, next: f.w, into: -1, deep: f.w, far: make([]float64, n), head: head},
	}
	for k := range all {
		r := &all[k]
		for i := range r.far {
			r.far[i] = float64(r.reach(in, i))
		}
	}
	return all
}

// bounds is the smallest rectangle around the cells that are in.
func (f *field) bounds(in []bool) image.Rectangle {
	box := image.Rectangle{Min: image.Pt(f.w, f.h)}
	for i, ok := range in {
		if x, y := i%f.w, i/f.w; ok {
			box.Min.X, box.Min.Y = min(box.Min.X, x), min(box.Min.Y, y)
			box.Max.X, box.Max.Y = max(box.Max.X, x+1), max(box.Max.Y, y+1)
		}
	}
	return box
}

// surround is what there is around the cells that are in, nil unless they are a photo. Even says that it is of one colour
// almost exactly; a strip along one side that is less so may be a post or a curtain. One below is told with others only,
// for clothes may end as straight.
func (f *field) surround(in []bool, even bool) *Surround {
	if !slices.Contains(in, true) {
		return nil
	}
	rims := f.rims(in)
	shown, last := 0, 0
	s := &Surround{Photo: f.picture, Inside: f.picture}
	for k := range rims {
		r := &rims[k]
		if r.fit(); !r.straight() {
			if k == lower {
				continue // nobody can tell where clothes end in their own colour
			}
			return nil
		}
		if r.mean() >= rimLeast {
			shown, last = shown+1, k
			s.Contrast = max(s.Contrast, f.step(r))
			s.Photo = f.cut(s.Photo, k, r.mean())
			s.Inside = f.cut(s.Inside, k, max(r.line(0), r.line(len(r.far)-1))+1)
		}
	}
	if shown == 0 || shown == 1 && (last == lower || !even) || s.Contrast < surroundLeast || !f.shows(s.Inside) {
		return nil
	}
	return s
}

// shows tells whether the head lies in r: no edge of a photo runs through it.
func (f *field) shows(r vision.Rect) bool {
	at := func(p image.Point) vision.Point {
		return vision.Point{X: f.area.X + float64(p.X)*f.cell, Y: f.area.Y + float64(p.Y)*f.cell}
	}
	return r.Holds(at(f.head.Min)) && r.Holds(at(f.head.Max.Sub(image.Pt(1, 1))))
}

// cut takes from r what lies nearer to a side of the field than so many cells.
func (f *field) cut(r vision.Rect, side int, cells float64) vision.Rect {
	keep, d := f.picture, cells*f.cell
	switch side {
	case upper:
		keep.Y = f.area.Y + d
	case lower:
		keep.H = f.area.Y + f.area.H - d
	case left:
		keep.X = f.area.X + d
	case right:
		keep.W = f.area.X + f.area.W - d
	}
	return r.Intersect(keep)
}

// step is the median difference in colour across a rim, ΔE.
func (f *field) step(r *rim) float64 {
	var list []float64
	for i, v := range r.far {
		if d := r.line(i); math.Abs(v-d) <= 1 {
			out, in := int(max(d-rimAway, 0)), min(int(d+rimAway), r.deep-1)
			list = append(list, f.apart(r.side+i*r.next+out*r.into, r.side+i*r.next+in*r.into))
		}
	}
	return rank.Median(list)
}

// apart is the difference in colour of two cells, ΔE.
func (f *field) apart(i, j int) float64 {
	a, b := f.lab(i), f.lab(j)
	return math.Hypot(a[0]-b[0], math.Hypot(a[1]-b[1], a[2]-b[2]))
}

func (f *field) lab(i int) [3]float64 {
	p := f.pixels[i]
	return colour.Lab([3]float64{colour.LightOf(p[0]), colour.LightOf(p[1]), colour.LightOf(p[2])})
}
