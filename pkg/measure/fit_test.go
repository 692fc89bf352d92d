package measure

import (
	"math"
	"os"
	"testing"

	"kaocheck/pkg/fit"
)

func readSamples(t *testing.T, name string) []fit.Sample {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	_, samples, err := fit.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	return samples
}

// The coefficients in the code are those that cmd/fit finds.
func TestFits(t *testing.T) {
	for _, c := range []struct {
		file   string
		fit    func([]fit.Sample) (fit.Model, error)
		code   []float64
		within float64
	}{
		{"sunglasses.csv", fit.Logistic, lensFit[:], 0.005},
		{"eyes.csv", fit.Logistic, []float64{closedOffset, closedOdds, closedContrast}, 0.05},
		{"shake.csv", fitTerms, append([]float64{shakeFit.constant}, shakeFit.terms[:]...), 0.005},
		{"stretch.csv", fit.Shift, stretchFit[:], 5e-5},
		{"exposure.csv", fit.Shift, missingFit[:], 5e-5},
	} {
		m, err := c.fit(readSamples(t, c.file))
		if err != nil {
			t.Fatal(c.file, err)
		}
		for i, v := range append([]float64{m.Constant}, m.Weight...) {
			if math.Abs(v-c.code[i]) > c.within {
				t.Errorf("%s: coefficient %d: %.4f, fitted %.4f", c.file, i, c.code[i], v)
			}
		}
	}
}

func fitTerms(samples []fit.Sample) (fit.Model, error) {
	return fit.Logistic(shakeTerms(samples, shakeFit.aslant, shakeFit.floor, shakeFit.coarse))
}

// shakeTerms leaves out what the pictures were made of: eye, extent and path.
func shakeTerms(samples []fit.Sample, aslant, floor, coarse float64) []fit.Sample {
	list := make([]fit.Sample, len(samples))
	for i, s := range samples {
		terms := LeanOf(s.X[3:]).Terms(aslant, floor, coarse)
		list[i] = fit.Sample{Label: s.Label, X: terms[:]}
	}
	return list
}

// A lean is weighed so that no other weights nearby tell shake better.
func TestLeanIsWeighedBest(t *testing.T) {
	samples := readSamples(t, "shake.csv")
	deviance := func(aslant, floor, coarse float64) float64 {
		s := shakeTerms(samples, aslant, floor, coarse)
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
