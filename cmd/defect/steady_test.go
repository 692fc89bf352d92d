package main

import (
	"bytes"
	"image"
	"image/color"
	"io"
	"strings"
	"testing"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/profile"
)

func TestSteadyTellsOfRulesAndChanges(t *testing.T) {
	b := &bench{seed: 1, look: looked, log: io.Discard}
	var out bytes.Buffer
	if err := b.steady([]string{writePhoto(t, t.TempDir(), "a.png")}, &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"| `pose.yaw` | 7 | 0 |", "| `pose.roll` | 6 | 0 |", "| mirrored | 1 |", "| turned by 2° | 1 |"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	if strings.Contains(out.String(), "file.") {
		t.Errorf("rules of the file are counted:\n%s", out.String())
	}
	if err := b.steady([]string{"missing.jpg"}, &out); err == nil {
		t.Error("no photo, and no error")
	}
}

func TestHoldingCounts(t *testing.T) {
	h := &holding{}
	for i := range 101 {
		h.add(float64(100-i), i < 3)
	}
	if h.share(0.5) != 50 || h.share(0.95) != 95 || h.share(1) != 100 || h.other != 3 {
		t.Errorf("median %g, 95 %% %g, most %g, %d others", h.share(0.5), h.share(0.95), h.share(1), h.other)
	}
}

func TestWorse(t *testing.T) {
	for _, c := range []struct{ a, b, want profile.Status }{
		{"", profile.Pass, profile.Pass}, {profile.Pass, profile.Unknown, profile.Review}, {profile.NotApplicable, profile.Pass, profile.Pass},
		{profile.Review, profile.Fail, profile.Fail}, {profile.Fail, profile.Pass, profile.Fail}, {profile.Review, profile.Pass, profile.Review},
	} {
		if got := worse(c.a, c.b); got != c.want {
			t.Errorf("worse of %q and %q: %q", c.a, c.b, got)
		}
	}
}

func TestTouchesChangeLittle(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 200, 100))
	for i := range 20000 {
		img.Set(i%200, i/200, color.NRGBA{200, 150, 100, 255})
	}
	sizes := map[string]image.Point{"0.7 of the size": {X: 140, Y: 70}, "3 % cut off on the left": {X: 194, Y: 100}}
	for _, touch := range touches() {
		out := touch.make(defect.Portrait{Image: img})
		want, ok := sizes[touch.name]
		if !ok {
			want = img.Rect.Size()
		}
		if out.Rect.Size() != want {
			t.Errorf("%s: %v, want %v", touch.name, out.Rect.Size(), want)
		}
		if touch.name == "0.15 stops darker and cooler" && out.NRGBAAt(5, 5) != (color.NRGBA{187, 143, 98, 255}) {
			t.Errorf("%s: %v", touch.name, out.NRGBAAt(5, 5))
		}
	}
}
