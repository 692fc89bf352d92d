package blur

import (
	"math"
	"testing"

	"kaocheck/pkg/fit"
)

// samples are leans of pictures blurred in known ways.
func samples(t *testing.T) []fit.Sample {
	t.Helper()
	_, list, err := fit.ReadFile("testdata/shake.csv")
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// leanTerms leaves out what the pictures were made of: eye, extent and path.
func leanTerms(samples []fit.Sample, aslant, floor, coarse float64) []fit.Sample {
	list := make([]fit.Sample, len(samples))
	for i, s := range samples {
		terms := LeanOf(s.X[3:]).Terms(aslant, floor, coarse)
		list[i] = fit.Sample{Label: s.Label, X: terms[:]}
	}
	return list
}

// The coefficients in the code are those that cmd/fit finds.
func TestFit(t *testing.T) {
	m, err := fit.Logistic(leanTerms(samples(t), shakeFit.aslant, shakeFit.floor, shakeFit.coarse))
	if err != nil {
		t.Fatal(err)
	}
	code := append([]float64{shakeFit.constant}, shakeFit.terms[:]...)
	for i, v := range append([]float64{m.Constant}, m.Weight...) {
		if math.Abs(v-code[i]) > 0.005 {
			t.Errorf("coefficient %d: %.4f, fitted %.4f", i, code[i], v)
		}
	}
}

// A lean is weighed so that no other weights nearby tell shake better.
func TestLeanIsWeighedBest(t *testing.T) {
	list := samples(t)
	deviance := func(aslant, floor, coarse float64) float64 {
		s := leanTerms(list, aslant, floor, coarse)
		m, err := fit.Logistic(s)
		if err != nil {
			t.Fatal(err)
		}
		return fit.Deviance(s, m)
	}
	best := deviance(shakeFit.aslant, shakeFit.floor, shakeFit.coarse)
	for _, d := range [][3]float64{{0.05}, {-0.05}, {0, 0.05}, {0, -0.05}, {0, 0, 0.05}, {0, 0, -0.05}} {
		if other := deviance(shakeFit.aslant+d[0], shakeFit.floor+d[1], shakeFit.coarse+d[2]); other < best-0.01 {
			t.Errorf("off by %v the deviance is %.3f, less than %.3f", d, other, best)
		}
	}
}
