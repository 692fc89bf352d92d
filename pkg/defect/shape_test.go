package defect

import (
	"bytes"
	"image/color"
	"math"
	"testing"

	"kaocheck/pkg/colour"
)

// darkness returns the middle of the darkest pixels in the box around x, y.
func darkness(l plane, x, y, reach int) (mx, my float64) {
	var sum float64
	for py := y - reach; py <= y+reach; py++ {
		for px := x - reach; px <= x+reach; px++ {
			if v := l.row(py)[px]; v < 0.05 {
				mx, my, sum = mx+float64(px), my+float64(py), sum+1
			}
		}
	}
	return mx / sum, my / sum
}

func TestRollTurnsTheEyes(t *testing.T) {
	p := drawPortrait(t)
	for _, degrees := range []float64{-15, 5, 20} {
		l := linear(Roll(p, degrees))[1]
		s, c := math.Sincos(degrees * math.Pi / 180)
		lx, ly := darkness(l, int(100-25*c), int(115-25*s), 8)
		rx, ry := darkness(l, int(100+25*c), int(115+25*s), 8)
		near(t, "angle", math.Atan2(ry-ly, rx-lx)*180/math.Pi, degrees, 0.7)
		near(t, "distance", math.Hypot(rx-lx, ry-ly), drawnEye, 0.7)
	}
}

func TestRollFillsCornersWithWall(t *testing.T) {
	out := Roll(drawPortrait(t), 20)
	for _, i := range []int{0, 4 * 199} {
		near(t, "corner", float64(out.Pix[i]), 190, 10)
	}
}

func TestStretchSize(t *testing.T) {
	out := Stretch(drawPortrait(t), 1.2, 1)
	if out.Rect.Dx() != 240 || out.Rect.Dy() != 250 {
		t.Errorf("size %v", out.Rect)
	}
}

func TestMirrorTwice(t *testing.T) {
	p := drawPortrait(t)
	once := p
	once.Image = Mirror(p)
	if bytes.Equal(once.Image.Pix, p.Image.Pix) || !bytes.Equal(Mirror(once).Pix, p.Image.Pix) {
		t.Error("mirroring twice does not give the picture back")
	}
}

func TestCutPlacesTheHead(t *testing.T) {
	p := drawPortrait(t)
	out := linear(cut(p, framed{head: 34, top: 2, centre: 3}))[1]
	mm := 135. / 34 // from crown to chin are 135 pixels
	near(t, "width", float64(out.w), 35*mm, 1)
	near(t, "height", float64(out.h), 45*mm, 1)
	lx, ly := darkness(out, int(float64(out.w)/2+3*mm-25), int(2*mm)+70, 8)
	near(t, "eye from the middle", lx, float64(out.w)/2+3*mm-25, 1)
	near(t, "eye from the top", ly, 2*mm+70, 1)
}

func TestCutGoesOnBeyondThePicture(t *testing.T) {
	out := cut(drawPortrait(t), framed{head: 20, top: 10})
	near(t, "wall above", float64(out.Pix[4*(out.Rect.Dx()/2)]), 190, 10)
	last := out.Pix[(out.Rect.Dy()-1)*out.Stride+4*(out.Rect.Dx()/2):]
	near(t, "clothes below", float64(last[2]), 110, 10)
}

func TestPatternRepeats(t *testing.T) {
	p := plainWith(t)
	out := linear(Pattern(p, Wallpaper{Contrast: 0.5, Period: 0.4}))[1]
	wall := linear(p.Image)[1].row(10)[0]
	var dark int
	for x := range 200 {
		if out.row(10)[x] < 0.75*wall {
			dark++
		}
		near(t, "a period on", float64(out.row(10)[x%180+20]), float64(out.row(10)[x%180]), 0.02)
	}
	near(t, "dark half", float64(dark), 100, 15)
}

func TestWallColourIsReached(t *testing.T) {
	p := plainWith(t)
	out := WallColour(p, color.NRGBA{200, 170, 120, 255}, 1)
	for c, want := range []float64{200, 170, 120} {
		near(t, "wall", float64(out.Pix[4*(10*200+100)+c]), want, 4)
	}
	face := 4 * (150*200 + 100)
	if !bytes.Equal(out.Pix[face:face+4], p.Image.Pix[face:face+4]) {
		t.Error("the face changed")
	}
}

func TestMergingTakesTheHairsColour(t *testing.T) {
	out := Merging(plainWith(t), 1)
	near(t, "wall", float64(out.Pix[4*(10*200+100)]), 50, 6)
}

func TestHalftoneKeepsTheMean(t *testing.T) {
	p := plainPortrait(t, 128)
	out := linear(Halftone(p, 0.1, 1))
	for c := range out {
		near(t, "mean", out.mean(0)[c], colour.Light(128./255), 0.006)
	}
	if difference(p.Image, out.picture()) < 20 {
		t.Error("no dots")
	}
}

func TestSecondFaceStandsBehind(t *testing.T) {
	p := drawPortrait(t)
	out := behind(p, 0.5, true, Rand(1, "", ""))
	for _, at := range [][2]int{{100, 150}, {75, 115}, {100, 70}} {
		i := at[1]*out.Stride + 4*at[0]
		if !bytes.Equal(out.Pix[i:i+3], p.Image.Pix[i:i+3]) {
			t.Errorf("the person changed at %v", at)
		}
	}
	var skin int
	for y := 60; y < 180; y++ {
		for x := 155; x < 200; x++ {
			if at := out.Pix[y*out.Stride+4*x:]; at[0] > at[2]+30 {
				skin++
			}
		}
	}
	if skin < 300 {
		t.Errorf("%d pixels of skin beside the head", skin)
	}
}

func TestCutOutLeavesAHardEdge(t *testing.T) {
	out := CutOut(plainWith(t), 0.08, [3]float64{0.2, 0.4, 0.8})
	if at := out.Pix[:3]; at[2] < 200 || at[0] > 130 {
		t.Errorf("new wall %v", at)
	}
	var steps int
	for x := 1; x < 50; x++ {
		a, b := out.Pix[100*out.Stride+4*x-4], out.Pix[100*out.Stride+4*x]
		if int(b)-int(a) > 60 {
			steps++
		}
	}
	if steps != 1 {
		t.Errorf("%d steps from the new wall to the fringe", steps)
	}
}
