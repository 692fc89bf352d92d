package check

import (
	"fmt"
	"image"
	"testing"
)

func TestHashPixels(t *testing.T) {
	seen := map[PixelHash]string{}
	for name, change := range map[string]func(*image.NRGBA){
		"plain":  func(*image.NRGBA) {},
		"pixel":  func(img *image.NRGBA) { img.Pix[77]++ },
		"size":   func(img *image.NRGBA) { *img = image.NRGBA{Pix: img.Pix, Stride: 80, Rect: image.Rect(0, 0, 20, 40)} },
		"turned": func(img *image.NRGBA) { img.Pix[0], img.Pix[4] = 1, 0 },
	} {
		img := image.NewNRGBA(image.Rect(0, 0, 40, 20))
		change(img)
		hash := hashPixels(img)
		if other, ok := seen[hash]; ok || hash == 0 || hash != hashPixels(img) {
			t.Errorf("%s has the hash %x, like %s", name, hash, other)
		}
		seen[hash] = name
	}
}

func TestTwins(t *testing.T) {
	var twins Twins
	for i, c := range []struct {
		hash PixelHash
		want string
	}{{1, ""}, {2, ""}, {1, "{1 0}"}, {0, ""}, {0, ""}, {2, "{2 1}"}, {1, "{1 0}"}} {
		r := Result{File: fmt.Sprint(i), Pixels: c.hash, Twin: &Twin{9, "stale"}}
		twins.Meet(&r)
		got := ""
		if r.Twin != nil {
			got = fmt.Sprint(*r.Twin)
		}
		if got != c.want {
			t.Errorf("photo %d: %q, want %q", i, got, c.want)
		}
	}
}

func TestTwinsAreBounded(t *testing.T) {
	var twins Twins
	var r Result // one for all: a new one for each would take most of the time
	for i := range PixelHash(3 * twinsMax) {
		r.Pixels = i + 1
		twins.Meet(&r)
	}
	if n := len(twins.recent) + len(twins.older); n > 2*twinsMax {
		t.Errorf("%d are remembered", n)
	}
	last := Result{Pixels: 2*twinsMax + 1}
	if twins.Meet(&last); last.Twin == nil {
		t.Error("one of the latest is forgotten")
	}
}

func BenchmarkHashPixels(b *testing.B) {
	img := image.NewNRGBA(image.Rect(0, 0, 1200, 1600))
	b.SetBytes(int64(len(img.Pix)))
	for b.Loop() {
		hashPixels(img)
	}
}
