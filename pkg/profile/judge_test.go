package profile

import (
	"math"
	"math/rand/v2"
	"testing"
)

func to(x float64) *float64 { return &x }

func TestJudge(t *testing.T) {
	head := Demand{Good: Band{to(32), to(36)}, Limit: Band{to(27), to(40)}}
	pixels := Demand{Good: Band{to(480), to(6000)}, Limit: Band{to(479), to(6001)}}
	ratio := Demand{Good: Band{to(1.2535), to(1.3189)}, Limit: Band{to(1.1621), to(1.4243)}}
	open := Demand{Good: Band{to(480), to(6000)}}
	zero := Demand{Good: Band{nil, to(0)}}
	hard := Demand{Good: Band{to(10), to(20)}, Limit: Band{to(10), to(20)}}
	half := Demand{Good: Band{to(0), to(181)}, Limit: Band{nil, to(186)}}
	nan, inf := math.NaN(), math.Inf(1)

	tests := []struct {
		name   string
		demand Demand
		values []float64
		want   Judgement
	}{
		{"middle", head, []float64{34}, Judgement{Pass, 34, -0.4, "low"}},
		{"nearer the upper limit", head, []float64{35.5}, Judgement{Pass, 35.5, -0.125, "high"}},
		{"lower edge of good", head, []float64{32}, Judgement{Pass, 32, 0, "low"}},
		{"upper edge of good", head, []float64{36}, Judgement{Pass, 36, 0, "high"}},
		{"between, low", head, []float64{29.5}, Judgement{Review, 29.5, 0.5, "low"}},
		{"between, high", head, []float64{39}, Judgement{Review, 39, 0.75, "high"}},
		{"lower limit", head, []float64{27}, Judgement{Fail, 27, 1, "low"}},
		{"upper limit", head, []float64{40}, Judgement{Fail, 40, 1, "high"}},
		{"beyond, low", head, []float64{17}, Judgement{Fail, 17, 3, "low"}},
		{"beyond, high", head, []float64{48}, Judgement{Fail, 48, 3, "high"}},
		{"decimals at the limit", ratio, []float64{1.1621}, Judgement{Fail, 1.1621, 1, "low"}},
		{"worst of two, first", pixels, []float64{479, 500}, Judgement{Fail, 479, 1, "low"}},
		{"worst of two, last", pixels, []float64{500, 6002}, Judgement{Fail, 6002, 2, "high"}},
		{"first of equals", head, []float64{27, 40}, Judgement{Fail, 27, 1, "low"}},
		{"open limit, inside", open, []float64{720}, Judgement{Pass, 720, -0.5, "low"}},
		{"open limit, outside", open, []float64{240}, Judgement{Review, 240, 1. / 3, "low"}},
		{"open limit, far outside", open, []float64{18000}, Judgement{Review, 18000, 2. / 3, "high"}},
		{"open limit at 0, edge", zero, []float64{0}, Judgement{Pass, 0, 0, "high"}},
		{"open limit at 0, outside", zero, []float64{1}, Judgement{Review, 1, 0.5, "high"}},
		{"open limit at 0, huge", zero, []float64{1e308}, Judgement{Review, 1e308, math.Nextafter(1, 0), "high"}},
		{"coincident, edge", hard, []float64{10}, Judgement{Pass, 10, 0, "low"}},
		{"coincident, inside", hard, []float64{12}, Judgement{Pass, 12, -0.2, "low"}},
		{"coincident, outside", hard, []float64{5}, Judgement{Fail, 5, 1.5, "low"}},
		{"coincident, just outside", hard, []float64{math.Nextafter(20, 21)}, Judgement{Fail, math.Nextafter(20, 21), 1, "high"}},
		{"one limit open, that side", half, []float64{-1}, Judgement{Review, -1, 0.5, "low"}},
		{"one limit open, other side", half, []float64{186}, Judgement{Fail, 186, 1, "high"}},
		{"no values", head, nil, Judgement{Status: Unknown}},
		{"not a number", head, []float64{34, nan, 50}, Judgement{Status: Unknown}},
		{"infinite", head, []float64{inf}, Judgement{Status: Unknown}},
		{"no band", Demand{}, []float64{1}, Judgement{Status: Unknown}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := test.demand.Judge(test.values...)
			near := math.Abs(got.Severity-test.want.Severity) < 1e-12
			got.Severity = test.want.Severity
			if got != test.want || !near {
				t.Errorf("got %+v, want %+v", test.demand.Judge(test.values...), test.want)
			}
		})
	}
}

