package measure

import (
	"math"
	"testing"

	"kaocheck/pkg/fit"
)

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
		{"stretch.csv", fit.Shift, stretchFit[:], 5e-5},
		{"exposure.csv", fit.Shift, missingFit[:], 5e-5},
	} {
		_, samples, err := fit.ReadFile("testdata/" + c.file)
		if err != nil {
			t.Fatal(err)
		}
		m, err := c.fit(samples)
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
