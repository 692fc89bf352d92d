package check

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
)

func TestCheckAccepts(t *testing.T) {
	c := geometry(checker(t, "mynumber", &viewer{faces: 1}))
	r := c.Check(write(t, "a.jpg", 700, 900))
	if r.Verdict != Accept || r.Err != nil {
		t.Fatalf("verdict %s, %v, findings %+v", r.Verdict, r.Err, r.Findings)
	}
	if len(r.Findings) != len(c.Profile.Rules) {
		t.Errorf("%d findings for %d rules", len(r.Findings), len(c.Profile.Rules))
	}
	if f := r.find("frame.head"); f.Status != profile.Pass || *f.Value < 33.9 || *f.Value > 34.1 || f.Where == nil {
		t.Errorf("head: %+v", f)
	}
	if f := r.find("admin.taken"); f.Status != profile.NotApplicable || f.Reason == "" {
		t.Errorf("photo without a date: %+v", f)
	}
	if r.Scene.Segments != nil {
		t.Error("the segments were kept")
	}
	if r.Crop == nil || r.Crop.W < 650 || r.Crop.X < 0 || r.Crop.X+r.Crop.W > 700 {
		t.Errorf("crop %+v", r.Crop)
	}
}

func TestCheckWithoutAViewer(t *testing.T) {
	r := geometry(checker(t, "mynumber", nil)).Check(write(t, "a.jpg", 700, 900))
	if f := r.find("file.format"); r.Err != nil || f.Status != profile.Pass {
		t.Errorf("%v, file %+v", r.Err, f)
	}
	if f := r.find("frame.head"); f.Status != profile.Unknown {
		t.Errorf("head %+v", f)
	}
}

func TestCheckVerdicts(t *testing.T) {
	for _, c := range []struct {
		name  string
		w, h  int
		faces int
		want  Verdict
		rule  string
		is    profile.Status
	}{
		{"square from which a crop fits", 900, 900, 1, Review, "print.ratio", profile.Review},
		{"too narrow for a crop", 500, 900, 1, Reject, "print.ratio", profile.Fail},
		{"three by four", 900, 1200, 1, Review, "print.ratio", profile.Review},
		{"two faces", 700, 900, 2, Reject, "face.count", profile.Fail},
		{"nobody", 700, 900, 0, Reject, "face.count", profile.Fail},
		{"nobody has no head", 700, 900, 0, Reject, "frame.head", profile.Unknown},
		{"coarse", 350, 450, 1, Review, "frame.resolution", profile.Review},
	} {
		r := geometry(checker(t, "mynumber", &viewer{faces: c.faces})).Check(write(t, "a.jpg", c.w, c.h))
		if f := r.find(c.rule); r.Verdict != c.want || f.Status != c.is {
			t.Errorf("%s: verdict %s, %s %s (%v)", c.name, r.Verdict, c.rule, f.Status, f.Value)
		}
		for i := 1; i < len(r.Findings); i++ {
			if worse(r.Findings[i], r.Findings[i-1]) < 0 {
				t.Errorf("%s: %s stands after %s", c.name, r.Findings[i].Rule, r.Findings[i-1].Rule)
			}
		}
	}
}

func TestCheckErrors(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text.jpg")
	empty := filepath.Join(dir, "empty.jpg")
	gif := filepath.Join(dir, "moving.gif")
	for path, content := range map[string]string{text: "no picture\n", empty: "", gif: "GIF89a\x01\x00\x01\x00\x00\x00\x00;"} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	gone := filepath.Join(dir, "gone.jpg")
	for _, path := range []string{text, empty, gif, dir, gone} {
		v := &viewer{faces: 1}
		r := checker(t, "mynumber-online", v).Check(path)
		if r.Verdict != Error || r.Err == nil || !strings.Contains(r.Err.Error(), filepath.Base(path)) || strings.Contains(r.Err.Error(), "\n") {
			t.Errorf("%s: %s, error %v: want one line that names the file", path, r.Verdict, r.Err)
		}
		if v.calls.Load() > 0 {
			t.Errorf("%s: the networks were asked", path)
		}
		if held := path == text || path == gif; held != (len(r.Findings) > 0) {
			t.Errorf("%s: %d findings of what it holds", path, len(r.Findings))
		}
	}
	if f := checker(t, "mynumber-online", nil).Check(gif).find("file.format"); f.Status != profile.Fail || f.Args["type"] != "GIF" {
		t.Errorf("format of a GIF: %+v", f)
	}
}

