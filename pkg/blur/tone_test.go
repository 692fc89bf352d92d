package blur

import (
	"math"
	"math/rand/v2"
	"testing"

	"kaocheck/pkg/vision"
)

// speckled is a tone in which no cell follows from its neighbours.
func speckled(w, h int) tone {
	t, rng := newTone(w, h), rand.New(rand.NewPCG(5, 6))
	for i := range t.v {
		t.v[i] = float32(255 * rng.Float64())
	}
	return t
}

// The quick way by rows gives what the definition of the convolution gives, at the edges too.
func TestSmoothedIsAGaussian(t *testing.T) {
	for _, c := range []struct {
		w, h  int
		sigma float64
	}{{13, 11, 0.8}, {9, 17, 1.5}, {3, 2, 2}} {
		in, k := speckled(c.w, c.h), gaussian(c.sigma)
		got, r := in.smoothed(c.sigma), len(k)/2
		for y := range c.h {
			for x := range c.w {
				var want float64
				for i, a := range k {
					for j, b := range k {
						want += float64(a * b * in.row(y + i - r)[min(max(x+j-r, 0), c.w-1)])
					}
				}
				if math.Abs(float64(got.row(y)[x])-want) > 1e-3 {
					t.Fatalf("%d×%d, sigma %g, at %d, %d: %g, want %g", c.w, c.h, c.sigma, x, y, got.row(y)[x], want)
				}
			}
		}
	}
}

// A point becomes a Gaussian of 0.8 cells, cut off at three of them, under the two cells of a new one: a variance of 0.64 + 1/4 each way.
func TestHalvedSpreadsAPoint(t *testing.T) {
	in := newTone(40, 40)
	in.row(20)[20] = 1
	out := in.halved()
	var sum, x, squares float64
	for i, v := range out.v {
		at := 2*float64(i%out.w) + 0.5
		sum, x, squares = sum+float64(v), x+float64(v)*at, squares+float64(v)*at*at
	}
	if variance := squares/sum - x/sum*x/sum; math.Abs(sum-0.25) > 1e-3 || math.Abs(x/sum-20) > 0.05 || math.Abs(variance-0.89) > 0.05 {
		t.Errorf("a sum of %.4f, around %.3f with a variance of %.3f", sum, x/sum, variance)
	}
}

func TestFades(t *testing.T) {
	for _, n := range []int{1, 2, 9, 40} {
		list := fades(n)
		var sum float64
		for i, v := range list {
			if sum += v; math.Abs(v-list[n-1-i]) > 1e-12 || v <= 0 || v > 1 {
				t.Errorf("%d of %d: %g, at the other end %g", i, n, v, list[n-1-i])
			}
		}
		if n > 1 && math.Abs(sum/float64(n)-0.5) > 1e-12 {
			t.Errorf("%d weights of %g on average", n, sum/float64(n))
		}
	}
}

// The frequencies of JPEG's blocks, 1/8 per pixel and its multiples, are no traces of anything else.
func TestTracesLeaveOutBlocks(t *testing.T) {
	list := Traces(leaves(), vision.Rect{W: side, H: side}, 0.1, 0.45)
	if len(list) < side/4 {
		t.Fatalf("%d traces", len(list))
	}
	for _, trace := range list {
		if near := math.Abs(trace.Frequency - math.Round(trace.Frequency*8)/8); near < 2.9/side {
			t.Errorf("%.4f lies beside a frequency of blocks", trace.Frequency)
		}
	}
}

func TestSlopeAndSteepness(t *testing.T) {
	ramp := newTone(9, 7)
	for i := range ramp.v {
		ramp.v[i] = float32(3*(i%9) - 4*(i/9))
	}
	if x, y := ramp.slope(3*9 + 4); x != 3 || y != -4 {
		t.Errorf("slope %g, %g", x, y)
	}
	if got := ramp.steepness().row(3)[4]; got != 5 {
		t.Errorf("steepness %g", got)
	}
	if got := ramp.between(2.25, 1.5); math.Abs(got-0.75) > 1e-6 {
		t.Errorf("between its cells %g", got)
	}
}
