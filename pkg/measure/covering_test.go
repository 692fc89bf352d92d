package measure

import (
	"math"
	"testing"

	"kaocheck/pkg/vision"
)

func coveringOf(t testing.TB, show look) *Covering {
	d := draw(t, 1, show)
	return takeCovering(d.face, d.segs)
}

// below is a mask from a height, negative under the eyes, down to the chin.
func below(height float64) func(up, side float64) bool {
	return func(up, side float64) bool { return up < height && up > -1.05 && math.Abs(side) < 0.6 }
}

func TestCovering(t *testing.T) {
	face := bare(1.05)
	hand := func(up, side float64) bool { return math.Hypot(side+0.1, up+0.6) < 0.3 }
	for _, c := range []struct {
		name     string
		show     look
		min, max float64
		mask     bool
	}{
		{"bare face", face, 0, 0.01, false},
		{"beard", over(face, vision.Hair, hairTone, below(-0.45)), 0, 0.01, false},
		{"collar", over(face, vision.Clothes, clothTone, func(up, _ float64) bool { return up < -1.02 }), 0, 0.05, false},
		{"mask", over(face, vision.Accessory, wallTone, below(-0.25)), 0.9, 1, true},
		{"mask below the nose", over(face, vision.Clothes, wallTone, below(-0.45)), 0.9, 1, true},
		{"scarf over the chin", over(face, vision.Clothes, clothTone, below(-0.8)), 0.3, 1, false},
		{"unknown scarf", over(face, vision.Background, clothTone, below(-0.5)), 0.9, 1, false},
		{"hand", over(face, vision.BodySkin, skinTone, hand), 0.6, 1, false},
		{"sunglasses", over(face, vision.Accessory, hairTone, lensed), 0, 0.05, false},
		{"nothing seen", over(face, vision.Background, skinTone, func(up, _ float64) bool { return true }), 0, 0.01, false},
	} {
		got := coveringOf(t, c.show)
		if got.Share < c.min || got.Share > c.max || got.Cloth > 0.5 != c.mask {
			t.Errorf("%s: %+v, want %.2f to %.2f, mask %t", c.name, *got, c.min, c.max, c.mask)
		}
		if m := coveringOf(t, mirrored(c.show)); math.Abs(m.Share-got.Share) > 0.05 && c.name != "hand" {
			t.Errorf("%s: %.3f, in the mirror %.3f", c.name, got.Share, m.Share)
		}
	}
}

func TestCoveringGrows(t *testing.T) {
	last := -1.0
	for _, height := range []float64{-1.05, -0.95, -0.85, -0.75, -0.6, -0.4, -0.2} {
		got := coveringOf(t, over(bare(1.05), vision.Clothes, clothTone, below(height)))
		if got.Share < last {
			t.Errorf("a scarf up to %.2f: %.3f after %.3f", height, got.Share, last)
		}
		last = got.Share
	}
}

func BenchmarkCovering(b *testing.B) {
	d := draw(b, 2, bare(1.05))
	for b.Loop() {
		takeCovering(d.face, d.segs)
	}
}
