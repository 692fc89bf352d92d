package evaluate

import (
	"math"
	"testing"
)

func TestDET(t *testing.T) {
	s := scores{[]float64{-1, 0, 0, 0.5}, []float64{0.5, 0.8, 1, 3}}
	rate, _ := s.eer()
	d := newDET(s, &EqualError{Rate: rate})
	if d.Soft.Alarm != 0.25 || d.Soft.Miss != 0 || d.Hard.Alarm != 0 || d.Hard.Miss != 0.5 {
		t.Errorf("review from %+v, fail from %+v", d.Soft, d.Hard)
	}
	if math.Abs((d.EER.X-plotLeft)-(plotTop+plotSize-d.EER.Y)) > 0.2 {
		t.Errorf("equal errors at %v, %v lie off the diagonal", d.EER.X, d.EER.Y)
	}
	if across(1) != plotLeft+plotSize || across(0) != plotLeft || up(1) != plotTop || up(detMin) != plotTop+plotSize {
		t.Errorf("the axes end at %v and %v, %v and %v", across(0), across(1), up(detMin), up(1))
	}
	if newDET(scores{Pass: s.Pass}, nil) != nil {
		t.Error("a curve of one kind is drawn")
	}
}

func TestHistogram(t *testing.T) {
	h := newHistogram(scores{[]float64{math.Inf(-1), -0.5, 0}, []float64{1, 1, math.MaxFloat64}})
	if h.Low != -3 || h.High != 4 || len(h.Bars) != 5 {
		t.Fatalf("%+v", h)
	}
	for _, b := range h.Bars {
		up, down := b.Y+b.H == barsHigh, b.Y == barsHigh
		if up == down || up != (b.Kind == Pass) || b.X < 0 || b.X+b.W > barsWide || b.H > barsHigh {
			t.Errorf("%+v", b)
		}
	}
	if newHistogram(scores{}) != nil {
		t.Error("a histogram of nothing is drawn")
	}
}
