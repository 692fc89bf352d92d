package wall

import "math"

// The search for straight lines on the wall, lengths in cells.
const (
	lineLong = 29   // along which a line is seen without a gap: 0.6 T, a centimetre on a print
	lineLean = 10   // degrees by which it may lean from upright or level
	lineSlip = 0.03 // tangent between the leanings that are tried: a cell over the length
	lineMost = 10   // ΔL of one cell from which it counts no more
	lineWide = 2    // from its middle to where it is shown
	lineSide = 5    // to either side that are compared
)

// profile is the lightness across a line, its own cell in the middle.
type profile [2*lineSide + 1]float64

// line finds the clearest straight line on the wall, about upright or level: how much it stands out, ΔL, and where.
// Across it the lightness steps, or it differs from both sides; of that counts the mean along the line less the
// standard deviation, so that what is not straight or not alike all the way has nothing. Thin things near the hair
// may be strands of it and are left out.
func (w *wall) line(rest [][3]float64) (most float64, on []bool) {
	clear := w.loose(rest, combThin)
	for i, bare := range w.bare {
		clear[i] = bare && !clear[i]
	}
	seen := make([]bool, len(rest))
	for _, t := range [2]tracks{{w.w, w.h, 1, w.w}, {w.h, w.w, w.w, 1}} {
		for _, filter := range [2]func(profile) float64{stepped, ridged} {
			if v, cells := t.clearest(t.filtered(rest, clear, filter)); v > most {
				most, seen = v, make([]bool, len(rest))
				for _, i := range cells {
					seen[i] = true
				}
			}
		}
	}
	far := w.distance(seen)
	for i := range seen {
		seen[i] = far[i] <= lineWide
	}
	return most, seen
}

// stepped is the step between two cells on either side of the middle one, less what a slope makes of it; at most twice
// that step, for what steps beyond is another line.
func stepped(l profile) float64 {
	left, right := (l[3]+l[4])/2, (l[6]+l[7])/2
	slopes := (l[8]+l[9]+l[10])/3 - right + left - (l[0]+l[1]+l[2])/3 // over five cells; the step is over three
	step := right - left
	return within(step-slopes*3/5, 2*step)
}

// ridged is how far a cell and half of its neighbours lie off those three and four cells away; at most twice what it is
// on the side where it is less, for beside a step it is much on the other.
func ridged(l profile) float64 {
	middle := (l[4] + 2*l[5] + l[6]) / 4
	left, right := middle-(l[1]+l[2])/2, middle-(l[8]+l[9])/2
	return within((left+right)/2, 2*left, 2*right)
}

// within draws v to the range from 0 to each bound.
func within(v float64, bounds ...float64) float64 {
	for _, b := range bounds {
		v = min(max(v, min(b, 0)), max(b, 0))
	}
	return v
}

// tracks are the cells of a wall as n tracks side by side, each of them long cells; across is from a cell to that
// beside it on the next track, along to the next one on its own.
type tracks struct{ n, long, across, along int }

// filtered puts filter over the lightness across every cell; NaN where not all of that is clear.
func (t tracks) filtered(rest [][3]float64, clear []bool, filter func(profile) float64) []float64 {
	out := make([]float64, len(rest))
	for x := range t.n {
		for y := range t.long {
			i := x*t.across + y*t.along
			out[i] = math.NaN()
			if l, ok := t.profile(rest, clear, x, i); ok {
				out[i] = min(max(filter(l), -lineMost), lineMost)
			}
		}
	}
	return out
}

func (t tracks) profile(rest [][3]float64, clear []bool, x, i int) (l profile, ok bool) {
	if x < lineSide || x+lineSide >= t.n {
		return l, false
	}
	for k := range l {
		j := i + (k-lineSide)*t.across
		if !clear[j] {
			return l, false
		}
		l[k] = rest[j][0]
	}
	return l, true
}

// clearest finds the line along which value stands out most, and its cells.
func (t tracks) clearest(value []float64) (most float64, in []int) {
	reach := math.Tan(lineLean * math.Pi / 180)
	shift := make([]int, t.long)
	for lean := -reach; lean <= reach; lean += lineSlip {
		for y := range shift {
			shift[y] = int(math.Round(lean * float64(y-t.long/2)))
		}
		for start := range t.n {
			l := leaning{t, value, start, shift}
			if v, end := l.clearest(); v > most {
				most, in = v, l.cells(end)
			}
		}
	}
	return most, in
}

// leaning is the values along a line that is shift tracks beside start.
type leaning struct {
	tracks
	value []float64
	start int
	shift []int
}

// at reads the value at y, NaN beside the wall.
func (l leaning) at(y int) float64 {
	x := l.start + l.shift[y]
	if x < 0 || x >= l.n {
		return math.NaN()
	}
	return l.value[x*l.across+y*l.along]
}

// clearest finds the stretch of lineLong cells that stands out most and where it ends.
func (l leaning) clearest() (most float64, end int) {
	var sum, squares float64
	n := 0
	for y := range l.long {
		v := l.at(y)
		if math.IsNaN(v) {
			sum, squares, n = 0, 0, 0
			continue
		}
		sum, squares, n = sum+v, squares+v*v, n+1
		if n > lineLong {
			v = l.at(y - lineLong)
			sum, squares = sum-v, squares-v*v
		}
		if n >= lineLong {
			mean := sum / lineLong
			if v := math.Abs(mean) - math.Sqrt(max(0, squares/lineLong-mean*mean)); v > most {
				most, end = v, y+1
			}
		}
	}
	return most, end
}

// cells lists those of the stretch that ends before end.
func (l leaning) cells(end int) (list []int) {
	for y := end - lineLong; y < end; y++ {
		list = append(list, (l.start+l.shift[y])*l.across+y*l.along)
	}
	return list
}
