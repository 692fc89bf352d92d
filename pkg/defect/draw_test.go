package defect

import (
	"image"
	"math"
	"testing"

	"kaocheck/pkg/vision"
)

// drawnEye is the inter-eye distance in pixels of the portrait that drawPortrait draws.
const drawnEye = 50.0

// drawPortrait draws a head of ellipses before a light wall, 200×250 pixels, with fine texture all over, and the scene
// that the networks would find in it.
func drawPortrait(t *testing.T) Portrait {
	t.Helper()
	const w, h = 200, 250
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	seg := &vision.Segments{Area: vision.Rect{W: w, H: h}, W: 128, H: 128}
	for c := range seg.Share {
		seg.Share[c] = make([]uint8, seg.W*seg.H)
	}
	for i := range w * h {
		x, y := float64(i%w)+0.5, float64(i/w)+0.5
		_, rgb := paintedAt(x, y)
		texture := 6 * math.Sin(2.1*x) * math.Cos(1.7*y)
		for c, v := range rgb {
			img.Pix[4*i+c] = uint8(v + texture)
		}
		img.Pix[4*i+3] = 255
	}
	for i := range seg.W * seg.H {
		p := seg.Point(i%seg.W, i/seg.W)
		class, _ := paintedAt(p.X, p.Y)
		seg.Share[class][i] = 255
	}
	face := vision.Face{Mesh: drawnMesh()}
	face.Box = face.Mesh.Bounds()
	head := &vision.Head{Crown: vision.Point{X: 100, Y: 45}, Chin: vision.Point{X: 100, Y: 180}, Left: 50, Right: 150}
	return Portrait{Image: img, Scene: &vision.Scene{Faces: []vision.Face{face}, Segments: seg, Head: head}}
}

// paintedAt returns the class and colour of the drawn portrait at x, y.
func paintedAt(x, y float64) (vision.Class, [3]float64) {
	inside := func(cx, cy, rx, ry float64) bool { return math.Hypot((x-cx)/rx, (y-cy)/ry) < 1 }
	switch {
	case inside(75, 115, 5, 5) || inside(125, 115, 5, 5):
		return vision.FaceSkin, [3]float64{40, 30, 25}
	case inside(75, 115, 14, 6) || inside(125, 115, 14, 6):
		return vision.FaceSkin, [3]float64{225, 220, 215}
	case inside(100, 125, 42, 55):
		return vision.FaceSkin, [3]float64{205, 160, 140}
	case inside(100, 105, 50, 60):
		return vision.Hair, [3]float64{50, 40, 35}
	case inside(100, 270, 95, 70):
		return vision.Clothes, [3]float64{60, 70, 110}
	}
	return vision.Background, [3]float64{190, 200, 205}
}

// drawnMesh is the canonical face with its eyes at 75, 115 and 125, 115.
func drawnMesh() vision.Mesh { return vision.Canonical(vision.Point{X: 100, Y: 115}, drawnEye) }

// plainPortrait is a picture of one grey with the drawn portrait's scene.
func plainPortrait(t *testing.T, value uint8) Portrait {
	t.Helper()
	p := drawPortrait(t)
	grey := image.NewNRGBA(p.Image.Rect)
	for i := range grey.Pix {
		grey.Pix[i] = value
		if i%4 == 3 {
			grey.Pix[i] = 255
		}
	}
	p.Image = grey
	return p
}

// kind finds a kind by its name.
func kind(t *testing.T, name string) Kind {
	t.Helper()
	for _, k := range All() {
		if k.Name == name {
			return k
		}
	}
	t.Fatalf("no kind %q", name)
	return Kind{}
}

// difference is the mean difference of two pictures of one size, in levels of 255.
func difference(a, b *image.NRGBA) float64 {
	var sum float64
	for i := range a.Pix {
		sum += math.Abs(float64(a.Pix[i]) - float64(b.Pix[i]))
	}
	return sum / float64(len(a.Pix)) * 4 / 3
}

// near fails the test when got is further than within from want.
func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if !(math.Abs(got-want) <= within) {
		t.Errorf("%s: %.4g, want %.4g ± %.2g", what, got, want, within)
	}
}
