package sketch

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"kaocheck/pkg/golden"
)

func TestExamplesDiffer(t *testing.T) {
	for rule := range faults {
		e, ok := For(rule)
		if !ok || e.good == e.bad {
			t.Errorf("%s: the wrong portrait is like the right one", rule)
		}
		checkXML(t, rule, e.SVG())
	}
	for rule := range tags {
		if faults[rule] == nil {
			t.Errorf("%s: a tag without an example", rule)
		}
	}
	if _, ok := For("no.such"); ok {
		t.Error("an example of an unknown rule")
	}
}

func checkXML(t *testing.T, rule string, svg []byte) {
	t.Helper()
	for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Errorf("%s: %v", rule, err)
			return
		}
	}
}

func TestTheRightPortraitKeepsTheMillimetres(t *testing.T) {
	p := right()
	if at := p.place(); at != (point{35, 42}) || at.y-headHalf != 2*4 || 2*headHalf != 2*34 {
		t.Errorf("head at %v", at)
	}
}

func TestDotsFitATerminal(t *testing.T) {
	e, _ := For("cover.hat")
	lines := strings.Split(strings.TrimSuffix(e.Dots(), "\n"), "\n")
	if len(lines) != rows+1 {
		t.Errorf("%d lines", len(lines))
	}
	for _, line := range lines {
		if n := utf8.RuneCountInString(line); n > 2+2*columns+gap {
			t.Errorf("%d columns: %s", n, line)
		}
	}
	good, bad := lines[1][:2+columns], lines[1][2+columns:]
	if strings.TrimSpace(good) == strings.TrimSpace(bad) {
		t.Error("the hat leaves no dots")
	}
}

// TestDotsAreAsDrawn holds examples of every kind of layer against what was looked at once.
func TestDotsAreAsDrawn(t *testing.T) {
	var got strings.Builder
	for _, rule := range []string{"cover.hat", "bg.shadow", "file.rotation", "frame.head", "glasses.glare", "img.compression", "img.focus", "img.noise"} {
		e, _ := For(rule)
		got.WriteString(rule + "\n" + e.Dots())
	}
	golden.Check(t, "testdata/dots.txt", []byte(got.String()))
}

func TestMatrixAndItsInverse(t *testing.T) {
	m := placed(0.5, 2, 30, point{3, 4})
	got := m.inverse().apply(m.apply(point{7, -2}))
	if away(got, got, point{7, -2}) > 1e-9 {
		t.Errorf("got %v", got)
	}
}
