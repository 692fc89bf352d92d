//go:build cgo

package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/check"
	"kaocheck/pkg/colour"
)

// The promises of package rule, on a real face with the real networks: no rule's severity is moved by a quarter of the way from
// good to limit, but for what a change does to the rule itself.
func TestPortraitKeepsItsPromises(t *testing.T) {
	const usual = 0.25
	any := math.Inf(1)
	c := nativeChecker(t)
	portrait := imaging.CropAnchor(openPortrait(t), 330, 420, imaging.Top)
	want := findings(t, c, portrait, 95)
	larger := imaging.Resize(portrait, 495, 0, imaging.CatmullRom)
	for _, changed := range []struct {
		name string
		img  image.Image
		but  map[string]float64 // how far the change moves a rule
	}{
		{"stored again", storedAgain(t, portrait), nil},
		// The mesh leans most of a degree to one side, mirrored or not.
		{"mirrored", imaging.FlipH(portrait), map[string]float64{"pose.roll": 0.4}},
		// A blur of no more than a pixel is narrower with more of them to the face, and a smear of half a pixel is seen with more.
		{"half as large again", larger, map[string]float64{"frame.resolution": any, "file.pixels": any, "file.bytes": any, "img.noise": any, "img.focus": 0.7, "img.shake": 0.3}},
	} {
		got := findings(t, c, changed.img, 95)
		for id, f := range want {
			g := got[id]
			if f.Value == nil {
				continue
			}
			if g.Value == nil || !(math.Abs(g.Severity-f.Severity) <= max(usual, changed.but[id])) {
				t.Errorf("%s: %s is %s, was %s", changed.name, id, told(g), told(f))
			}
		}
	}
}

func TestPortraitGrowsWorse(t *testing.T) {
	c := nativeChecker(t)
	portrait := imaging.CropAnchor(openPortrait(t), 330, 420, imaging.Top)
	for id, spoil := range map[string]func(v float64) (image.Image, int){
		"img.focus":       func(v float64) (image.Image, int) { return imaging.Blur(portrait, 0.1+2*v), 95 },
		"light.exposure":  func(v float64) (image.Image, int) { return darker(portrait, 4*v), 95 },
		"img.compression": func(v float64) (image.Image, int) { return portrait, 95 - int(85*v) },
		"pose.roll":       func(v float64) (image.Image, int) { return imaging.Rotate(portrait, 25*v, color.White), 95 },
		"frame.crop": func(v float64) (image.Image, int) {
			return imaging.Crop(portrait, image.Rect(0, int(60*v), 330, 420)), 95
		},
	} {
		last := math.Inf(-1)
		for _, v := range []float64{0, 0.25, 0.5, 1} {
			img, quality := spoil(v)
			f := findings(t, c, img, quality)[id]
			if f.Value == nil || f.Severity < last-0.1 {
				t.Errorf("%s falls to %s after %.2f", id, told(f), last)
				break
			}
			last = f.Severity
		}
		if last < 1 {
			t.Errorf("%s ends at %.2f, want a fail", id, last)
		}
	}
}

// darker is a picture of so many stops less light.
func darker(img image.Image, stops float64) image.Image {
	return imaging.AdjustFunc(img, func(c color.NRGBA) color.NRGBA {
		for _, v := range []*uint8{&c.R, &c.G, &c.B} {
			*v = uint8(255*colour.Value(colour.Light(float64(*v)/255)*math.Exp2(-stops)) + 0.5)
		}
		return c
	})
}

// findings checks a picture stored as a JPEG.
func findings(t *testing.T, c *check.Checker, img image.Image, quality int) map[string]check.Finding {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.jpg")
	if err := os.WriteFile(path, encode(t, img, quality, 1), 0o600); err != nil {
		t.Fatal(err)
	}
	r := c.Check(path)
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	list := map[string]check.Finding{}
	for _, f := range r.Findings {
		list[f.Rule] = f
	}
	return list
}

// storedAgain is a picture after it was stored once.
func storedAgain(t *testing.T, img image.Image) image.Image {
	t.Helper()
	again, err := jpeg.Decode(bytes.NewReader(encode(t, img, 95, 1)))
	if err != nil {
		t.Fatal(err)
	}
	return again
}

func told(f check.Finding) string {
	if f.Value == nil {
		return string(f.Status)
	}
	return fmt.Sprintf("%.4g (%s, %+.2f)", *f.Value, f.Status, f.Severity)
}
