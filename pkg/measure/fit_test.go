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
		{"shake.csv", fitStrength, []float64{shakeFit.constant, shakeFit.weight}, 0.005},
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

func fitStrength(samples []fit.Sample) (fit.Model, error) {
	return fit.Logistic(strengths(samples, shakeFit.own, shakeFit.aslant))
}

func strengths(samples []fit.Sample, own, aslant float64) []fit.Sample {
	list := make([]fit.Sample, len(samples))
	for i, s := range samples {
		l := Lean{X: s.X[0], Y: s.X[1], OwnX: s.X[2], OwnY: s.X[3], Kept: s.X[4]}
		list[i] = fit.Sample{Label: s.Label, X: []float64{l.Strength(own, aslant)}}
	}
	return list
}

// A lean is weighed so that no other weights nearby tell shake better.
func TestLeanIsWeighedBest(t *testing.T) {
	samples := readSamples(t, "shake.csv")
	deviance := func(own, aslant float64) float64 {
		s := strengths(samples, own, aslant)
		m, err := fit.Logistic(s)
		if err != nil {
			t.Fatal(err)
		}
		return fit.Deviance(s, m)
	}
	best := deviance(shakeFit.own, shakeFit.aslant)
	for _, d := range [][2]float64{{0.05, 0}, {-0.05, 0}, {0, 0.25}, {0, -0.25}} {
		if other := deviance(shakeFit.own+d[0], shakeFit.aslant+d[1]); other < best {
			t.Errorf("off by %v the deviance is %.3f, less than %.3f", d, other, best)
		}
	}
}
