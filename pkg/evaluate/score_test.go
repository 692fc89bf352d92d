package evaluate

import (
	"math"
	"math/rand/v2"
	"testing"
)

func near(a, b float64) bool {
	return a == b || math.IsNaN(a) && math.IsNaN(b) || math.Abs(a-b) < 1e-9
}

func TestEER(t *testing.T) {
	none := math.NaN()
	for _, test := range []struct {
		name            string
		pass, fail      []float64
		rate, threshold float64
		area            float64
	}{
		{"kept apart", []float64{-2, -1, 0}, []float64{1, 2}, 0, 0.5, 1},
		{"one each", []float64{-1}, []float64{3}, 0, 1, 1},
		{"alike", []float64{1, 2, 3, 4}, []float64{1, 2, 3, 4}, 0.5, 2.5, 0.5},
		{"alike and odd", []float64{1, 2, 3}, []float64{1, 2, 3}, 0.5, 2, 0.5},
		{"all tied", []float64{1, 1, 1}, []float64{1, 1}, 0.5, 1, 0.5},
		{"the wrong way round", []float64{3, 4}, []float64{1, 2}, 1, 2.5, 0},
		{"one of four on the other side", []float64{0, 1, 2, 6}, []float64{4, 5, 7, 8}, 0.25, 4.5, 0.875},
		// flagged from 2: 1 of 2 passes, 0 of 3 fails missed; from above 2: 0 and 1 of 3.
		// The line between both meets the diagonal at 1/2 − 1/2·λ = 1/3·λ, λ = 3/5.
		{"between two points", []float64{1, 2}, []float64{2, 3, 4}, 0.2, 2, 1 - 0.5/6},
		{"what does not apply ranks below", []float64{math.Inf(-1), math.Inf(-1)}, []float64{1}, 0, 1, 1},
		{"nothing applies", []float64{math.Inf(-1)}, []float64{math.Inf(-1)}, 0.5, math.Inf(-1), 0.5},
		{"no fails", []float64{1, 2}, nil, none, none, none},
		{"no passes", nil, []float64{1, 2}, none, none, none},
		{"nothing", nil, nil, none, none, none},
	} {
		s := scores{test.pass, test.fail}
		rate, threshold := s.eer()
		if !near(rate, test.rate) || !near(threshold, test.threshold) {
			t.Errorf("%s: equal error rate %v at %v, want %v at %v", test.name, rate, threshold, test.rate, test.threshold)
		}
		if area := s.auc(); !near(area, test.area) {
			t.Errorf("%s: area %v, want %v", test.name, area, test.area)
		}
	}
}

// normal draws n scores from a normal distribution.
func normal(r *rand.Rand, n int, mean float64) []float64 {
	scores := make([]float64, n)
	for i := range scores {
		scores[i] = mean + r.NormFloat64()
	}
	return scores
}

// Of two normal distributions whose means lie d apart, the equal error rate is Φ(−d/2) and the
// area Φ(d/√2).
func TestEEROfNormalDistributions(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, d := range []float64{0.5, 1, 2, 3} {
		s := scores{normal(r, 40_000, 0), normal(r, 40_000, d)}
		rate, threshold := s.eer()
		if want := math.Erfc(d/2/math.Sqrt2) / 2; math.Abs(rate-want) > 0.005 {
			t.Errorf("means %v apart: rate %v, want about %v", d, rate, want)
		}
		if math.Abs(threshold-d/2) > 0.05 {
			t.Errorf("means %v apart: threshold %v, want about %v", d, threshold, d/2)
		}
		if area, want := s.auc(), math.Erfc(-d/2)/2; math.Abs(area-want) > 0.005 {
			t.Errorf("means %v apart: area %v, want about %v", d, area, want)
		}
	}
}

// The area by pairs is that under the polygon of operating points, and no point of that polygon
// has both errors below the equal error rate.
func TestCurve(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		s := scores{rounded(normal(r, 1+r.IntN(20), 0)), rounded(normal(r, 1+r.IntN(20), 1))}
		rate, _ := s.eer()
		area := 0.0
		points := s.curve()
		for i, p := range points {
			if max(p.Alarm, p.Miss) < rate-1e-9 {
				t.Fatalf("%v: a point has the errors %v and %v, both below %v", s, p.Alarm, p.Miss, rate)
			}
			if at := s.at(p.Threshold); at != p {
				t.Fatalf("%v: the threshold %v leads to %v, the curve says %v", s, p.Threshold, at, p)
			}
			if i > 0 {
				area += (points[i-1].Alarm - p.Alarm) * (2 - points[i-1].Miss - p.Miss) / 2
			}
		}
		if !near(area, s.auc()) {
			t.Fatalf("%v: area %v, by pairs %v", s, area, s.auc())
		}
		first, last := points[0], points[len(points)-1]
		if first.Alarm != 1 || first.Miss != 0 || last.Alarm != 0 || last.Miss != 1 {
			t.Fatalf("%v: from %v to %v", s, first, last)
		}
	}
}

// rounded makes ties.
func rounded(scores []float64) []float64 {
	for i, score := range scores {
		scores[i] = math.Round(3*score) / 3
	}
	return scores
}