func TestCheckSurvivesItsParts(t *testing.T) {
	path := write(t, "a.jpg", 70, 90)
	for name, v := range map[string]*viewer{"error": {err: errors.New("crashed")}, "panic": {panic: true}} {
		r := checker(t, "mynumber", v).Check(path)
		if r.Verdict != Error || r.Err == nil || !strings.Contains(r.Err.Error(), "a.jpg") {
			t.Errorf("%s: %s, %v", name, r.Verdict, r.Err)
		}
	}
	c := checker(t, "mynumber", &viewer{faces: 1})
	c.Inspect = func(p *photo.Photo, r *Result) error {
		if p.Pixels == nil || r.Scene.Segments == nil {
			t.Error("nothing to inspect")
		}
		return errors.New("disk full")
	}
	if r := c.Check(path); r.Err == nil || r.Verdict != Error {
		t.Errorf("evidence that cannot be written: %s, %v", r.Verdict, r.Err)
	}
}

// Shapes take time to draw: only those of faults that somebody looks at are.
func TestOnlyFaultsThatAreInspectedHaveAShape(t *testing.T) {
	path := write(t, "a.jpg", 700, 900)
	for _, want := range []struct {
		limit            float64
		inspected, drawn bool
	}{{-1, true, true}, {-1, false, false}, {100, true, false}} {
		c := checker(t, "mynumber", &viewer{faces: 1})
		band := profile.Band{Max: &want.limit}
		c.Profile.Rules = []profile.Demand{{Rule: "face.expression", Good: band, Limit: band}}
		if want.inspected {
			c.Inspect = func(*photo.Photo, *Result) error { return nil }
		}
		r := c.Check(path)
		if f := r.find("face.expression"); f.Value == nil || (f.Area != nil) != want.drawn {
			t.Errorf("%+v: %s of %v with the shape %v", want, f.Status, f.Value, f.Area)
		}
	}
}

func TestBesideAnswersTheSame(t *testing.T) {
	path := write(t, "a.jpg", 350, 450)
	inTurn, beside := checker(t, "mynumber", &viewer{faces: 1}), checker(t, "mynumber", &viewer{faces: 1})
	beside.Beside = true
	want, got := inTurn.Check(path), beside.Check(path)
	if want.Err != nil || !reflect.DeepEqual(got.Findings, want.Findings) {
		t.Errorf("beside each other %+v, in turn %+v, %v", got.Findings, want.Findings, want.Err)
	}
}

func TestWaiver(t *testing.T) {
	c := checker(t, "mynumber", &viewer{faces: 1})
	limit := 1.0
	c.Profile.Rules = []profile.Demand{{Rule: "frame.head", Good: profile.Band{Max: &limit}, Limit: profile.Band{Max: &limit}, Waive: []string{"infant"}}}
	path := write(t, "a.jpg", 700, 900)
	if r := c.Check(path); r.Verdict != Reject {
		t.Fatalf("verdict %s", r.Verdict)
	}
	c.Waive = []string{"medical", "infant"}
	r := c.Check(path)
	if f := r.find("frame.head"); r.Verdict != Review || f.Status != profile.Review || f.Waived != "infant" {
		t.Errorf("declared infant: %s, %+v", r.Verdict, f)
	}
}

func TestSoftReadingNeverFails(t *testing.T) {
	c := checker(t, "mynumber", &viewer{faces: 1})
	path := write(t, "a.jpg", 700, 900)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	jfif := "\xff\xe0\x00\x10JFIF\x00\x01\x01\x01\x00\x96\x00\x96\x00\x00" // 150 dots per inch
	if err := os.WriteFile(path, slices.Concat(data[:2], []byte(jfif), data[2:]), 0o600); err != nil {
		t.Fatal(err)
	}
	if f := c.Check(path).find("print.size"); f.Status != profile.Review || f.Severity < 1 {
		t.Errorf("the file says 150 dpi: %+v", f)
	}
	c.DPI = 150
	if f := c.Check(path).find("print.size"); f.Status != profile.Fail {
		t.Errorf("declared 150 dpi: %+v", f)
	}
}

// The tone of the skin is told where its light is asked for and has a colour.
func TestTone(t *testing.T) {
	lit := func(e *measure.Exposure) *measure.Sheet {
		return &measure.Sheet{Light: measure.Is(measure.Light{Exposure: e})}
	}
	asked := checker(t, "mynumber", nil)
	if got := asked.tone(lit(&measure.Exposure{Tone: 41})); got == nil || *got != 41 {
		t.Errorf("got %v, want 41", got)
	}
	for name, got := range map[string]*float64{
		"grey picture":  asked.tone(lit(&measure.Exposure{Tone: math.NaN()})),
		"unlit face":    asked.tone(lit(nil)),
		"no face":       asked.tone(&measure.Sheet{}),
		"not asked for": (&Checker{}).tone(lit(&measure.Exposure{Tone: 41})),
	} {
		if got != nil {
			t.Errorf("%s: got %v", name, *got)
		}
	}
}
