package evaluate

import (
	"fmt"
	"strings"
	"testing"
)

func facts(t testing.TB, text string) Facts {
	t.Helper()
	f, err := ParseFacts(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFactsOfAnotherTable(t *testing.T) {
	l := labelsBy(t, "file,pose\na.jpg,pass\nb.jpg,fail\nc.jpg,pass\n", "")
	f := facts(t, "file, kind ,strength\nb.jpg, blur ,0.5\nz.jpg,other,1\na.jpg,none,\n")
	if err := l.GroupBy(f, "kind"); err != nil {
		t.Fatal(err)
	}
	if err := l.Scale(f, "strength"); err != nil {
		t.Fatal(err)
	}
	if l.By != "kind" || l.Photos[0].Group != "none" || l.Photos[1].Group != "blur" || l.Photos[2].Group != "" {
		t.Errorf("%+v", l)
	}
	if l.Over != "strength" || l.Photos[0].Strength != nil || *l.Photos[1].Strength != 0.5 || l.Photos[2].Strength != nil {
		t.Errorf("%+v", l)
	}
}

func TestFactsErrors(t *testing.T) {
	for text, want := range map[string]string{
		"":                     "no photos",
		"name\na.jpg\n":        `line 1: no column "file"`,
		"file,n\na,1\na,2\n":   `row 3: "a" stands there already`,
		"file,n\na\n":          "line 2: wrong number of fields",
		"file,n\n\xff.jpg,1\n": "line 2: not UTF-8",
		"file\n\"a\n":          `line 2: extraneous or missing " in quoted-field`,
	} {
		if _, err := ParseFacts(strings.NewReader(text)); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
	table, rows := "file,pose\n", "file,n\n"
	for i := range maxGroups + 1 {
		table += fmt.Sprintf("%d.jpg,pass\n", i)
		rows += fmt.Sprintf("%d.jpg,v%d\n", i, i)
	}
	l, f := labelsBy(t, table, ""), facts(t, rows)
	for _, test := range []struct {
		err  error
		want string
	}{
		{l.GroupBy(f, "sex"), `line 1: no column "sex"`},
		{l.GroupBy(f, "n"), `column "n" has more than 64 values`},
		{l.Scale(f, "n"), `column "n": "v0" of "0.jpg" is no number`},
	} {
		if test.err == nil || test.err.Error() != test.want {
			t.Errorf("%v, want %s", test.err, test.want)
		}
	}
}

func TestToneGroups(t *testing.T) {
	for angle, want := range map[float64]string{56: "I ", 55: "II ", 41.5: "II ", 41: "III ", 28.5: "III ", 28: "IV ", 10.5: "IV ", 10: "V ", -29.5: "V ", -30: "VI ", -80: "VI "} {
		if got := ToneGroup(&angle); !strings.HasPrefix(got, want) {
			t.Errorf("%g°: %q, want %q", angle, got, want)
		}
	}
	light, dark := 50.0, -40.0
	l := labelsBy(t, "file,pose\na.jpg,pass\nb.jpg,pass\nc.jpg,pass\n", "")
	l.By = Tone
	seen := []*Outcome{photo(0, 1), photo(20, 1), photo(0, 1)}
	seen[0].Tone, seen[1].Tone = &light, &dark
	groups := Tally(l, testProfile(), seen).column("pose").Groups
	if len(groups) != 3 || groups[0].Value != "" || groups[1].Value != "II light, above 41°" || groups[2].Passes.Fail.N != 1 {
		t.Errorf("%+v", groups)
	}
}
