package evaluate

import (
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/profile"
)

func num(v float64) *float64 { return &v }

// testProfile asks for four rules in units that are easy to follow.
func testProfile() profile.Profile {
	band := func(low, high float64) profile.Band { return profile.Band{Min: num(low), Max: num(high)} }
	return profile.Profile{
		Name: "test", Date: "2026-04-01", SHA256: "0f1e2d3c",
		Rules: []profile.Demand{
			{Rule: "face.count", Good: profile.Band{Max: num(1)}, Limit: profile.Band{Max: num(2)}},
			{Rule: "pose.yaw", Good: band(-5, 5), Limit: band(-10, 10)},
			{Rule: "pose.pitch", Good: band(-5, 5), Limit: band(-10, 10)},
			{Rule: "admin.taken", Good: profile.Band{Max: num(100)}, Limit: profile.Band{Max: num(200)}},
		},
	}
}

func found(rule string, status profile.Status, value, severity float64) Finding {
	return Finding{Rule: rule, Status: status, Value: &value, Severity: severity}
}

func unmeasured(rule string, status profile.Status) Finding {
	return Finding{Rule: rule, Status: status}
}

func TestOutcomeOf(t *testing.T) {
	got := OutcomeOf(check.Result{
		File: "a.jpg", Verdict: check.Reject, Err: errors.New("no"),
		Findings: []check.Finding{
			{Rule: "pose.yaw", Status: profile.Fail, Value: num(12.34567891), Severity: 1.46913578},
			{Rule: "pose.roll", Status: profile.Unknown, Reason: measure.NoFace},
			{Rule: "file.bytes", Status: profile.Pass, Value: num(1e300), Severity: -math.MaxFloat64},
		},
	})
	want := &Outcome{Verdict: check.Reject, Error: "no", Findings: []Finding{
		found("pose.yaw", profile.Fail, 12.345679, 1.469136),
		unmeasured("pose.roll", profile.Unknown),
		found("file.bytes", profile.Pass, 1e300, -math.MaxFloat64),
	}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestCaseIsTheWorstOfItsRules(t *testing.T) {
	rules := []string{"pose.yaw", "pose.pitch"}
	yaw := func(s profile.Status, severity float64) Finding { return found("pose.yaw", s, 0, severity) }
	pitch := func(s profile.Status, severity float64) Finding { return found("pose.pitch", s, 0, severity) }
	for _, test := range []struct {
		findings []Finding
		answer   profile.Status
		rule     string
		score    float64 // NaN for none
	}{
		{[]Finding{yaw(profile.Pass, -1), pitch(profile.Pass, -0.5)}, profile.Pass, "pose.pitch", -0.5},
		{[]Finding{yaw(profile.Review, 0.2), pitch(profile.Fail, 1.5)}, profile.Fail, "pose.pitch", 1.5},
		{[]Finding{yaw(profile.Review, 3), pitch(profile.Fail, 1.5)}, profile.Fail, "pose.pitch", 1.5},
		{[]Finding{yaw(profile.Review, 0.2), unmeasured("pose.pitch", profile.Unknown)}, profile.Review, "pose.yaw", 0.2},
		{[]Finding{yaw(profile.Pass, -1), unmeasured("pose.pitch", profile.Unknown)}, profile.Unknown, "", math.NaN()},
		{[]Finding{yaw(profile.Pass, -1)}, profile.Unknown, "", math.NaN()},
		{[]Finding{yaw(profile.Pass, -1), unmeasured("pose.pitch", profile.NotApplicable)}, profile.Pass, "pose.yaw", -1},
		{[]Finding{unmeasured("pose.yaw", profile.NotApplicable), unmeasured("pose.pitch", profile.NotApplicable)}, profile.NotApplicable, "", math.Inf(-1)},
		{nil, profile.Unknown, "", math.NaN()},
	} {
		c := askedColumn{"pose", 0, rules}.answer(&Outcome{Findings: test.findings})
		score, ok := c.score()
		if !ok {
			score = math.NaN()
		}
		if c.Answer != test.answer || c.Rule != test.rule || !near(score, test.score) {
			t.Errorf("%+v: %s by %q, score %v", test.findings, c.Answer, c.Rule, score)
		}
	}
}

func TestVerdictIsThePhotos(t *testing.T) {
	whole := askedColumn{Verdict, -1, []string{"pose.yaw"}}
	fail := []Finding{found("pose.yaw", profile.Fail, 12, 1.4)}
	for verdict, want := range map[check.Verdict]profile.Status{
		check.Accept: profile.Pass, check.Review: profile.Review, check.Reject: profile.Fail, check.Error: profile.Unknown,
	} {
		c := whole.answer(&Outcome{Verdict: verdict, Findings: fail})
		if _, scored := c.score(); c.Answer != want || scored == (verdict == check.Error) {
			t.Errorf("%s: %+v", verdict, c)
		}
	}
}

func TestDerivedVerdict(t *testing.T) {
	columns := []askedColumn{{"pose", 0, nil}, {"face.count", 2, nil}, {Verdict, -1, nil}}
	for _, test := range []struct {
		labels []Label
		want   Label
	}{
		{[]Label{Pass, None, Pass}, Pass}, // the column between is not asked for
		{[]Label{Pass, Fail, Pass}, Pass},
		{[]Label{Pass, Pass, Fail}, Fail},
		{[]Label{None, Pass, Fail}, Fail},
		{[]Label{None, Pass, Pass}, None},
	} {
		if got := (Labelled{Labels: test.labels}).label(columns[2], columns); got != test.want {
			t.Errorf("%q: %q", test.labels, got)
		}
	}
}

func TestGivenVerdictIsTaken(t *testing.T) {
	l, err := ParseLabels(strings.NewReader("file,verdict,face.count\na.jpg,pass,fail\n"))
	if err != nil {
		t.Fatal(err)
	}
	r := Tally(l, testProfile(), []*Outcome{{Verdict: check.Accept}})
	if c := r.column(Verdict); len(r.Columns) != 2 || c.Derived || c.Passes.Pass.N != 1 || c.Fails.Photos != 0 {
		t.Errorf("%+v", r.Columns)
	}
}

func TestUnaskedColumns(t *testing.T) {
	l, err := ParseLabels(strings.NewReader("file,pose.roll,unsharp,pose\na.jpg,fail,fail,pass\n"))
	if err != nil {
		t.Fatal(err)
	}
	r := Tally(l, testProfile(), []*Outcome{{Verdict: check.Accept}})
	if !reflect.DeepEqual(r.Unasked, []string{"pose.roll", "unsharp"}) {
		t.Errorf("not asked: %q", r.Unasked)
	}
	if c := r.column("pose"); !reflect.DeepEqual(c.Rules, []string{"pose.yaw", "pose.pitch"}) {
		t.Errorf("pose is the worst of %q", c.Rules)
	}
	if r.Photos[0].Cases[Verdict].Label != Pass {
		t.Error("a column that is not asked for counts for the verdict")
	}
}

func TestTimeless(t *testing.T) {
	p := testProfile()
	if got := Timeless(p, Labels{Columns: []string{"pose"}}); len(got.Rules) != 3 || len(p.Rules) != 4 {
		t.Errorf("%d rules are left of %d", len(got.Rules), len(p.Rules))
	}
	if got := Timeless(p, Labels{Columns: []string{"admin.taken"}}); len(got.Rules) != 4 {
		t.Errorf("%d rules are left", len(got.Rules))
	}
}
