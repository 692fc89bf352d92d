package evaluate

import (
	"bytes"
	"io"
	"os"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/golden"
	"kaocheck/pkg/message"
	"kaocheck/pkg/output/outputtest"
	"kaocheck/pkg/profile"
)

func TestGolden(t *testing.T) {
	plain := Options{Lang: message.EN, Worst: 10}
	interrupted := outcomes()
	interrupted[2], interrupted[5] = nil, nil
	held(t, "plain.txt", write(t, testReport(t, "", outcomes()), "text", plain))
	held(t, "interrupted.txt", write(t, testReport(t, "", interrupted), "text", Options{Lang: message.JA, Worst: 1}))
	held(t, "compared.txt", write(t, compared(t), "text", plain))
	held(t, "compared.json", write(t, compared(t), "json", plain))
	held(t, "compared.html", write(t, compared(t), "html", Options{
		Lang: message.JA, Worst: 2,
		Thumb: func(file string, _ []string) []byte {
			if file == "b.jpg" {
				return []byte("picture")
			}
			return nil
		},
	}))
}

// held holds a report against what was accepted.
func held(t *testing.T, name string, got []byte) {
	t.Helper()
	golden.Check(t, "../../testdata/golden/evaluate/"+name, got)
}

// Wherever the disk is full, that is told.
func TestFullDiskIsTold(t *testing.T) {
	r := compared(t)
	for _, format := range Formats() {
		t.Run(format, func(t *testing.T) {
			outputtest.Full(t, func(disk io.Writer) error { return r.Write(format, disk, Options{Worst: 10}) })
		})
	}
}

func TestJSONReadsBack(t *testing.T) {
	for _, r := range []*Report{compared(t), testReport(t, "", make([]*Outcome, 8))} {
		back, err := Read(bytes.NewReader(write(t, r, "json", Options{})))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(back, r) {
			t.Errorf("%+v\nread back as\n%+v", r, back)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                                "unexpected end of JSON input",
		"{}":                              "no JSON report of kaocheck evaluate",
		`{"tool":"kaocheck","photos":[]}`: "no JSON report of kaocheck evaluate",
		`{"tool":"kaocheck","kind":"evaluation","schema":2}`: "a report of schema 2, this program reads 1",
	} {
		if _, err := Read(strings.NewReader(text)); err == nil || err.Error() != want {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestAgainst(t *testing.T) {
	c := compared(t).Compare.Columns[0]
	want := []Move{
		{"g.jpg", Fail, profile.Fail, profile.Unknown},
		{"b.jpg", Pass, profile.Pass, profile.Review},
	}
	if c.Name != "pose" || c.Photos != 7 || !reflect.DeepEqual(c.Worse, want) {
		t.Errorf("%+v", c)
	}
	if want := []Move{{"d,\"<b>\n.jpg", Fail, profile.Pass, profile.Fail}}; !reflect.DeepEqual(c.Better, want) {
		t.Errorf("better: %+v", c.Better)
	}
}

func TestWrongPhotosInOrder(t *testing.T) {
	r := testReport(t, "", outcomes())
	names := func(list []Wrong) (names []string) {
		for _, w := range list {
			names = append(names, w.File)
		}
		return names
	}
	if got := names(r.missed("pose")); !reflect.DeepEqual(got, []string{"e.jpg"}) {
		t.Errorf("missed: %q", got)
	}
	if got := names(r.flagged("pose")); !reflect.DeepEqual(got, []string{"c.jpg", "b.jpg"}) {
		t.Errorf("flagged: %q", got)
	}
}

// Whatever the severities, the page is whole and its drawings hold no broken number.
func TestHTMLOfOddSeverities(t *testing.T) {
	odd := outcomes()
	odd[0] = &Outcome{Verdict: check.Accept, Findings: []Finding{
		found("pose.yaw", profile.Pass, 0, -1e308), found("pose.pitch", profile.Pass, 0, -1e308), unmeasured("face.count", profile.NotApplicable),
	}}
	odd[3] = photo(1e300, 1e300)
	report := testReport(t, "glasses", odd)
	report.Against(testReport(t, "", outcomes()))
	for _, format := range Formats() {
		page := string(write(t, report, format, Options{Lang: message.EN, Worst: 9}))
		for _, bad := range []string{"NaN", "Inf", "ZgotmplZ"} {
			if strings.Contains(page, bad) {
				t.Errorf("%s holds %s", format, bad)
			}
		}
	}
	if err := report.Write("pdf", nil, Options{}); err == nil {
		t.Error("an unknown format is written")
	}
}

// Every sentence of the page, and every format of the text with words in it, is there in Japanese.
func TestReportSpeaksJapanese(t *testing.T) {
	words := regexp.MustCompile(`[a-z]{3}`)
	said := map[string]*regexp.Regexp{
		"page.gohtml": regexp.MustCompile(`say ("[^"]*")`),
		"text.go":     regexp.MustCompile(`(?:printf|say|sayf)\(("[^"]*")`),
	}
	said["textcompare.go"], said["textresponse.go"], said["write.go"] = said["text.go"], said["text.go"], said["text.go"]
	for file, pattern := range said {
		source, err := os.ReadFile(file)
		found := pattern.FindAllSubmatch(source, -1)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %v, nothing said", file, err)
		}
		for _, m := range found {
			english, err := strconv.Unquote(string(m[1]))
			if err != nil {
				t.Fatal(err)
			}
			if words.MatchString(english) && message.Evaluation(message.JA, english) == english {
				t.Errorf("%s: %q is not in Japanese", file, english)
			}
		}
	}
}

// Four digits tell values apart; of large numbers all are shown, until these are no more than a guess.
func TestQuantity(t *testing.T) {
	for value, want := range map[float64]string{0: "0", 0.123456: "0.1235", 9999.4: "9999", 9999.6: "10000", 361008: "361008", -12345.6: "-12346", 2e15: "2e+15"} {
		if got := (Options{}).quantity("no rule", &value); got != want {
			t.Errorf("%g is written %q, want %q", value, got, want)
		}
	}
	if got := (Options{Lang: message.EN}).quantity("bg.shadow", new(0.0525)); got != "5.25%" {
		t.Errorf("a share is written %q", got)
	}
}
