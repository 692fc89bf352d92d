package main

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/rule"
)

func TestFairTriesKnownRulesAndFaults(t *testing.T) {
	demands, err := profile.Builtin(profile.Default)
	if err != nil {
		t.Fatal(err)
	}
	all := (&bench{kinds: defect.All()}).trials()
	if len(all) < 20 {
		t.Errorf("%d trials of all kinds", len(all))
	}
	for _, tr := range all {
		if _, ok := rule.Find(tr.rule); !ok {
			t.Errorf("there is no rule %s", tr.rule)
		}
		if _, ok := demands.Find(tr.rule); !ok {
			t.Errorf("%s has no band", tr.rule)
		}
		if _, err := choose(tr.kind); tr.strength > 0 && err != nil {
			t.Error(err)
		}
	}
}

// A trial makes its fault, as strong as it says, in the portrait.
func TestFairMakesTheFault(t *testing.T) {
	b := &bench{seed: 1, look: looked, log: io.Discard}
	p, err := b.open(writePhoto(t, t.TempDir(), "a.png"))
	if err != nil {
		t.Fatal(err)
	}
	median := func(strength float64) float64 {
		s, err := b.try(trial{kind: "underexposure", strength: strength}, *p, "a")
		if err != nil || s.Light.Get() == nil || s.Light.Get().Exposure == nil {
			t.Fatalf("not measured: %v", err)
		}
		return s.Light.Get().Exposure.Median
	}
	if ratio := median(0) / median(2); ratio < 3.8 || ratio > 4.2 {
		t.Errorf("two stops make a skin of a %.2f-th of the light", ratio)
	}
}

func TestFairTable(t *testing.T) {
	list := []trial{
		{"light.even", "side-light", 2, 0, map[string][]profile.Judgement{"II": {{Status: profile.Pass, Value: 1}}}},
		{"light.even", "side-light", 2, 0.4, map[string][]profile.Judgement{
			"II": {{Status: profile.Pass, Value: 1}, {Status: profile.Review, Value: 2}, {Status: profile.Fail, Value: 4}, {Status: profile.Unknown}},
			"VI": {{Status: profile.Unknown}},
		}},
	}
	var out bytes.Buffer
	writeFair(&out, list, map[string]int{"VI": 1, "II": 4, "": 2})
	want := `| rule | fault | strength | II: 4 | VI: 1 |
| --- | --- | --- | --- | --- |
| §light.even§ | none | 0 | 1.00, 0 % | – |
| §light.even§ | side-light | 0.4 | 2.00, 67 % | – |
`
	if got := strings.ReplaceAll(out.String(), "`", "§"); got != want {
		t.Errorf("got\n%s, want\n%s", got, want)
	}
}

// The tone is that of the skin in the portrait.
func TestFairTellsTheTone(t *testing.T) {
	b := &bench{seed: 1, look: looked, log: io.Discard}
	p, err := b.open(writePhoto(t, t.TempDir(), "a.png"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range p.Image.Pix {
		p.Image.Pix[i] = [4]uint8{200, 150, 120, 255}[i%4]
	}
	pale, err := b.tone(*p)
	if err != nil {
		t.Fatal(err)
	}
	p.Image = defect.Exposure(*p, -4)
	if dark, _ := b.tone(*p); pale == "" || dark != "VI" || dark == pale {
		t.Errorf("pale skin is %q, dark skin %q", pale, dark)
	}
}
