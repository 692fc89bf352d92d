package fit

import (
	"errors"
	"io/fs"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// drawSamples draws labels from a known model.
func drawSamples(n int, truth Model) []Sample {
	rng := rand.New(rand.NewPCG(1, 2))
	list := make([]Sample, n)
	for i := range list {
		x := []float64{rng.NormFloat64(), 3 + 2*rng.NormFloat64()}
		p := 1 / (1 + math.Exp(-truth.Value(x)))
		list[i] = Sample{Group: string(rune('a' + i%50)), Label: rng.Float64() < p, X: x}
	}
	return list
}

func TestLogisticFindsTheModel(t *testing.T) {
	truth := Model{Constant: -1, Weight: []float64{2, -0.5}}
	m, err := Logistic(drawSamples(20000, truth))
	if err != nil {
		t.Fatal(err)
	}
	if math.Abs(m.Constant-truth.Constant) > 0.15 || math.Abs(m.Weight[0]-2) > 0.1 || math.Abs(m.Weight[1]+0.5) > 0.05 {
		t.Errorf("got %+v, want about %+v", m, truth)
	}
}

func TestLogisticStaysFinite(t *testing.T) {
	m, err := Logistic([]Sample{{X: []float64{0}}, {X: []float64{1}, Label: true}})
	if err != nil || !(m.Weight[0] > 0 && m.Weight[0] < 100) {
		t.Errorf("got %+v, %v for labels that part", m, err)
	}
	if _, err := Logistic([]Sample{{X: []float64{0}}}); !errors.Is(err, ErrOneSided) {
		t.Errorf("got %v, want %v", err, ErrOneSided)
	}
}

func TestCrossValidate(t *testing.T) {
	samples := drawSamples(2000, Model{Constant: 0, Weight: []float64{4, 0}})
	odds, err := CrossValidate(samples, 5, ByLogistic)
	if err != nil {
		t.Fatal(err)
	}
	if rate, _ := EqualError(samples, odds); rate < 0.05 || rate > 0.2 {
		t.Errorf("equal error rate %.3f", rate)
	}
}

func TestEqualError(t *testing.T) {
	samples := []Sample{{Label: false}, {Label: false}, {Label: true}, {Label: true}}
	if rate, at := EqualError(samples, []float64{1, 2, 3, 4}); rate != 0 || at != 3 {
		t.Errorf("got %v at %v, want 0 at 3", rate, at)
	}
	if rate, _ := EqualError(samples, []float64{1, 3, 2, 4}); rate != 0.5 {
		t.Errorf("got %v, want 0.5", rate)
	}
}

func TestRead(t *testing.T) {
	names, samples, err := read(strings.NewReader("group,label,dark\nx,1,0.5\ny,0,-1\n"))
	if err != nil || !slices.Equal(names, []string{"dark"}) || len(samples) != 2 || !samples[0].Label || samples[1].X[0] != -1 {
		t.Errorf("got %v, %v, %v", names, samples, err)
	}
	for text, want := range map[string]string{"": "columns", "group,label\n": "columns", "group,label,dark\n": "no samples", "group,label,dark\nx,1,1\nx,1,much\n": "line 3: "} {
		if _, _, err := read(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", text, err, want)
		}
	}
	if _, _, err := ReadFile("none.csv"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
}

func TestShiftFollowsTheAmount(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var samples []Sample
	for i := range 400 {
		own, group := rng.NormFloat64(), string(rune('a'+i))
		for _, amount := range []float64{0, -2, 1} {
			// The second quantity hardly moves, but tells the group's own part of the first.
			x := []float64{5 + own + 0.5*amount, 3*own + 0.1*rng.NormFloat64()}
			samples = append(samples, Sample{Group: group, Amount: amount, X: x})
		}
	}
	m, err := Shift(samples)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range samples {
		if math.Abs(m.Value(s.X)-s.Amount) > 0.4 {
			t.Fatalf("%+v gives %.2f by %+v", s, m.Value(s.X), m)
		}
	}
	if _, err := Shift(samples[:1]); !errors.Is(err, ErrUnmoved) {
		t.Errorf("got %v, want %v", err, ErrUnmoved)
	}
}

func TestDeviance(t *testing.T) {
	samples := []Sample{{X: []float64{-1}}, {X: []float64{1}, Label: true}}
	good, bad := Deviance(samples, Model{Weight: []float64{2}}), Deviance(samples, Model{Weight: []float64{-2}})
	if want := 4 * math.Log1p(math.Exp(-2)); math.Abs(good-want) > 1e-9 || bad <= good {
		t.Errorf("deviances %.3f and %.3f, want %.3f and more", good, bad, want)
	}
}
