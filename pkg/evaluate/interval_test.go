package evaluate

import (
	"math"
	"math/rand/v2"
	"testing"
)

// The values are those of Newcombe, "Two-sided confidence intervals for the single proportion",
// Statistics in Medicine 17 (1998), table I, method 3.
func TestWilson(t *testing.T) {
	for _, test := range []struct {
		n, total  int
		low, high float64
	}{
		{81, 263, 0.2553, 0.3662},
		{15, 148, 0.0624, 0.1605},
		{0, 20, 0, 0.1611},
		{1, 29, 0.0061, 0.1718},
		{20, 20, 0.8389, 1},
		{0, 0, 0, 1},
	} {
		low, high := wilson(test.n, test.total)
		if math.Abs(low-test.low) > 5e-5 || math.Abs(high-test.high) > 5e-5 {
			t.Errorf("%d of %d: %.4f to %.4f, want %.4f to %.4f", test.n, test.total, low, high, test.low, test.high)
		}
	}
}

func TestIntervalIsTheSameInEveryRun(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	s := scores{normal(r, 80, 0), normal(r, 40, 2)}
	low, high := s.interval()
	rate, _ := s.eer()
	if !(low <= rate && rate <= high && low < high) {
		t.Errorf("%v lies not within %v to %v", rate, low, high)
	}
	if again, above := s.interval(); again != low || above != high {
		t.Errorf("%v to %v, then %v to %v", low, high, again, above)
	}
}

// Where no photo is on the wrong side, resampling alone would give 0 to 0.
func TestIntervalWithoutErrors(t *testing.T) {
	s := scores{[]float64{-3, -2, -1, 0}, []float64{1, 2}}
	low, high := s.interval()
	if _, want := wilson(0, 2); low != 0 || high != want {
		t.Errorf("%v to %v, want 0 to %v", low, high, want)
	}
	low, high = scores{s.Fail, s.Pass}.interval()
	if want, _ := wilson(2, 2); low != want || high != 1 {
		t.Errorf("the wrong way round: %v to %v, want %v to 1", low, high, want)
	}
	if low, high = (scores{Pass: s.Pass}).interval(); !math.IsNaN(low) || !math.IsNaN(high) {
		t.Errorf("without fails: %v to %v", low, high)
	}
}

// The interval is to hold the true rate about 95 times in 100.
func TestIntervalCovers(t *testing.T) {
	const d, trials = 2.0, 100
	truth := math.Erfc(d/2/math.Sqrt2) / 2
	r := rand.New(rand.NewPCG(7, 8))
	held := 0
	for range trials {
		low, high := scores{normal(r, 100, 0), normal(r, 100, d)}.interval()
		if low <= truth && truth <= high {
			held++
		}
	}
	if held < 88 {
		t.Errorf("%d of %d intervals hold the true rate", held, trials)
	}
}
