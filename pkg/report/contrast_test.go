package report

import (
	"image/color"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"kaocheck/pkg/colour"
)

// The least contrast of text and of the outlines of controls that WCAG 2.2 asks for at level AA, sections 1.4.3 and 1.4.11.
const (
	readable = 4.5
	visible  = 3
)

// Every text of the page stands out from whatever it may stand on: by day, in the dark, on paper.
func TestContrast(t *testing.T) {
	palettes := regexp.MustCompile(`(?s):root \{(.*?)\n? *\}`).FindAllStringSubmatch(pageStyle, -1)
	if len(palettes) != 3 {
		t.Fatalf("%d palettes, want those for light, dark and print", len(palettes))
	}
	for i, name := range []string{"light", "dark", "print"} {
		colours := declared(t, palettes[0][1])
		for token, c := range declared(t, palettes[i][1]) {
			colours[token] = c
		}
		holds := func(token, ground string, least float64) {
			if got := contrast(colours[token], colours[ground]); got < least {
				t.Errorf("%s: %s on %s has a contrast of %.2f, want %v", name, token, ground, got, least)
			}
		}
		for _, ground := range []string{"ground", "paper", "shade"} {
			for _, token := range []string{"ink", "soft", "accent", "accept", "review", "reject", "error"} {
				holds(token, ground, readable)
			}
			holds("strong", ground, visible)
		}
		for _, verdict := range []string{"accept", "review", "reject", "error"} {
			holds(verdict, verdict+"-ground", readable)
		}
	}
}

// declared are the colours of a palette by their names.
func declared(t *testing.T, css string) map[string]color.NRGBA {
	t.Helper()
	colours := map[string]color.NRGBA{}
	for _, d := range regexp.MustCompile(`--([a-z-]+): #([0-9a-f]{3,6});`).FindAllStringSubmatch(css, -1) {
		digits := d[2]
		if len(digits) == 3 {
			digits = string(slices.Concat([]byte{digits[0], digits[0]}, []byte{digits[1], digits[1]}, []byte{digits[2], digits[2]}))
		}
		n, err := strconv.ParseUint(digits, 16, 32)
		if err != nil || len(digits) != 6 {
			t.Fatalf("%s: %v", d[0], err)
		}
		colours[d[1]] = color.NRGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 255}
	}
	return colours
}

// contrast is WCAG's ratio of relative luminances, 1 to 21.
func contrast(a, b color.NRGBA) float64 {
	dark, bright := luminance(a), luminance(b)
	if dark > bright {
		dark, bright = bright, dark
	}
	return (bright + 0.05) / (dark + 0.05)
}

func luminance(c color.NRGBA) float64 {
	return colour.Luminance(colour.LightOf(c.R), colour.LightOf(c.G), colour.LightOf(c.B))
}
