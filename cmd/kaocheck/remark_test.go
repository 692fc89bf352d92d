package main

import (
	"image"
	"slices"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

func TestCropRemarks(t *testing.T) {
	asked, err := profile.Builtin("mynumber")
	if err != nil {
		t.Fatal(err)
	}
	head := func(crown float64) *vision.Scene {
		return &vision.Scene{Head: &vision.Head{Crown: vision.Point{X: 350, Y: crown}, Chin: vision.Point{X: 350, Y: 780}}}
	}
	pixels := func(n float64) []check.Finding { return []check.Finding{{Rule: "frame.resolution", Value: &n}} }
	tests := []struct {
		name string
		r    check.Result
		want []string
	}{
		{"sound", check.Result{Scene: head(80), Findings: pixels(200)}, nil},
		{"little room above", check.Result{Scene: head(20), Findings: pixels(200)}, []string{
			"The margin above the head is too small (about 1 mm; guide 2–6 mm).",
		}},
		{"few pixels", check.Result{Scene: head(80), Findings: pixels(24)}, []string{
			"The face has few pixels; the print may turn out coarse (24 px between the eyes; guide at least 90 px).",
		}},
		{"both", check.Result{Scene: head(20), Findings: pixels(24)}, []string{
			"The margin above the head is too small (about 1 mm; guide 2–6 mm).",
			"The face has few pixels; the print may turn out coarse (24 px between the eyes; guide at least 90 px).",
		}},
		{"no head outlined", check.Result{Scene: &vision.Scene{}}, nil},
	}
	for _, test := range tests {
		test.r.Crop = &vision.Rect{W: 700, H: 900}
		if got := remarks(message.EN, test.r, asked); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestCropSize(t *testing.T) {
	asked, err := profile.Builtin("mynumber")
	if err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[message.Lang]string{
		message.EN: ": 700×900 px (prints as 35×45 mm at 508 dpi)",
		message.JA: "：700×900画素（508dpiで35×45mmに印刷）",
	} {
		if got := cropSize(lang, image.Pt(700, 900), 508, asked.Document); got != want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
	}
}
