package check

import (
	"bytes"
	"errors"
	"image"
	"image/jpeg"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

// viewer is a fake: it sees one frontal face at a published place, or what its fields say.
type viewer struct {
	err   error
	panic bool
	faces int
	calls atomic.Int32
}

func (v *viewer) Look(img *image.NRGBA) (*vision.Scene, error) {
	v.calls.Add(1)
	if v.panic {
		panic("nil map")
	}
	if v.err != nil {
		return nil, v.err
	}
	s := &vision.Scene{Expected: float64(v.faces), Segments: &vision.Segments{}, Times: vision.Times{"network": 1}}
	w, h := float64(img.Rect.Dx()), float64(img.Rect.Dy())
	for range v.faces {
		f := vision.Face{Box: vision.Rect{X: w * 0.3, Y: h * 0.3, W: w * 0.4, H: h * 0.5}}
		f.Mesh.Points = make([]vision.Point3, vision.MeshSize)
		for i := range f.Mesh.Points {
			f.Mesh.Points[i] = vision.Point3{X: w * 0.4, Y: h * 0.4}
		}
		for _, right := range []int{263, 362} {
			f.Mesh.Points[right].X = w * 0.6
		}
		s.Faces = append(s.Faces, f)
	}
	if v.faces > 0 {
		s.Head = &vision.Head{
			Crown: vision.Point{X: w / 2, Y: h * 4 / 45}, Chin: vision.Point{X: w / 2, Y: h * 38 / 45},
			Left: w * 0.2, Right: w * 0.8,
		}
	}
	return s, nil
}

// write makes a JPEG of bands, w×h, in a new folder.
func write(t *testing.T, name string, w, h int) string {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for i := range w * h {
		v := byte(i / w / 16 * 16)
		copy(img.Pix[4*i:], []byte{v, v / 2, 255 - v, 255})
	}
	var buf bytes.Buffer
	if err := jpeg.Encode(&buf, img, nil); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, buf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func checker(t *testing.T, name string, v Viewer) *Checker {
	t.Helper()
	p, err := profile.Builtin(name)
	if err != nil {
		t.Fatal(err)
	}
	return &Checker{Profile: p, Viewer: v, Limits: photo.DefaultLimits(), Today: time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)}
}

// geometry keeps the rules that the fake scene answers.
func geometry(c *Checker) *Checker {
	keep := []string{"file.format", "print.ratio", "face.count", "frame.head", "frame.top", "frame.crop", "frame.resolution", "admin.taken"}
	c.Profile.Rules = slices.DeleteFunc(slices.Clone(c.Profile.Rules), func(d profile.Demand) bool {
		return !slices.Contains(keep, d.Rule)
	})
	return c
}

func (r Result) find(rule string) Finding {
	for _, f := range r.Findings {
		if f.Rule == rule {
			return f
		}
	}
	return Finding{}
}

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

func TestCheckVerdicts(t *testing.T) {
	for _, c := range []struct {
		name  string
		w, h  int
		faces int
		want  Verdict
		rule  string
		is    profile.Status
	}{
		{"square from which a crop fits", 900, 900, 1, Check, "print.ratio", profile.Review},
		{"too narrow for a crop", 500, 900, 1, Reject, "print.ratio", profile.Fail},
		{"three by four", 900, 1200, 1, Check, "print.ratio", profile.Review},
		{"two faces", 700, 900, 2, Reject, "face.count", profile.Fail},
		{"nobody", 700, 900, 0, Reject, "face.count", profile.Fail},
		{"nobody has no head", 700, 900, 0, Reject, "frame.head", profile.Unknown},
		{"coarse", 350, 450, 1, Check, "frame.resolution", profile.Review},
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
	for _, path := range []string{text, empty, gif, dir, filepath.Join(dir, "gone.jpg")} {
		v := &viewer{faces: 1}
		r := checker(t, "mynumber-online", v).Check(path)
		if r.Verdict != Error || r.Err == nil || !strings.Contains(r.Err.Error(), filepath.Base(path)) || strings.Contains(r.Err.Error(), "\n") {
			t.Errorf("%s: %s, error %v: want one line that names the file", path, r.Verdict, r.Err)
		}
		if v.calls.Load() > 0 {
			t.Errorf("%s: the networks were asked", path)
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
	if f := r.find("frame.head"); r.Verdict != Check || f.Status != profile.Review || f.Waived != "infant" {
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
