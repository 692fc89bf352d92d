package blur

import (
	"cmp"
	"image"
	"math"
	"slices"

	"kaocheck/pkg/rank"
)

// edge is a place where the grey value changes most steeply.
type edge struct {
	angle float64 // of its normal in radians, 0…π, clockwise from the picture's right
	slope float64
	ratio float64 // squared slope through the fine Gaussian over that through the broad one
	sigma float64 // standard deviation, in cells, of the Gaussian that would blur an ideal step as much
}

// relief is what the slopes of a grid say of its blur, seen through a fine and a broad Gaussian.
type relief struct {
	inner []edge // those in the zone
	all   []edge
}

// The standard deviations of the two Gaussians, and their variances in cells² together with that of the central
// difference, 1/3.
const (
	fineView, broadView = 1.0, 2.0
	fineVar, broadVar   = fineView*fineView + 1.0/3, broadView*broadView + 1.0/3
)

// sigmaMax is the largest blur in cells that two Gaussians so narrow can tell.
const sigmaMax = 12

// steepShare is the share of the slope of a grid's strongest edges from which a slope counts, and steepMin the least
// one in grey values a cell: below it is the grain that JPEG leaves.
const steepShare, steepMin = 0.35, 1.5

// relief looks at the slopes of t that stand out of the grain of its zone.
//
// A step blurred by σ and seen through a Gaussian s has a slope of contrast/√(2π(σ²+s²)), so that the ratio R of the
// slopes through two Gaussians gives σ² = (s₂² − R²s₁²)/(R² − 1), whatever the contrast (Zhuo and Sim, 2011). A thin
// line gives σ/√2.
func (t tone) relief(zone image.Rectangle) relief {
	var r relief
	if zone = zone.Intersect(image.Rect(0, 0, t.w, t.h)); zone.Dx() < 16 || zone.Dy() < 16 {
		return r
	}
	fine, broad := t.smoothed(fineView), t.smoothed(broadView)
	steep := broad.steepness()
	grain := t.cut(zone).grain()
	floor := max(steepShare*rank.Quantile(thinned(steep.cut(zone), 5), 0.98), steepMin, 0.3*grain)
	noise := grain * grain / (4 * math.Pi) // mean square of the slope of grain seen through the fine Gaussian
	for y := 3; y < t.h-3; y++ {
		for x := 3; x < t.w-3; x++ {
			i := y*t.w + x
			g := float64(steep.v[i])
			if g <= floor {
				continue
			}
			bx, by := broad.slope(i)
			if !steep.crest(x, y, bx/g, by/g) {
				continue
			}
			fx, fy := fine.slope(i)
			ratio := (fx*fx + fy*fy - noise) / (g * g)
			e := edge{math.Mod(math.Atan2(by, bx)+math.Pi, math.Pi), g, ratio, stepBlur(ratio)}
			if r.all = append(r.all, e); (image.Point{X: x, Y: y}).In(zone) {
				r.inner = append(r.inner, e)
			}
		}
	}
	return r
}

// stepBlur solves the squared ratio of slopes for σ.
func stepBlur(r2 float64) float64 {
	if r2 <= 1 {
		return sigmaMax
	}
	return min(math.Sqrt(max(0, broadVar-r2*fineVar)/(r2-1)), sigmaMax)
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

// crest tells whether cell x, y holds more than its neighbours on either side along the unit vector dx, dy.
func (t tone) crest(x, y int, dx, dy float64) bool {
	v, fx, fy := float64(t.v[y*t.w+x]), float64(x), float64(y)
	return t.between(fx+dx, fy+dy) <= v && t.between(fx-dx, fy-dy) < v
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
	slices.SortFunc(list, func(a, b edge) int { return cmp.Compare(a.sigma, b.sigma) })
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

// across lists the edges whose normal points along angle, give or take π/8.
func across(list []edge, angle float64) []edge {
	var some []edge
	for _, e := range list {
		d := math.Mod(math.Abs(e.angle-angle), math.Pi)
		if min(d, math.Pi-d) <= math.Pi/8 {
			some = append(some, e)
		}
	}
	return some
}
