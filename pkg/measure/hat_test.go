package measure

import (
	"image/color"
	"math"
	"testing"

	"kaocheck/pkg/vision"
)

func hatOf(t testing.TB, show look) *Hat {
	d := draw(t, 1, show)
	return takeHat(d.img, d.face, d.segs)
}

// dome is the region of a hat from a height above the eyes up to a little above the hair.
func dome(from, to float64) func(up, side float64) bool {
	return func(up, side float64) bool { return up > from && math.Hypot(side/0.75, (up-0.15)/(to-0.15)) < 1 }
}

func TestHat(t *testing.T) {
	hair := bare(1.05)
	behind := func(edge float64) func(up, side float64) bool {
		return func(up, side float64) bool {
			c, _ := hair(up, side)
			return c == vision.Background && side > edge
		}
	}
	shell := func(up, side float64) bool {
		return math.Hypot(side/0.85, (up-0.1)/1.1) < 1 && math.Hypot(side/0.68, (up-0.1)/0.8) > 1
	}
	band := func(from, to float64) func(up, side float64) bool {
		return func(up, side float64) bool {
			r := math.Hypot(side, up-0.15)
			return up > 0 && r > from && r < to
		}
	}
	for _, c := range []struct {
		name     string
		show     look
		min, max float64
	}{
		{"hair", hair, 0, 0.01},
		{"bald", bare(0.75), 0, 0.01},
		{"high hair", bare(1.6), 0, 0.01},
		{"cap", over(hair, vision.Accessory, clothTone, dome(0.4, 1.2)), 0.9, 1},
		{"small cap on the back of the head", over(hair, vision.Accessory, clothTone, dome(0.65, 1.2)), 0.07, 1},
		{"headscarf on the hair", over(hair, vision.Clothes, clothTone, shell), 0.5, 1},
		{"somebody on one side", over(hair, vision.Clothes, clothTone, behind(0.1)), 0, 0.01},
		{"somebody all around", over(hair, vision.Clothes, clothTone, behind(-9)), 0, 0.2},
		{"thin hair band", over(hair, vision.Accessory, clothTone, band(0.6, 0.63)), 0, 0.06},
		{"wide hair band", over(hair, vision.Accessory, clothTone, band(0.5, 0.62)), 0.1, 0.21},
		{"black frame", over(hair, vision.Accessory, color.NRGBA{A: 255}, func(up, _ float64) bool { return up > 1.06 }), 0, 0.01},
		{"microphone", over(hair, vision.Accessory, hairTone, func(up, side float64) bool { return side > 0.3 && up < 0.5 && side < 0.6 }), 0, 0.01},
	} {
		h := hatOf(t, c.show)
		if h.Share < c.min || h.Share > c.max {
			t.Errorf("%s: %.3f of the outline is covered, want %.2f to %.2f", c.name, h.Share, c.min, c.max)
		}
		if m := hatOf(t, mirrored(c.show)); math.Abs(m.Share-h.Share) > 0.03 {
			t.Errorf("%s: %.3f, in the mirror %.3f", c.name, h.Share, m.Share)
		}
		big := draw(t, 2, c.show)
		if b := takeHat(big.img, big.face, big.segs); math.Abs(b.Share-h.Share) > 0.03 {
			t.Errorf("%s: %.3f, twice as large %.3f", c.name, h.Share, b.Share)
		}
	}
}

func TestHatGrows(t *testing.T) {
	last := -1.0
	for _, deg := range []float64{0, 20, 35, 50, 60, 80} {
		within := func(up, side float64) bool {
			return dome(0.4, 1.2)(up, side) && math.Abs(math.Atan2(side, up-0.15))*180/math.Pi < deg
		}
		h := hatOf(t, over(bare(1.05), vision.Accessory, clothTone, within))
		if h.Share < last {
			t.Errorf("a cap that covers ±%.0f°: %.3f after %.3f", deg, h.Share, last)
		}
		last = h.Share
	}
	if last < 0.9 {
		t.Errorf("the largest cap covers %.3f", last)
	}
}

func TestHatIsPlaced(t *testing.T) {
	h := hatOf(t, over(bare(1.05), vision.Accessory, clothTone, dome(0.4, 1.2)))
	eyes := canonicalFace(1).Eyes()
	if h.Where.Y+h.Where.H > eyes[0].Y || h.Where.H < 60 || h.Where.W < 60 {
		t.Errorf("the hat is placed at %+v", h.Where)
	}
}

func BenchmarkHat(b *testing.B) {
	d := draw(b, 2, bare(1.05))
	for b.Loop() {
		takeHat(d.img, d.face, d.segs)
	}
}
