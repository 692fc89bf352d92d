package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

func TestUnknownFormat(t *testing.T) {
	if _, err := New("xml", &bytes.Buffer{}, Options{}); err == nil || !strings.Contains(err.Error(), "xml") {
		t.Errorf("got %v", err)
	}
}

func TestColourOnlyOnRequest(t *testing.T) {
	o := testOptions(message.JA)
	if bytes.ContainsRune(write(t, "text", o, checktest.Results()), '\x1b') {
		t.Error("colour without the option")
	}
	o.Color = true
	coloured := write(t, "text", o, checktest.Results())
	if !bytes.Contains(coloured, []byte(red+"× 不備"+plain)) {
		t.Errorf("the verdict has no colour:\n%s", coloured)
	}
}

func TestJSONKeepsTheContract(t *testing.T) {
	doc := parse(t, write(t, "json", testOptions(message.EN), checktest.Results()))
	keys(t, doc, "schema", "tool", "version", "profile", "photos", "summary")
	keys(t, doc["profile"], "name", "date", "sha256")
	keys(t, doc["summary"], "photos", "accept", "review", "reject", "error", "by_rule", "duplicates")
	photos := doc["photos"].([]any)
	if len(photos) != 5 {
		t.Fatalf("%d photos", len(photos))
	}
	for _, p := range photos {
		photo := p.(map[string]any)
		keys(t, photo, "file", "sha256", "verdict", "error", "image", "face", "findings", "crop", "ms")
		keys(t, photo["image"], "format", "width", "height", "bytes", "dpi", "taken")
		if photo["face"] != nil {
			keys(t, photo["face"], "box", "eyes", "crown_y", "chin_y", "yaw", "pitch", "roll")
		}
		for _, f := range photo["findings"].([]any) {
			finding := f.(map[string]any)
			delete(finding, "reason")
			delete(finding, "waived")
			keys(t, finding, "rule", "status", "value", "unit", "good", "limit", "severity", "where", "title", "message", "advice", "source")
		}
	}
}

func parse(t *testing.T, data []byte) map[string]any {
	t.Helper()
	var doc map[string]any
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	return doc
}

func keys(t *testing.T, v any, want ...string) {
	t.Helper()
	var got []string
	for key := range v.(map[string]any) {
		got = append(got, key)
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("keys %v, want %v", got, want)
	}
}

func TestJSONLinesAreThePhotosOfJSON(t *testing.T) {
	o := testOptions(message.JA)
	photos := parse(t, write(t, "json", o, checktest.Results()))["photos"].([]any)
	i := 0
	for line := range bytes.Lines(write(t, "jsonl", o, checktest.Results())) {
		a, _ := json.Marshal(parse(t, line))
		b, _ := json.Marshal(photos[i])
		if !bytes.Equal(a, b) {
			t.Errorf("line %d differs", i)
		}
		i++
	}
}

func TestEmptyReports(t *testing.T) {
	for _, format := range Formats() {
		out := write(t, format, testOptions(message.JA), nil)
		if format == "json" {
			if photos := parse(t, out)["photos"].([]any); len(photos) != 0 {
				t.Errorf("%d photos", len(photos))
			}
		}
	}
}

// JSON knows no infinity.
func TestOddNumbers(t *testing.T) {
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64, -math.MaxFloat64} {
		r := checktest.Accepted()
		r.Findings = []check.Finding{checktest.Finding("frame.head", "mm", profile.Fail, v, v, map[string]any{"mm": v})}
		r.Findings[0].Where = &vision.Rect{X: v, Y: v, W: v, H: v}
		for _, format := range Formats() {
			out := write(t, format, testOptions(message.JA), []check.Result{r})
			if format == "json" {
				parse(t, out)
			}
		}
	}
}

func TestAnonymousReportsNameNobody(t *testing.T) {
	o := testOptions(message.JA)
	o.Anonymous = true
	results := checktest.Results()
	results = append(results, check.Result{File: "山田花子/x.jpg", Verdict: check.Error, Err: errors.New("reading 山田花子/x.jpg: odd")})
	for _, format := range Formats() {
		out := string(write(t, format, o, results))
		for _, secret := range []string{"山田", "yamada", "secret", "review photo", "写真 2", "calc", checktest.Accepted().Facts.SHA256} {
			if strings.Contains(out, secret) {
				t.Errorf("%s: holds %q:\n%s", format, secret, out)
			}
		}
		if !strings.Contains(out, "#2") {
			t.Errorf("%s: no running numbers", format)
		}
	}
}

func TestSummary(t *testing.T) {
	s := NewSummary()
	for _, r := range checktest.Results() {
		s.Add(r)
	}
	if s.Photos != 5 || s.Accept != 1 || s.Review != 2 || s.Reject != 1 || s.Error != 1 {
		t.Errorf("got %+v", s)
	}
	if got := s.frequent()[0]; got != "frame.head" {
		t.Errorf("most frequent: %s", got)
	}
}

// Where nothing could be looked at, staff have nothing to confirm of it.
func TestStaffListNeedsAPhoto(t *testing.T) {
	o := testOptions(message.EN)
	for want, r := range map[bool]check.Result{true: checktest.Rejected(), false: checktest.Failed()} {
		if got := bytes.Contains(write(t, "text", o, []check.Result{r}), []byte("[ ]")); got != want {
			t.Errorf("%s: staff list %v, want %v", r.Verdict, got, want)
		}
	}
}

// The crop's command cuts what was judged, whatever the profile.
func TestCropCommandNamesTheProfile(t *testing.T) {
	o, r := testOptions(message.EN), checktest.Rejected()
	for asked, want := range map[string]string{"": "kaocheck crop ", "our office.yaml": "kaocheck crop --profile 'our office.yaml' "} {
		o.Asked = asked
		if _, command := cropOf(o, r); command != want+Shell(r.File)+" -o "+Shell(cropped(r.File)) {
			t.Errorf("%q: %s", asked, command)
		}
	}
}

// At a desk each photo stands apart, and each fault is followed by what to do about it.
func TestDeskReadsAsItComes(t *testing.T) {
	told := 0
	for _, r := range checktest.Results() {
		told += len(check.Faults(r.Findings))
	}
	for _, l := range []message.Lang{message.JA, message.EN} {
		o := testOptions(l)
		o.Many, o.Desk = true, true
		desk := string(write(t, "text", o, checktest.Results()))
		if n := strings.Count(desk, " → "); n != told {
			t.Errorf("%d actions for %d faults:\n%s", n, told, desk)
		}
		if !strings.Contains(desk, "kaocheck crop '写真 2.jpg'") {
			t.Errorf("no crop where it is advised:\n%s", desk)
		}
		if strings.Contains(desk, "kaocheck check") {
			t.Errorf("told to look again one by one:\n%s", desk)
		}
		for _, name := range []string{"写真 2.jpg", "=cmd"} {
			if !strings.Contains(desk, "\n\n"+name) {
				t.Errorf("%s does not stand apart:\n%s", name, desk)
			}
		}
	}
}
