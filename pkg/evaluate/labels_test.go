package evaluate

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

const sample = "file,pose,face.count,source,verdict\na.jpg,pass,fail,me,fail\nb/c.jpg,,pass,you,\n"

func TestParseLabels(t *testing.T) {
	want := Labels{
		Columns: []string{"pose", "face.count", "verdict"},
		Ignored: []string{"source"},
		Photos: []Labelled{
			{File: "a.jpg", Labels: []Label{Pass, Fail, Fail}},
			{File: "b/c.jpg", Labels: []Label{None, Pass, None}},
		},
	}
	for name, text := range map[string]string{
		"plain":           sample,
		"byte order mark": "\ufeff" + sample,
		"Windows":         strings.ReplaceAll(sample, "\n", "\r\n"),
		"no last break":   strings.TrimSuffix(sample, "\n"),
		"blank lines":     strings.ReplaceAll(sample, "\n", "\n\n"),
		"blanks":          strings.ReplaceAll(sample, ",pass", ", pass "),
		"quotes":          strings.ReplaceAll(sample, "a.jpg", `"a.jpg"`),
	} {
		got, err := ParseLabels(strings.NewReader(text))
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

func TestParseLabelsErrors(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", "no photos"},
		{"file,pose\n", "no photos"},
		{"name,pose\na.jpg,pass\n", `line 1: no column "file"`},
		{"file,note\na.jpg,pass\n", "line 1: no column is a rule or a group of rules"},
		{"file,pose.jaw\na.jpg,pass\n", `line 1: column "pose.jaw" is no rule`},
		{"file,pose,pose\na.jpg,pass,pass\n", `line 1: column "pose" stands twice`},
		{"file,pose\na.jpg,pass\nb.jpg,maybe\n", `line 3: column "pose": "maybe" is neither pass, fail nor empty`},
		{"file,pose\na.jpg,Pass\n", `line 2: column "pose": "Pass" is neither pass, fail nor empty`},
		{"file,pose\na.jpg,pass\n\na.jpg,fail\n", `line 4: "a.jpg" stands on line 2 already`},
		{"file,pose\n,pass\n", "line 2: no file is named"},
		{"file,pose\na.jpg\n", "line 2: wrong number of fields"},
		{"file,pose\n\"a.jpg,pass\n", `line 2: extraneous or missing " in quoted-field`},
		{"file,pose\na.jpg,pass\n\x8e\xca.jpg,pass\n", "line 3: not UTF-8"},
		{"file,pose" + strings.Repeat(",", maxColumns) + "\n", "line 1: more than 1000 columns"},
		{"file,pose\n" + strings.Repeat("x", maxBytes), "larger than 32 MiB"},
	} {
		if _, err := ParseLabels(strings.NewReader(test.text)); err == nil || err.Error() != test.want {
			t.Errorf("%.40q: %v, want %s", test.text, err, test.want)
		}
	}
}

func FuzzLabels(f *testing.F) {
	for _, text := range []string{
		sample, "\ufeff" + sample, strings.ReplaceAll(sample, "\n", "\r\n"), "", "file", "file,pose\n", "\"", "file,pose\n\"a\nb\",fail",
		"file,pose\r\na,pass\rb,fail\n", "file, pose ,pose.yaw\na,fail,pass\n", "file,pose\n\xff,pass\n",
	} {
		f.Add(text, "source")
		f.Add(text, "")
	}
	f.Fuzz(func(t *testing.T, text, by string) {
		l, err := ParseLabels(strings.NewReader(text))
		if err != nil {
			return
		}
		if facts, err := ParseFacts(strings.NewReader(text)); err == nil && by != "" {
			_ = l.GroupBy(facts, by)
		}
		if len(l.Photos) == 0 || len(l.Columns) == 0 {
			t.Error("neither photos nor an error")
		}
		seen := make(map[string]bool)
		for _, p := range l.Photos {
			if p.File == "" || seen[p.File] || len(p.Labels) != len(l.Columns) || by == "" && p.Group != "" {
				t.Errorf("%+v", p)
			}
			seen[p.File] = true
			for _, label := range p.Labels {
				if !slices.Contains([]Label{Pass, Fail, None}, label) {
					t.Errorf("label %q", label)
				}
			}
		}
	})
}
