package measure

import (
	"image/color"
	"math"
	"testing"

	"kaocheck/pkg/colour"
	"kaocheck/pkg/vision"
)

// dimmed lets a share of the linear light of a look through where within says.
func dimmed(under look, share float64, within func(up, side float64) bool) look {
	return func(up, side float64) (vision.Class, color.NRGBA) {
		class, c := under(up, side)
		if !within(up, side) {
			return class, c
		}
		for _, v := range []*uint8{&c.R, &c.G, &c.B} {
			*v = uint8(255*colour.Value(colour.LightOf(*v)*share) + 0.5)
		}
		return class, c
	}
}

// eyed gives a look eyes: whites with dark irises, lashes above.
func eyed(under look) look {
	return func(up, side float64) (vision.Class, color.NRGBA) {
		class, c := under(up, side)
		x, y := math.Abs(side)-0.27, up
		switch {
		case math.Hypot(x, y) < 0.05:
			c = color.NRGBA{50, 35, 25, 255}
		case math.Hypot(x/0.13, y/0.05) < 1:
			c = color.NRGBA{225, 220, 215, 255}
		}
		return class, c
	}
}

// lensed is where lenses lie.
func lensed(up, side float64) bool {
	return math.Hypot((math.Abs(side)-0.27)/0.2, (up+0.04)/0.16) < 1
}

func lensesOf(t testing.TB, scale float64, show look) *Lenses {
	d := draw(t, scale, show)
	return takeLenses(d.img, d.face, d.segs)
}

func TestLenses(t *testing.T) {
	face := eyed(bare(1.05))
	everywhere := func(up, side float64) bool { return true }
	rim := func(up, side float64) bool {
		return lensed(up, side) && math.Hypot((math.Abs(side)-0.27)/0.17, (up+0.04)/0.13) > 1
	}
	for _, c := range []struct {
		name     string
		show     look
		min, max float64
	}{
		{"bare eyes", face, 0, 0.02},
		{"dim light", dimmed(face, 0.2, everywhere), 0, 0.02},
		{"dark skin", dimmed(bare(1.05), 0.12, everywhere), 0, 0.02},
		{"cap shade", dimmed(face, 0.35, func(up, side float64) bool { return up > -0.2 }), 0, 0.2},
		{"deep sockets", dimmed(face, 0.5, func(up, side float64) bool { return lensed(up, side) && up > -0.05 }), 0, 0.1},
		{"clear glasses", over(face, vision.Accessory, hairTone, rim), 0, 0.15},
		{"sunglasses", over(face, vision.Accessory, hairTone, lensed), 0.95, 1},
		{"unknown dark lenses", dimmed(face, 0.2, lensed), 0.9, 1},
		{"tinted lenses", dimmed(face, 0.45, lensed), 0.2, 0.9},
		{"lightly tinted lenses", dimmed(face, 0.7, lensed), 0, 0.2},
		{"glasses in the hair", over(face, vision.Accessory, hairTone, func(up, side float64) bool { return lensed(up-0.7, side) }), 0, 0.02},
	} {
		p := lensesOf(t, 1, c.show).Probability()
		if p < c.min || p > c.max {
			t.Errorf("%s: %.3f (%+v), want %.2f to %.2f", c.name, p, *lensesOf(t, 1, c.show), c.min, c.max)
		}
		if m := lensesOf(t, 1, mirrored(c.show)).Probability(); math.Abs(m-p) > 0.03 {
			t.Errorf("%s: %.3f, in the mirror %.3f", c.name, p, m)
		}
		for _, size := range []float64{0.5, 2} {
			if b := lensesOf(t, size, c.show).Probability(); math.Abs(b-p) > 0.1 {
				t.Errorf("%s: %.3f, %g times as large %.3f", c.name, p, size, b)
			}
		}
	}
}

func TestTintGrows(t *testing.T) {
	last := -1.0
	for _, share := range []float64{1, 0.85, 0.7, 0.55, 0.4, 0.3, 0.2, 0.1} {
		p := lensesOf(t, 1, dimmed(eyed(bare(1.05)), share, lensed)).Probability()
		if p < last {
			t.Errorf("lenses that let %.2f through: %.4f after %.4f", share, p, last)
		}
		last = p
	}
}

func BenchmarkLenses(b *testing.B) {
	d := draw(b, 2, eyed(bare(1.05)))
	for b.Loop() {
		takeLenses(d.img, d.face, d.segs)
	}
}
