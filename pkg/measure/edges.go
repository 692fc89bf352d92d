package measure

import (
	"math"
	"slices"
)

// edge is a place where the grey value changes most steeply.
type edge struct {
	angle float64 // of its normal, 0…π, clockwise from the picture's right
	slope float64
	sigma float64 // standard deviation, in cells, of the Gaussian that would blur an ideal step as much
}

// The two Gaussians that edges are seen through, and their variances in cells² together with that of the central
// difference, 1/3.
const (
	fineView, broadView = 1.0, 2.0
	fineVar, broadVar   = fineView*fineView + 1.0/3, broadView*broadView + 1.0/3
)

// sigmaMax is the largest blur in cells that two Gaussians so narrow can tell.
const sigmaMax = 12

// edges lists the edges of t that stand out of its grain, with at least a fifth of the slope of its strongest ones.
//
// A step blurred by σ and seen through a Gaussian s has a slope of contrast/√(2π(σ²+s²)), so that the ratio R of the
// slopes through two Gaussians gives σ² = (s₂² − R²s₁²)/(R² − 1), whatever the contrast (Zhuo and Sim, 2011). A thin
// line gives σ/√2.
func (t tone) edges() []edge {
	if t.w < 16 || t.h < 16 {
		return nil
	}
	f, b := t.smoothed(fineView), t.smoothed(broadView)
	steep := b.steepness()
	grain := t.grain()
	floor := max(0.2*quantile(thinned(steep, 5), 0.98), 1, 0.3*grain)
	noise := grain * grain / (4 * math.Pi) // mean square of the slope of grain seen through the fine Gaussian
	var list []edge
	for y := 3; y < t.h-3; y++ {
		for x := 3; x < t.w-3; x++ {
			i := y*t.w + x
			if g := float64(steep.v[i]); g > floor && b.crest(steep, x, y) {
				dx, dy := b.slope(i)
				fx, fy := f.slope(i)
				list = append(list, edge{normalAngle(dx, dy), g, stepBlur((fx*fx + fy*fy - noise) / (g * g))})
			}
		}
	}
	return list
}

// stepBlur solves the squared ratio of slopes for σ.
func stepBlur(r2 float64) float64 {
	if r2 <= 1 {
		return sigmaMax
	}
	return min(math.Sqrt(max(0, broadVar-r2*fineVar)/(r2-1)), sigmaMax)
}

func normalAngle(dx, dy float64) float64 {
	a := math.Atan2(dy, dx)
	if a < 0 {
		a += math.Pi
	}
	return a
}

// steepness is the length of the gradient of every cell but those of the border.
func (t tone) steepness() tone {
	out := newTone(t.w, t.h)
	for y := 1; y < t.h-1; y++ {
		for i := y*t.w + 1; i < (y+1)*t.w-1; i++ {
			dx, dy := t.slope(i)
			out.v[i] = float32(math.Sqrt(dx*dx + dy*dy))
		}
	}
	return out
}

// crest tells whether cell x, y is steeper than its neighbours along its gradient.
func (t tone) crest(steep tone, x, y int) bool {
	i := y*t.w + x
	g := float64(steep.v[i])
	dx, dy := t.slope(i)
	dx, dy = dx/g, dy/g
	return steep.between(float64(x)+dx, float64(y)+dy) <= g && steep.between(float64(x)-dx, float64(y)-dy) < g
}

// between reads t between its cells.
func (t tone) between(x, y float64) float64 {
	i := int(y)*t.w + int(x)
	fx, fy := x-math.Floor(x), y-math.Floor(y)
	top := float64(t.v[i])*(1-fx) + float64(t.v[i+1])*fx
	bottom := float64(t.v[i+t.w])*(1-fx) + float64(t.v[i+t.w+1])*fx
	return top*(1-fy) + bottom*fy
}

// thinned lists every n-th value.
func thinned(t tone, n int) []float64 {
	list := make([]float64, 0, len(t.v)/n+1)
	for i := 0; i < len(t.v); i += n {
		list = append(list, float64(t.v[i]))
	}
	return list
}

// sharpest returns the blur that a share of the edges, weighed by their slopes, stays below.
func sharpest(list []edge, share float64) float64 {
	slices.SortFunc(list, func(a, b edge) int {
		if a.sigma < b.sigma {
			return -1
		}
		return 1
	})
	var total, sum float64
	for _, e := range list {
		total += e.slope
	}
	for _, e := range list {
		if sum += e.slope; sum >= share*total {
			return e.sigma
		}
	}
	return 0
}
