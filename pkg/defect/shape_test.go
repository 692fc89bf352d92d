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
	out := linear(Cut(p, Print{Head: 34, Top: 2, Centre: 3}))[1]
	mm := 135. / 34 // from crown to chin are 135 pixels
	near(t, "width", float64(out.w), 35*mm, 1)
	near(t, "height", float64(out.h), 45*mm, 1)
	lx, ly := darkness(out, int(float64(out.w)/2+3*mm-25), int(2*mm)+70, 8)
	near(t, "eye from the middle", lx, float64(out.w)/2+3*mm-25, 1)
	near(t, "eye from the top", ly, 2*mm+70, 1)
}

func TestCutGoesOnBeyondThePicture(t *testing.T) {
	out := Cut(drawPortrait(t), Print{Head: 20, Top: 10})
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

func TestClosedEyesHideTheIris(t *testing.T) {
	p := drawPortrait(t)
	dark := func(share float64) (n int) {
		l := linear(CloseEyes(p, share))[1]
		for y := 105; y < 126; y++ {
			for x := 60; x < 140; x++ {
				if l.row(y)[x] < 0.05 {
					n++
				}
			}
		}
		return n
	}
	open, half, shut := dark(0), dark(0.5), dark(1)
	if half > open-20 || shut > open/4 {
		t.Errorf("%d dark pixels, %d behind half a lid, %d behind a whole one", open, half, shut)
	}
	out := CloseEyes(p, 1)
	for i := range 200 * 250 {
		if x, y := float64(i%200), float64(i/200); min(math.Hypot(x-75, y-115), math.Hypot(x-125, y-115)) > 18 && !bytes.Equal(out.Pix[4*i:4*i+3], p.Image.Pix[4*i:4*i+3]) {
			t.Fatalf("changed at %g, %g", x, y)
		}
	}
}

func TestOpenMouthIsDarkOrShowsTeeth(t *testing.T) {
	p := drawPortrait(t)
	skin := linear(p.Image).luminance()
	const x = 103 // beside the middle, where two teeth meet
	height := func(opening float64, teeth bool, shows func(light, skin float32) bool) (n int) {
		out := linear(OpenMouth(p, opening, teeth)).luminance()
		for y := 140; y < 178; y++ {
			if shows(out.row(y)[x], skin.row(y)[x]) {
				n++
			}
		}
		return n
	}
	dark := func(light, skin float32) bool { return light < 0.2*skin }
	bright := func(light, skin float32) bool { return light > 1.2*skin }
	for _, opening := range []float64{0.1, 0.2} {
		near(t, "dark height", float64(height(opening, false, dark)), opening*drawnEye, 2)
		if n := height(opening, false, bright); n > 0 {
			t.Errorf("an opening of %g shows %d bright pixels without teeth", opening, n)
		}
	}
	if narrow, wide := height(0.1, true, bright), height(0.2, true, bright); narrow < 3 || wide < narrow {
		t.Errorf("teeth are %d and %d pixels high", narrow, wide)
	}
	if n := height(0.2, true, dark); n < 1 {
		t.Errorf("a wide open mouth shows %d dark pixels below the teeth", n)
	}
}

func TestOpenMouthLeavesTheRest(t *testing.T) {
	p := drawPortrait(t)
	f := p.Scene.Main()
	left, right, chin := f.Mesh.At(78).X, f.Mesh.At(308).X, f.Chin().Y
	out := OpenMouth(p, 0.2, true)
	for i := range 200 * 250 {
		x, y := float64(i%200)+0.5, float64(i/200)+0.5
		if x > left && x < right && y > f.Mesh.At(13).Y-2 && y < chin+1 {
			continue
		}
		if !bytes.Equal(out.Pix[4*i:4*i+3], p.Image.Pix[4*i:4*i+3]) {
			t.Fatalf("changed at %g, %g", x, y)
		}
	}
}

func TestRedEyeIsRedInThePupilsOnly(t *testing.T) {
	p := drawPortrait(t)
	out := RedEye(p, 1)
	for _, x := range []int{75, 125} {
		at := out.Pix[115*out.Stride+4*x:]
		if at[0] < 120 || at[1] > 80 {
			t.Errorf("pupil %v", at[:3])
		}
	}
	for i := range 200 * 250 {
		x, y := float64(i%200), float64(i/200)
		if min(math.Hypot(x-75, y-115), math.Hypot(x-125, y-115)) > 10 && !bytes.Equal(out.Pix[4*i:4*i+3], p.Image.Pix[4*i:4*i+3]) {
			t.Fatalf("changed at %g, %g", x, y)
		}
	}
}

func TestTintDarkensTheLenses(t *testing.T) {
	p := drawPortrait(t)
	before := linear(p.Image)[1]
	last := 1.0
	for _, opacity := range []float64{0, 0.3, 0.6, 0.9} {
		after := linear(Wear(p, Glasses{Tint: color.NRGBA{50, 50, 50, 255}, Opacity: opacity, Rim: 0.03}, nil))[1]
		ratio := float64(after.row(128)[75] / before.row(128)[75]) // skin behind the lens
		near(t, "left", ratio, 1-opacity*(1-colour.Light(50./255)), 0.04)
		near(t, "forehead", float64(after.row(85)[100]), float64(before.row(85)[100]), 1e-6)
		if ratio > last {
			t.Errorf("opacity %g leaves %.2f, less left %.2f", opacity, ratio, last)
		}
		last = ratio
	}
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
	out := SecondFace(p, 0.5, true, Rand(1, "", ""))
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
