package report

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
)

// A name is text wherever it stands, and nothing that it could mean to a browser.
func TestPageEscapesNames(t *testing.T) {
	r := checktest.Rejected()
	r.File = `</noscript><img src=x onerror=alert(1)>/"><script>alert('2')</script><!-- {{.}} &amp; ' .jpg`
	r.Findings[0].Source = `<b onclick=alert(3)>`
	r.Findings[4].Args = map[string]any{"mm": "<i>4</i>"}
	page := string(write(t, "html", testOptions(message.EN), []check.Result{r}))
	for _, sign := range []string{"<img", "<!--", "<b onclick", "<i>4"} {
		if strings.Contains(page, sign) {
			t.Errorf("the page holds %s", sign)
		}
	}
	if n := strings.Count(page, "<script"); n != 1 {
		t.Errorf("%d scripts, want the page's own", n)
	}
	if n := strings.Count(page, "</noscript"); n != 1 {
		t.Errorf("%d ends of details, want 1", n)
	}
}

// The page loads nothing from anywhere, and runs nothing but what its policy names.
func TestPageStandsAlone(t *testing.T) {
	page := string(write(t, "html", testOptions(message.JA), checktest.Results()))
	for _, outside := range []string{"http:", "https:", "//", "@import", "url(h", " src=", " style=", " onclick="} {
		body := strings.ReplaceAll(page, pageScript, "") // whose comments begin with //
		if strings.Contains(body, outside) {
			t.Errorf("the page holds %q", outside)
		}
	}
	for _, part := range []string{pageStyle, pageScript} {
		if !strings.Contains(page, ">"+part+"</") || !strings.Contains(html.UnescapeString(page), digest(part)) {
			t.Error("the policy does not name a part as it stands in the page")
		}
	}
}

func TestPageEmbedsPicturesOnRequest(t *testing.T) {
	o := testOptions(message.JA)
	if bytes.Contains(write(t, "html", o, checktest.Results()), []byte("data:image")) {
		t.Error("a picture without being asked for")
	}
	marked := checktest.Rejected()
	marked.Picture = []byte("JPEG")
	page := write(t, "html", o, append(checktest.Results(), marked))
	if n := bytes.Count(page, []byte(`<img src="data:image/jpeg;base64,SlBFRw==" alt="指摘`)); n != 1 {
		t.Errorf("%d pictures, want 1", n)
	}
}

// An applicant reads plain words: no IDs, no citations, no list for staff.
func TestReportsForApplicants(t *testing.T) {
	o := testOptions(message.JA)
	o.Staff = false
	for _, format := range []string{"text", "html"} {
		out := string(write(t, format, o, checktest.Results()))
		for _, d := range o.Profile.Rules {
			if strings.Contains(out, d.Rule) {
				t.Errorf("%s: holds %s", format, d.Rule)
			}
		}
		for _, word := range []string{"[J2]", message.Staff.JA} {
			if strings.Contains(out, word) {
				t.Errorf("%s: holds %s", format, word)
			}
		}
		if !strings.Contains(out, message.Closing("mynumber").JA) {
			t.Errorf("%s: does not say who decides", format)
		}
	}
}

// Thousands of photos with every rule make a page that a browser still opens at once.
func TestPageStaysSmall(t *testing.T) {
	const photos, most = 60, 6_000
	page := write(t, "html", fullOptions(message.JA), manyResults(photos))
	empty := write(t, "html", fullOptions(message.JA), nil)
	if each := (len(page) - len(empty)) / photos; each > most {
		t.Errorf("%d bytes a photo, want at most %d", each, most)
	}
}

// fullOptions ask for every rule that has texts.
func fullOptions(l message.Lang) Options {
	o := testOptions(l)
	o.Profile.Rules = nil
	for _, e := range message.All() {
		o.Profile.Rules = append(o.Profile.Rules, profile.Demand{Rule: e.Rule, Good: checktest.Band(-8, 8), Limit: checktest.Band(-15, 15)})
	}
	return o
}

// manyResults have a finding for every rule: of each three photos one passes all, one has two faults, one six.
func manyResults(n int) []check.Result {
	var list []check.Result
	for i := range n {
		r := checktest.Accepted()
		r.File = fmt.Sprintf("受付/2026年/photo %05d.jpg", i+1)
		r.Verdict = []check.Verdict{check.Accept, check.Review, check.Reject}[i%3]
		faults := []int{0, 2, 6}[i%3]
		r.Findings = nil
		for j, e := range message.All() {
			f := checktest.Finding(e.Rule, "deg", profile.Pass, 3.25, -0.5, nil)
			f.Good, f.Limit = checktest.Band(-8, 8), checktest.Band(-15, 15)
			if (j+i)%len(message.All()) < faults {
				value := 12.5
				f.Value, f.Severity, f.Status = &value, 0.6, []profile.Status{profile.Review, profile.Fail}[i%2]
			}
			r.Findings = append(r.Findings, f)
		}
		list = append(list, r)
	}
	return list
}

