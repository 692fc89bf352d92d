package defect

import (
	"math"
	"testing"

	"kaocheck/pkg/vision"
)

func TestKernelTapsAgree(t *testing.T) {
	src := linear(drawPortrait(t).Image)[1]
	for _, k := range []kernel{disc(6), track(Tremor{Direction: 30}.path(15, Rand(1, "", "")))} {
		got := k.spread(src)
		for _, at := range [][2]int{{0, 0}, {100, 115}, {199, 249}, {60, 3}} {
			var want float64
			for dy := -k.r; dy <= k.r; dy++ {
				for dx := -k.r; dx <= k.r; dx++ {
					want += k.at(dx, dy) * float64(src.row(at[1] + dy)[min(max(at[0]+dx, 0), src.w-1)])
				}
			}
			near(t, "spread light", float64(got.row(at[1])[at[0]]), want, 1e-5)
		}
	}
}

// moments2 returns the sum of a kernel's weights, its mean and its second moments.
func (k kernel) moments2() (sum float64, mean vision.Point, xx, xy, yy float64) {
	for dy := -k.r; dy <= k.r; dy++ {
		for dx := -k.r; dx <= k.r; dx++ {
			w, x, y := k.at(dx, dy), float64(dx), float64(dy)
			sum += w
			mean = mean.Add(vision.Point{X: x, Y: y}.Scale(w))
			xx, xy, yy = xx+w*x*x, xy+w*x*y, yy+w*y*y
		}
	}
	return sum, mean, xx, xy, yy
}

func TestDiscIsRound(t *testing.T) {
	for _, r := range []float64{1.5, 3.3, 12} {
		sum, mean, xx, xy, yy := disc(r).moments2()
		near(t, "sum", sum, 1, 1e-9)
		near(t, "shift", math.Hypot(mean.X, mean.Y), 0, 1e-9)
		near(t, "mean square radius", xx+yy, r*r/2+1./3, 0.03*r*r) // sharing among pixels adds a sixth each way
		near(t, "lean", xy, 0, 1e-9)
	}
}

func TestTinyDiscsGrow(t *testing.T) {
	last := 1.0
	for _, r := range []float64{0.2, 0.3, 0.5, 0.8} {
		if middle := disc(r).at(0, 0); middle >= last {
			t.Errorf("radius %g: middle weight %.3f, less than %.3f wanted", r, middle, last)
		} else {
			last = middle
		}
	}
}

func TestShakeHasExtentAndDirection(t *testing.T) {
	const length = 40.0
	for seed := range uint64(20) {
		direction := float64(seed * 9)
		for _, straight := range []bool{false, true} {
			path := Tremor{Direction: direction, Straight: straight}.path(length, Rand(seed, "", ""))
			x, y := ray(direction)
			var squares float64
			for _, q := range path {
				along := q.X*x + q.Y*y
				squares += along * along
			}
			near(t, "extent", math.Sqrt(12*squares/float64(len(path))), length, 1e-6)
			sum, mean, xx, xy, yy := track(path).moments2()
			near(t, "sum", sum, 1, 1e-9)
			near(t, "shift", math.Hypot(mean.X, mean.Y), 0, 1e-6)
			axis := math.Atan2(2*xy, xx-yy) / 2 * 180 / math.Pi
			near(t, "axis off the direction", math.Abs(math.Remainder(axis-direction, 180)), 0, 0.5)
		}
	}
}

func TestShakeDwellsAndBends(t *testing.T) {
	var bent int
	for seed := range uint64(20) {
		path := Tremor{}.path(40, Rand(seed, "", ""))
		fast, slow := 0.0, math.Inf(1)
		for i := 30; i < len(path); i += 30 {
			d := path[i].Distance(path[i-30])
			fast, slow = max(fast, d), min(slow, d)
		}
		if fast < 2*slow {
			t.Errorf("seed %d: speeds from %.2f to %.2f", seed, slow, fast)
		}
		if vision.Bounds(path).H > 3.2 {
			bent++
		}
	}
	if bent < 15 {
		t.Errorf("%d of 20 paths are bent", bent)
	}
}

// A point of light becomes the path: through the whole chain, picture to picture.
func TestShakeOfAPoint(t *testing.T) {
	p := plainPortrait(t, 0)
	for c := range 3 {
		p.Image.Pix[125*p.Image.Stride+4*100+c] = 255
	}
	l := linear(Shake(p, Tremor{Extent: 0.4, Direction: 60, Straight: true}, nil))
	var sum, xx, xy, yy float64
	for i, v := range l[1].v {
		x, y := float64(i%l[1].w)-100, float64(i/l[1].w)-125
		sum, xx, xy, yy = sum+float64(v), xx+float64(v)*x*x, xy+float64(v)*x*y, yy+float64(v)*y*y
	}
	near(t, "light", sum, 1, 0.05)
	near(t, "direction", math.Atan2(2*xy, xx-yy)/2*180/math.Pi, 60, 2)
	near(t, "length", math.Sqrt(12*(xx+yy)/sum), 0.4*drawnEye, 1.5)
}

func TestBlursKeepLight(t *testing.T) {
	p := drawPortrait(t)
	before := linear(p.Image)
	mid := area(before[1].w, before[1].h, []vision.Point{{X: 80, Y: 135}, {X: 120, Y: 135}, {X: 120, Y: 165}, {X: 80, Y: 165}}, 0)
	for name, out := range map[string]light{
		"defocus": linear(Defocus(p, 0.08, nil)),
		"shake":   linear(Shake(p, Tremor{Extent: 0.1}, nil)),
		"motion":  linear(smearPerson(p, Tremor{Extent: 0.1}, nil)),
		"upscale": linear(UpScale(p, 3)),
	} {
		for c := range out {
			near(t, name, out.mean(0, mid)[c]/before.mean(0, mid)[c], 1, 0.01)
		}
	}
}

func TestSubjectMotionLeavesTheWall(t *testing.T) {
	p := drawPortrait(t)
	out := smearPerson(p, Tremor{Extent: 0.2}, nil)
	for y := 2; y < 20; y++ {
		for x := 2; x < 198; x++ {
			i := y*p.Image.Stride + 4*x
			near(t, "wall", float64(out.Pix[i]), float64(p.Image.Pix[i]), 1)
		}
	}
}

// What UpScale leaves has nothing finer than the small picture could hold.
func TestUpScaleEmptiesTheSpectrum(t *testing.T) {
	p := plainPortrait(t, 128)
	p.Image = Noise(p, 12, Rand(1, "", ""))
	fine := func(p Portrait) (sum float64) {
		l := linear(p.Image)[1]
		for y := 40; y < 200; y += 8 {
			for f := 0.25; f < 0.5; f += 0.01 {
				var re, im float64
				for x, v := range l.row(y) {
					window := 1 - math.Cos(2*math.Pi*(float64(x)+0.5)/float64(l.w))
					re += window * float64(v) * math.Cos(2*math.Pi*f*float64(x))
					im += window * float64(v) * math.Sin(2*math.Pi*f*float64(x))
				}
				sum += re*re + im*im
			}
		}
		return sum
	}
	before := fine(p)
	p.Image = UpScale(p, 4)
	if after := fine(p); after > 0.01*before {
		t.Errorf("%.2g of the finest detail is left", after/before)
	}
}
