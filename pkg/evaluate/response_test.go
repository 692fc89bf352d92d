package evaluate

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"

	"kaocheck/pkg/profile"
)

// turned is a report of portraits turned by growing angles, the second portrait always by a
// degree more, and of one that is not turned.
func turned(t *testing.T) *Report {
	t.Helper()
	const table = `file,kind,strength,pose,face.count
a0.jpg,none,0,pass,pass
b0.jpg,none,0,pass,pass
a4.jpg,turn,4,,
b4.jpg,turn,4,,
a12.jpg,turn,12,fail,
b12.jpg,turn,12,fail,
a2.jpg,crowd,2,,fail
`
	l := labelsBy(t, table, "kind")
	if err := l.Scale(facts(t, table), "strength"); err != nil {
		t.Fatal(err)
	}
	return Tally(l, testProfile(), []*Outcome{photo(0, 1), photo(1, 1), photo(4, 1), photo(5, 1), photo(12, 1), photo(13, 1), photo(0, 3)})
}

func TestResponses(t *testing.T) {
	r := turned(t)
	if len(r.Responses) != 2 || r.Responses[0].Column != "face.count" || r.Responses[1].Group != "turn" {
		t.Fatalf("%+v", r.Responses)
	}
	crowd, turn := r.Responses[0], r.Responses[1]
	if crowd.Rule != "face.count" || len(crowd.Points) != 2 || crowd.Points[1].Median != 3 || *crowd.Review != 0 || math.Abs(*crowd.Fail-1) > 1e-6 {
		t.Errorf("one rule, begins at its edge of good: %+v", crowd)
	}
	// the severity of 5° is 0 and of 10° 1: the medians of 0.5, 4.5 and 12.5° are -0.9, -0.1 and 1.5
	if p := turn.Points; turn.Rule != "" || len(p) != 3 || p[1].Photos != 2 || math.Abs(p[1].Median+0.1) > 1e-6 || p[1].Low >= p[1].High {
		t.Errorf("several rules: %+v", turn)
	}
	if math.Abs(*turn.Review-4.5) > 1e-3 || math.Abs(*turn.Fail-9.5) > 1e-3 {
		t.Errorf("crosses at %v and %v", *turn.Review, *turn.Fail)
	}
	if plain := testReport(t, "glasses", outcomes()); plain.Responses != nil {
		t.Error("curves without strengths")
	}
}

// TestResponseOfTwoSides wants severities where heads turn left and right.
func TestResponseOfTwoSides(t *testing.T) {
	const table = "file,kind,strength,pose.yaw\na.jpg,none,0,pass\nb.jpg,turn,10,fail\nc.jpg,turn,10,fail\n"
	l := labelsBy(t, table, "kind")
	if err := l.Scale(facts(t, table), "strength"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		other float64
		rule  string
		last  float64
	}{{-12, "", 1.4}, {12, "pose.yaw", 12}} {
		r := Tally(l, testProfile(), []*Outcome{photo(0, 1), photo(12, 1), photo(c.other, 1)}).Responses[0]
		if got := r.Points[1].Median; r.Rule != c.rule || math.Abs(got-c.last) > 1e-6 {
			t.Errorf("12° and %g°: rule %q, median %g", c.other, r.Rule, got)
		}
	}
}

func TestResponsesAreWritten(t *testing.T) {
	r := turned(t)
	if text := string(write(t, r, "text", Options{})); !strings.Contains(text, "        4.5        9.5  turn, pose") {
		t.Errorf("text:\n%s", text)
	}
	page := string(write(t, r, "html", Options{}))
	for _, part := range []string{"<h2>Response curves", ">turn</text>", ">face.count, faces</text>", ">9.5</text>"} {
		if !strings.Contains(page, part) {
			t.Errorf("the page lacks %q", part)
		}
	}
}

func TestPlotsAreDrawings(t *testing.T) {
	for name, r := range map[string]*Report{"responses": turned(t), "trade-offs": testReport(t, "", outcomes())} {
		if list := r.Plots(); len(list) != 1 || list[0] != name {
			t.Fatalf("%v, want %s", list, name)
		}
		var svg bytes.Buffer
		if err := r.Plot(name, &svg); err != nil {
			t.Fatal(err)
		}
		wellFormed(t, svg.Bytes())
		if strings.Contains(svg.String(), "NaN") || !strings.Contains(svg.String(), "<polyline") {
			t.Errorf("%s:\n%s", name, svg.String())
		}
	}
}

func wellFormed(t *testing.T, text []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(text))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// The bands that are drawn are those on the side to which the values go in the end.
func TestEdges(t *testing.T) {
	low, high, lowest, highest := -10.0, 10.0, -15.0, 15.0
	both := Response{Rule: "pose.yaw", Good: &profile.Band{Min: &low, Max: &high}, Limit: &profile.Band{Min: &lowest, Max: &highest}}
	for _, c := range []struct {
		medians     []float64
		good, limit float64
	}{{[]float64{0, 20, 12}, high, highest}, {[]float64{0, -20, -12}, low, lowest}, {[]float64{3, -8, 3}, high, highest}} {
		r := both
		for i, m := range c.medians {
			r.Points = append(r.Points, Quartiles{Strength: float64(i), Median: m})
		}
		if good, limit := r.edges(); *good != c.good || *limit != c.limit {
			t.Errorf("%v: good ends at %g and limit at %g, want %g and %g", c.medians, *good, *limit, c.good, c.limit)
		}
	}
}

// TestPanelHoldsCurve wants values far beyond limit to run along the edge, and both bands to be
// seen.
func TestPanelHoldsCurve(t *testing.T) {
	zero, one := 0.0, 1.0
	p := newPanel(Response{Rule: "face.count", Column: "face.count", Good: &profile.Band{Max: &zero}, Limit: &profile.Band{Max: &one}, Points: []Quartiles{
		{Strength: 0, Low: -1, Median: -1, High: -1, Severity: -1},
		{Strength: 2, Low: 50, Median: 90, High: 90, Severity: 90},
	}})
	if p.bottom != -1 || p.above != 4 || p.Median != "44,152 224,40" {
		t.Errorf("from %g to %g: %s", p.bottom, p.above, p.Median)
	}
	if *p.Good <= *p.Limit || *p.Limit <= curveTop {
		t.Errorf("good at %g, limit at %g", *p.Good, *p.Limit)
	}
	if fmt.Sprint(p.Across, p.Up) != "[{44 0 0} {134 0 1} {224 0 2}] [{0 152 -1} {0 96 1.5} {0 40 4}]" {
		t.Errorf("ticks across %v, up %v", p.Across, p.Up)
	}
}

// A curve that neither rises nor falls is a level line.
func TestPanelOfNoChange(t *testing.T) {
	zero := 0.0
	p := newPanel(Response{Rule: "face.count", Good: &profile.Band{Max: &zero}, Limit: &profile.Band{}, Points: []Quartiles{{Strength: 0}, {Strength: 1}}})
	if p.Median != "44,152 224,152" {
		t.Errorf("median %s", p.Median)
	}
}

func TestPanelsStandInRows(t *testing.T) {
	for n, want := range map[int]int{0: 0, 1: panelHigh, panelsInRow: panelHigh, panelsInRow + 1: 2 * panelHigh} {
		panels, height := newPanels(make([]Response, n))
		if height != want {
			t.Errorf("%d panels are %d high, want %d", n, height, want)
		}
		if n > panelsInRow && (panels[n-1].X != 0 || panels[n-1].Y != panelHigh) {
			t.Errorf("panel %d stands at %g, %g", n, panels[n-1].X, panels[n-1].Y)
		}
	}
}