// The further a value lies from the band, the higher its severity; it is finite, and it
// agrees with the bands about the status.
func TestJudgeMonotone(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		d := randomDemand(random)
		last := d.Judge(*d.Good.Max)
		for _, step := range []float64{1e-9, 1e-3, 0.5, 1, 7, 1e3, 1e9, 1e300, 1e308} {
			v := *d.Good.Max + step*random.Float64()
			got := d.Judge(v)
			if v < last.Value {
				continue
			}
			if got.Severity < last.Severity-1e-15 || math.IsInf(got.Severity, 0) {
				t.Fatalf("%s: severity falls from %+v to %+v", show(d), last, got)
			}
			if want := comparing(d, v); got.Status != want {
				t.Fatalf("%s: %v is %s, want %s", show(d), v, got.Status, want)
			}
			if mirrored := mirror(d).Judge(-v); mirrored.Severity != got.Severity || mirrored.Status != got.Status {
				t.Fatalf("%s: %+v, but mirrored %+v", show(d), got, mirrored)
			}
			last = got
		}
	}
}

// comparing is the status by comparing with the bands' upper ends.
func comparing(d Demand, v float64) Status {
	switch {
	case v <= *d.Good.Max:
		return Pass
	case d.Limit.Max != nil && v >= *d.Limit.Max:
		return Fail
	}
	return Review
}

// randomDemand has a good band and sometimes limits, at times on good's own edges.
func randomDemand(random *rand.Rand) Demand {
	low := math.Round(random.NormFloat64() * 100)
	high := low + math.Round(random.ExpFloat64()*100)
	d := Demand{Good: Band{to(low), to(high)}}
	if random.IntN(3) > 0 {
		d.Limit.Min = to(low - math.Round(random.ExpFloat64()*3))
	}
	if random.IntN(3) > 0 {
		d.Limit.Max = to(high + math.Round(random.ExpFloat64()*3))
	}
	return d
}

func mirror(d Demand) Demand {
	return Demand{
		Good:  Band{negated(d.Good.Max), negated(d.Good.Min)},
		Limit: Band{negated(d.Limit.Max), negated(d.Limit.Min)},
	}
}

func show(d Demand) string {
	return string(Profile{Rules: []Demand{d}}.YAML())
}

// What a severity stands for is judged to have that severity. Where limit is good's own edge,
// severities between 0 and 1 do not occur, and stand for the edge.
func TestWithinUndoesJudge(t *testing.T) {
	for _, d := range []Demand{
		{Good: Band{Max: to(5)}, Limit: Band{Max: to(20)}},
		{Good: Band{Min: to(0.7)}, Limit: Band{Min: to(0.4)}},
		{Good: Band{Min: to(-5), Max: to(5)}, Limit: Band{Min: to(-9), Max: to(9)}},
		{Good: Band{Max: to(5)}},
		{Good: Band{Min: to(480)}},
		{Good: Band{Max: to(0)}},
		{Good: Band{Max: to(5)}, Limit: Band{Max: to(5)}},
		{Good: Band{Min: to(1)}, Limit: Band{Min: to(1)}},
	} {
		for _, severity := range []float64{-0.4, -0.1, 0, 0.25, 0.9, 1, 1.5} {
			b := d.Within(severity)
			for _, end := range []*float64{b.Min, b.Max} {
				if end == nil {
					continue
				}
				got := d.Judge(*end).Severity
				edge := severity > 0 && severity <= 1 && got == 0
				if math.Abs(got-severity) > 1e-12 && !edge {
					t.Errorf("%+v at %v: %v, which has %v", d, severity, *end, got)
				}
			}
		}
	}
	if b := (Demand{Good: Band{Max: to(5)}}).Within(1); b.Max != nil {
		t.Errorf("an open limit is reached at %v", *b.Max)
	}
}

func TestWaives(t *testing.T) {
	d := Demand{Waive: []string{"infant", "lying"}}
	if reason, ok := d.Waives([]string{"medical", "lying", "infant"}); reason != "lying" || !ok {
		t.Errorf("got %q, %v, want lying", reason, ok)
	}
	if reason, ok := d.Waives([]string{"medical"}); reason != "" || ok {
		t.Errorf("got %q, %v, want none", reason, ok)
	}
}

func BenchmarkJudge(b *testing.B) {
	d := Demand{Good: Band{to(32), to(36)}, Limit: Band{to(27), to(40)}}
	for b.Loop() {
		d.Judge(30)
	}
}
