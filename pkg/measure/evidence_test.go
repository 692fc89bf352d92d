package measure

import (
	"math"
	"testing"

	"kaocheck/pkg/vision"
)

// The outline of a hat is that of the hat, not of clothes or of hair.
func TestHatIsOutlined(t *testing.T) {
	d := draw(t, 1, over(bare(1.05), vision.Accessory, clothTone, dome(0.4, 1.2)))
	h := takeHat(d.img, d.face, d.segs)
	a, axis := h.Shape.Area(), d.face.Axis()
	for _, c := range []struct {
		up, side float64
		in       bool
	}{{0.8, 0, true}, {0.5, 0.3, true}, {0.5, -0.3, true}, {0.2, 0, false}, {-0.5, 0, false}, {-1.2, 0.5, false}, {1.35, 0, false}} {
		p := axis.Up(c.up * axis.T).Add(vision.Point{X: -axis.Dir.Y, Y: axis.Dir.X}.Scale(c.side * axis.T))
		var in bool
		for _, ring := range a {
			in = in != ring.Contains(p)
		}
		if in != c.in {
			t.Errorf("at %.1f T above the eyes and %.1f beside: covered %t", c.up, c.side, in)
		}
	}
	if bald := hatOf(t, bare(0.75)); len(bald.Shape.Area()) > 0 {
		t.Error("a bare head has a hat's outline")
	}
}

// The skin in shadow is what lies in shadow, whatever its tone.
func TestShadeOnTheFaceIsOutlined(t *testing.T) {
	for _, reflectance := range []float64{0.08, 0.5} {
		p := litFace(t, 100, reflectance)
		face := p.Scene.Main()
		middle := face.Axis().Eyes.X
		for i := range p.Image.Pix {
			if x := i % p.Image.Stride / 4; float64(x) < middle && i%4 < 3 {
				p.Image.Pix[i] = uint8(float64(p.Image.Pix[i]) * math.Pow(0.2, 1/2.2))
			}
		}
		l := takeLight(p.Image, face, p.Scene.Segments)
		b := l.Even.Shape.Area().Bounds()
		if b == nil || b.X+b.W > middle+30 || b.W < 60 {
			t.Errorf("reflectance %g: shadow at %v, the lit half begins at %.0f", reflectance, b, middle)
		}
	}
}
