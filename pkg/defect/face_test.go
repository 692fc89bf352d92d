package defect

import (
	"bytes"
	"image/color"
	"math"
	"testing"

	"kaocheck/pkg/colour"
	"kaocheck/pkg/vision"
)

func TestClosedEyesHideTheIris(t *testing.T) {
	p := drawPortrait(t)
	dark := func(share float64) (n int) {
		l := linear(closeEyes(p, share))[1]
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
	out := closeEyes(p, 1)
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
		out := linear(openMouth(p, opening, teeth)).luminance()
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

// The landmarks of the mouth and the cheeks lie alike on both sides of the face, those of the lips from left to right.
func TestMouthLandmarksAreSymmetric(t *testing.T) {
	mesh := drawnMesh()
	m := newMouth(&vision.Face{Mesh: mesh}, newLight(1, 1), 0)
	alike := func(p, q vision.Point) bool { return math.Abs(p.X+q.X) < 1e-4 && math.Abs(p.Y-q.Y) < 1e-4 }
	for _, lip := range [][]vision.Point{m.upper, m.lower} {
		for i, p := range lip {
			if !alike(p, lip[len(lip)-1-i]) || i > 0 && p.X <= lip[i-1].X {
				t.Errorf("point %d of a lip is out of place: %v", i, p)
			}
		}
	}
	for i := range m.upper[1 : len(m.upper)-1] {
		if m.upper[1+i].Y > m.lower[1+i].Y {
			t.Errorf("point %d of the upper lip lies below the lower one", 1+i)
		}
	}
	for i := 0; i < len(cheeks); i += 2 {
		if !alike(m.place(mesh.At(cheeks[i])), m.place(mesh.At(cheeks[i+1]))) {
			t.Errorf("the cheeks %v are not alike", cheeks[i:i+2])
		}
	}
}

func TestOpenMouthLeavesTheRest(t *testing.T) {
	p := drawPortrait(t)
	f := p.Scene.Main()
	left, right, chin := f.Mesh.At(78).X, f.Mesh.At(308).X, f.Chin().Y
	out := openMouth(p, 0.2, true)
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
