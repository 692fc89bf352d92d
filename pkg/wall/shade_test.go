package wall

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestShadowIsMeasured(t *testing.T) {
	for _, c := range []struct{ dx, dy, soft float64 }{
		{0.25, 0.1, 0.05}, {-0.25, 0.1, 0.05}, {0.3, 0.2, 0.15}, {-0.35, 0, 0.1}, {0.1, 0.4, 0.1}, {0, 0.5, 0.1},
	} {
		last := 0.0
		for _, depth := range []float64{0.1, 0.3, 0.5} {
			b := sitting(thrown(depth, c.dx, c.dy, c.soft)).measure(t)
			if b.Shadow <= last || math.Abs(b.Shadow-depth) > 0.05+0.2*depth {
				t.Errorf("%+v of %.1f: shadow %.3f after %.3f", c, depth, b.Shadow, last)
			}
			if b.Patch > 20*depth {
				t.Errorf("%+v of %.1f: taken for a thing of %.1f", c, depth, b.Patch)
			}
			if depth >= 0.3 && (b.ShadowArea == nil || (b.ShadowArea.Centre().X > 75) != (c.dx > 0)) {
				t.Errorf("%+v: shadow placed at %v", c, b.ShadowArea)
			}
			last = b.Shadow
		}
	}
}

func TestTheEdgeOfALampsLightIsNoShadow(t *testing.T) {
	for _, lean := range []float64{-0.2, 0.1} {
		for _, at := range []float64{-0.7, -0.3} {
			lit := func(x, y, depth float64) float64 { return 1 - (depth-0.1*x)/(1+math.Exp(-(y+lean*x-at)/0.1)) }
			s := sitting(func(x, y float64) [3]float64 { return dim(pale(x, y), lit(x, y, 0.35)) })
			s.tight = 0.25
			if b := s.measure(t); b.Shadow > 0.06 {
				t.Errorf("light that falls off at %.1f, leaning by %.1f: shadow %.3f", at, lean, b.Shadow)
			}
			cast := thrown(0.4, 0.3, 0.1, 0.05)
			s.wall = func(x, y float64) [3]float64 { return dim(cast(x, y), lit(x, y, 0.1)) }
			if b := s.measure(t); b.Shadow < 0.25 {
				t.Errorf("a shadow of 0.4 where light falls off at %.1f, leaning by %.1f: %.3f", at, lean, b.Shadow)
			}
		}
	}
}

func TestShadowWhateverTheWall(t *testing.T) {
	for _, colour := range [][3]float64{{0.9, 0.9, 0.9}, {0.15, 0.25, 0.6}, {0.2, 0.18, 0.15}} {
		cast := thrown(0.3, 0.25, 0.1, 0.05)
		b := sitting(func(x, y float64) [3]float64 {
			return dim(colour, cast(x, y)[0]/pale(x, y)[0])
		}).measure(t)
		if math.Abs(b.Shadow-0.3) > 0.06 {
			t.Errorf("on a wall of %v a shadow of 0.3 is %.3f", colour, b.Shadow)
		}
	}
}

func TestThingsAreNoShadow(t *testing.T) {
	b := sitting(func(x, y float64) [3]float64 {
		if x > 0.85 && y < -0.5 {
			return [3]float64{0.5, 0.1, 0.1}
		}
		return pale(x, y)
	}).measure(t)
	if b.Shadow > 0.1 {
		t.Errorf("a red thing is a shadow of %.2f", b.Shadow)
	}
}

// TestShadowsAmongThings wants no shadow on a wall full of boards, and the person's own where they are faint.
func TestShadowsAmongThings(t *testing.T) {
	taken := 0
	for seed := range uint64(24) {
		s := sitting(boarded(seed, 0.95, pale))
		s.tight = 0.25
		if b := s.measure(t); b.Shadow > 0.14 {
			taken++
		}
		if seed%4 > 0 {
			continue
		}
		if b := sitting(boarded(seed, 0.06, thrown(0.4, 0.3, 0.1, 0.05))).measure(t); b.Shadow < 0.25 {
			t.Errorf("boards %d: a shadow of 0.4 before faint ones is %.2f", seed, b.Shadow)
		}
	}
	if taken > 3 { // 6, where what is left of the wall does not count, and 13, where what lights it is not compared either
		t.Errorf("of 24 walls full of boards %d have a shadow", taken)
	}
}

// boarded is a wall with fourteen boards that take away up to contrast of its light.
func boarded(seed uint64, contrast float64, wall func(x, y float64) [3]float64) func(x, y float64) [3]float64 {
	rng := rand.New(rand.NewPCG(seed, 1))
	var boards [14]struct{ x, y, w, h, dark float64 }
	for i := range boards {
		b := &boards[i]
		b.x, b.y = 2.5*rng.Float64()-1.25, 3.1*rng.Float64()-1.4
		b.w, b.h, b.dark = 0.1+0.4*rng.Float64(), 0.1+0.6*rng.Float64(), contrast*rng.Float64()
	}
	return func(x, y float64) [3]float64 {
		light := 1.0
		for _, b := range boards {
			if math.Abs(x-b.x) < b.w && math.Abs(y-b.y) < b.h {
				light = 1 - b.dark
			}
		}
		return dim(wall(x, y), light)
	}
}
