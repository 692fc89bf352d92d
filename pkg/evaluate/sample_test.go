package evaluate

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/profile"
)

const photoTable = `file,pose,face.count,pose.roll,glasses
受付/山田.jpg,pass,pass,pass,yes
b.jpg,pass,pass,,no
c.jpg,pass,,,no
"d,""<b>
.jpg",fail,pass,,yes
e.jpg,fail,fail,,
f.jpg,fail,pass,,no
g.jpg,fail,fail,,no
h.jpg,pass,pass,,no
`

// photo is an outcome made of a yaw and an expected number of faces.
func photo(yaw, faces float64) *Outcome {
	p := testProfile()
	o := &Outcome{Verdict: check.Accept}
	for rule, value := range map[string]float64{"pose.yaw": yaw, "pose.pitch": 0, "face.count": faces} {
		d, _ := p.Find(rule)
		j := d.Judge(value)
		o.Findings = append(o.Findings, found(rule, j.Status, value, j.Severity))
		switch {
		case j.Status == profile.Fail:
			o.Verdict = check.Reject
		case j.Status == profile.Review && o.Verdict == check.Accept:
			o.Verdict = check.Review
		}
	}
	return o
}

func outcomes() []*Outcome {
	return []*Outcome{
		photo(0, 1), photo(-6, 1), photo(11, 1), photo(14, 1), photo(3, 2.1), photo(8, 1),
		{Verdict: check.Review, Findings: []Finding{unmeasured("pose.yaw", profile.Unknown), found("face.count", profile.Pass, 0.5, -0.5)}},
		{Verdict: check.Error, Error: errors.New("reading \"h.jpg\": no such file\x1b").Error(), Findings: []Finding{}},
	}
}

// labelsBy reads a table and groups its photos.
func labelsBy(t testing.TB, text, by string) Labels {
	t.Helper()
	l, err := ParseLabels(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if by == "" {
		return l
	}
	facts, err := ParseFacts(strings.NewReader(text))
	if err == nil {
		err = l.GroupBy(facts, by)
	}
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func testReport(t testing.TB, by string, outcomes []*Outcome) *Report {
	t.Helper()
	l := labelsBy(t, photoTable, by)
	r := Tally(l, Timeless(testProfile(), l), outcomes)
	r.Version, r.Labels = "1.2.3", "labels.csv"
	return r
}

// compared is a report against one whose photos were a little different.
func compared(t *testing.T) *Report {
	earlier := outcomes()
	earlier[1], earlier[3], earlier[6] = photo(-2, 1), photo(4, 1), photo(20, 1)
	earlier[7] = nil
	r := testReport(t, "glasses", outcomes())
	r.Against(testReport(t, "", earlier))
	return r
}

func write(t *testing.T, r *Report, format string, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := r.Write(format, &b, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