// What cannot be looked at takes no list of all that was not measured.
func TestPageIsBriefOnErrors(t *testing.T) {
	page := string(write(t, "html", testOptions(message.EN), []check.Result{checktest.Failed()}))
	row := page[strings.Index(page, `<tbody class="error"`):strings.Index(page, "<noscript>")]
	if !strings.Contains(row, "cannot be read") || strings.Contains(row, "UNKNOWN") {
		t.Errorf("got %s", row)
	}
}

func TestScale(t *testing.T) {
	open := func(low, high *float64) profile.Band { return profile.Band{Min: low, Max: high} }
	for _, c := range []struct {
		name        string
		good, limit profile.Band
		value       float64
		want        []float64 // where the good band begins and ends, the limit band does, and the value lies
		off         string
	}{
		{"two sides", checktest.Band(32, 36), checktest.Band(28, 40), 34, []float64{95, 145, 45, 195, 120}, ""},
		{"far above", checktest.Band(32, 36), checktest.Band(28, 40), 90, []float64{95, 145, 45, 195, 240}, "high"},
		{"far below", checktest.Band(-4, 4), checktest.Band(-8, 8), -90, []float64{82.5, 157.5, 45, 195, 0}, "low"},
		{"at most", open(nil, new(10.0)), open(nil, new(20.0)), 5, []float64{0, 104.3, 0, 208.7, 52.2}, ""},
		{"at least, never fails", open(new(8.0), nil), profile.Band{}, 4, []float64{90, 240, 0, 240, 15}, ""},
		{"none is best", open(nil, new(0.0)), profile.Band{}, 1, []float64{0, 3, 0, 240, 226.4}, ""},
		{"orders of magnitude", checktest.Band(100, 10000), profile.Band{}, 1000, []float64{65.5, 174.5, 0, 240, 120}, ""},
		{"none of many", checktest.Band(100, 10000), profile.Band{}, 0, []float64{65.5, 174.5, 0, 240, 0}, "low"},
	} {
		s := newScale(message.EN, check.Finding{Unit: "mm", Value: &c.value, Good: c.good, Limit: c.limit})
		got := []float64{s.Good.X, tenth(s.Good.X + s.Good.Wide), s.Limit.X, tenth(s.Limit.X + s.Limit.Wide), s.Value}
		if !slices.Equal(got, c.want) || s.Off != c.off {
			t.Errorf("%s: got %v %s, want %v %s", c.name, got, s.Off, c.want, c.off)
		}
	}
}

// The value lies within the drawn band exactly when it lies within the band.
func TestScaleKeepsTheOrder(t *testing.T) {
	for _, good := range []profile.Band{checktest.Band(2, 6), checktest.Band(-8, 8), {Max: new(0.2)}, {Min: new(90.0)}, checktest.Band(20480, 7e6)} {
		for value := -20.0; value < 1e8; value = value*1.1 + 21 {
			s := newScale(message.EN, check.Finding{Unit: "ratio", Value: &value, Good: good})
			inside := (good.Min == nil || value >= *good.Min) && (good.Max == nil || value <= *good.Max)
			if drawn := s.Value >= s.Good.X && s.Value <= s.Good.X+s.Good.Wide; inside && !drawn {
				t.Errorf("%v is drawn at %v, outside %v", value, s.Value, s.Good)
			} else if !inside && drawn && s.Value > 0.1 && s.Value < scaleWide-0.1 && s.Value-s.Good.X > 0.1 && s.Good.X+s.Good.Wide-s.Value > 0.1 {
				t.Errorf("%v is drawn at %v, within %v", value, s.Value, s.Good)
			}
		}
	}
}

func TestNoScale(t *testing.T) {
	one := 1.0
	for _, f := range []check.Finding{
		{Unit: "mm", Good: checktest.Band(1, 2)},
		{Unit: "mm", Value: &one},
		{Unit: "match", Value: &one, Good: profile.Band{Min: &one}},
	} {
		if s := newScale(message.JA, f); s != nil {
			t.Errorf("%+v: got %+v", f, s)
		}
	}
}

// No two labels of a scale overlap, and none leaves it.
func TestScaleLabels(t *testing.T) {
	value := 33.0
	f := check.Finding{Unit: "mm", Value: &value, Good: checktest.Band(32, 33), Limit: checktest.Band(31.9, 40)}
	s := newScale(message.JA, f)
	for i, a := range s.Ticks {
		if a.X-a.half < 0 || a.X+a.half > scaleWide {
			t.Errorf("%s leaves the scale", a.Label)
		}
		for _, b := range s.Ticks[:i] {
			if max(a.X, b.X)-min(a.X, b.X) < a.half+b.half {
				t.Errorf("%s lies on %s", a.Label, b.Label)
			}
		}
	}
	if len(s.Ticks) < 2 {
		t.Errorf("only %d labels", len(s.Ticks))
	}
}

func BenchmarkPage(b *testing.B) {
	results := manyResults(3)
	w, err := New("html", io.Discard, fullOptions(message.JA))
	if err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		if err := w.Photo(results[i%len(results)]); err != nil {
			b.Fatal(err)
		}
	}
}
