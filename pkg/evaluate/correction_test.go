package evaluate

import (
	"strings"
	"testing"

	"kaocheck/pkg/message"
)

func corrections(t *testing.T, text string) []Correction {
	t.Helper()
	list, err := ParseCorrections(strings.NewReader("file,column,label,reason\n" + text))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestCorrectionsStandBesideTheLabels(t *testing.T) {
	l := labelsBy(t, "file,pose,face.count\na.jpg,pass,pass\nb.jpg,fail,pass\nc.jpg,fail,pass\nd.jpg,pass,pass\ne.jpg,,pass\n", "")
	err := l.Correct(corrections(t, `# seen again
a.jpg,pose,fail,turned
b.jpg,pose,pass,frontal
c.jpg,pose,,cannot be told
e.jpg,pose,pass,was not labelled
d.jpg,verdict,fail,too small
`))
	if err != nil {
		t.Fatal(err)
	}
	r := Tally(l, testProfile(), []*Outcome{photo(20, 1), photo(0, 1), photo(0, 1), photo(0, 1), photo(6, 1)})
	pose := r.column("pose")
	if p, f := pose.Passes, pose.Fails; p.Photos != 2 || p.Fail.N != 1 || f.Photos != 2 || f.Pass.N != 2 {
		t.Errorf("by the table: %+v", pose.Figures)
	}
	if p, f := pose.Held().Passes, pose.Held().Fails; p.Photos != 3 || p.Fail.N != 0 || p.Review.N != 1 || f.Photos != 1 || f.Fail.N != 1 {
		t.Errorf("corrected: %+v", pose.Held())
	}
	whole := r.column(Verdict)
	if whole.Passes.Photos != 2 || whole.Fails.Photos != 2 {
		t.Errorf("the whole by the table: %+v", whole.Figures)
	}
	if whole.Held().Passes.Photos != 2 || whole.Held().Fails.Photos != 2 {
		t.Errorf("the whole corrected: %+v", whole.Held())
	}
	if list := r.missed(Verdict); len(list) != 1 || list[0].File != "d.jpg" || list[0].Reason != "too small" {
		t.Errorf("wrong by the right labels: %+v", list)
	}
	if text := string(write(t, r, "text", Options{Lang: message.EN})); !strings.Contains(text, "column, 5 labels corrected\n") {
		t.Errorf("no table by the right labels:\n%s", text)
	}
}

func TestCorrectionErrors(t *testing.T) {
	const head = "file,column,label,reason\n"
	for text, want := range map[string]string{
		"":                             "no photos",
		"file,label\na,pass\n":         "the columns are not file, column, label, reason",
		head + "a,pose,good,because\n": `line 2: "good" is neither pass, fail nor empty`,
		head + "a,pose,pass, \n":       "line 2: no reason is given",
		head + "a,pose\n":              "line 2: wrong number of fields",
	} {
		if _, err := ParseCorrections(strings.NewReader(text)); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
	for text, want := range map[string]string{
		"b.jpg,pose,pass,x\n":                        `"b.jpg" is not in the table of labels`,
		"a.jpg,cover.hat,pass,x\n":                   `"a.jpg": the table of labels has no column "cover.hat"`,
		"a.jpg,pose,pass,x\na.jpg,pose,fail,twice\n": `"a.jpg": column "pose" is corrected twice`,
	} {
		l := labelsBy(t, "file,pose\na.jpg,pass\n", "")
		if err := l.Correct(corrections(t, text)); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
