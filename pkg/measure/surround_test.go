package measure

import (
	"image"
	"image/color"
	lay "image/draw"
	"math"
	"slices"
	"testing"

	"kaocheck/pkg/vision"
)

// mounted is a drawn person whose photo lies left, top pixels in a picture of one colour that has as much on the other sides.
func mounted(t *testing.T, c color.NRGBA, left, top, right, bottom int) (*image.NRGBA, *vision.Face) {
	t.Helper()
	d := draw(t, 1, bare(1.1))
	img := image.NewNRGBA(image.Rect(0, 0, 480+left+right, 480+top+bottom))
	lay.Draw(img, img.Rect, image.NewUniform(c), image.Point{}, lay.Src)
	lay.Draw(img, d.img.Rect.Add(image.Pt(left, top)), d.img, image.Point{}, lay.Src)
	for i := range d.face.Mesh.Points {
		d.face.Mesh.Points[i].X += float64(left)
		d.face.Mesh.Points[i].Y += float64(top)
	}
	d.face.Box = d.face.Mesh.Bounds()
	return img, d.face
}

func TestSurround(t *testing.T) {
	black, white := color.NRGBA{12, 12, 14, 255}, color.NRGBA{250, 250, 248, 255}
	for _, c := range []struct {
		name                     string
		colour                   color.NRGBA
		left, top, right, bottom int
	}{
		{"scanner's lid", white, 30, 30, 30, 30},
		{"dark rim", black, 12, 12, 12, 12},
		{"sheet", white, 400, 100, 100, 900},
		{"bars above and below", black, 0, 200, 0, 200},
		{"bars at the sides", white, 150, 0, 150, 0},
		{"dark strip at the right", black, 0, 0, 60, 0},
		{"dark strips at the right and below", black, 0, 0, 60, 60},
		{"coloured cardboard", color.NRGBA{120, 90, 60, 255}, 60, 40, 20, 80},
	} {
		img, face := mounted(t, c.colour, c.left, c.top, c.right, c.bottom)
		s := findSurround(img, face, nil)
		if s == nil {
			t.Errorf("%s: not seen", c.name)
			continue
		}
		want := vision.Rect{X: float64(c.left), Y: float64(c.top), W: 480, H: 480}
		if s.Photo.Overlap(want) < 0.95 || s.Inside.Intersect(want).Area() < s.Inside.Area()-1 {
			t.Errorf("%s: photo %v, inside %v, want %v", c.name, s.Photo, s.Inside, want)
		}
	}
}

// A plain wall is no surround, whatever its colour: it leaves the person's outline. Nor is a wall with a post of two tones.
func TestWallIsNoSurround(t *testing.T) {
	img, face := mounted(t, color.NRGBA{}, 0, 0, 0, 0)
	if s := findSurround(img, face, nil); s != nil {
		t.Errorf("a plain wall is taken for what surrounds %v", s.Photo)
	}
	post := image.Rect(420, 0, 480, 480)
	for y := post.Min.Y; y < post.Max.Y; y++ {
		for x := post.Min.X; x < post.Max.X; x++ {
			v := uint8(120 + y/12)
			img.SetNRGBA(x, y, color.NRGBA{v, v, v, 255})
		}
	}
	if s := findSurround(img, face, nil); s != nil {
		t.Errorf("a post in falling light is taken for what surrounds %v", s.Photo)
	}
}

// No picture is too small, and no face too large or too far out, to be looked at.
func TestSurroundOfAnySize(t *testing.T) {
	drawn := draw(t, 1, bare(1.1))
	for _, scale := range []float64{0, 0.001, 0.02, 0.1, 1, 30, math.NaN()} {
		for _, at := range []float64{-1000, -10, 0, 10, 1000, math.NaN()} {
			face := *drawn.face
			face.Mesh.Points = slices.Clone(face.Mesh.Points)
			for i, p := range face.Mesh.Points {
				face.Mesh.Points[i] = vision.Point3{X: p.X*scale + at, Y: p.Y*scale + at}
			}
			face.Box = face.Mesh.Bounds()
			for _, size := range []image.Point{{1, 1}, {1, 40}, {40, 1}, {3, 2}, {24, 30}, {60, 200}} {
				img := image.NewNRGBA(image.Rectangle{Max: size})
				lay.Draw(img, image.Rectangle{Min: size.Div(3), Max: size}, image.White, image.Point{}, lay.Src)
				if s := findSurround(img, &face, nil); s != nil && !(s.Photo.Area() > 0 && s.Inside.Area() > 0) {
					t.Errorf("scale %v at %v in %v: a photo without area, %+v", scale, at, size, s)
				}
			}
		}
	}
}

// A print of 35×45 mm measures the same whether it was scanned alone or with the lid around it.
func TestFrameOfASurroundedPrint(t *testing.T) {
	face, head := person(175, 40, 380)
	alone := takeFrame(vision.Rect{W: 350, H: 450}, face, head, card)
	face, head = person(475, 240, 580)
	among := takeFrame(vision.Rect{X: 300, Y: 200, W: 350, H: 450}, face, head, card)
	if math.Abs(alone.Head-among.Head)+math.Abs(alone.Top-among.Top)+math.Abs(alone.Centre-among.Centre) > 0.01 || !among.Whole {
		t.Errorf("alone %+v, among other things %+v", alone, among)
	}
	if a, b := alone.Crop.Area, among.Crop.Area; math.Abs(a.X+300-b.X)+math.Abs(a.Y+200-b.Y)+math.Abs(a.W-b.W) > 0.01 {
		t.Errorf("crop %v alone, %v among other things", a, b)
	}
}

// Faces on other photos of a sheet are told from those behind the applicant.
func TestFacesApart(t *testing.T) {
	at := func(x float64) vision.Face { return vision.Face{Box: vision.Rect{X: x, Y: 100, W: 100, H: 140}} }
	photo := vision.Rect{X: 50, Y: 50, W: 250, H: 320}
	for _, c := range []struct {
		others []vision.Face
		want   bool
	}{{[]vision.Face{at(400)}, true}, {[]vision.Face{at(400), at(700)}, true}, {[]vision.Face{at(400), at(200)}, false}, {nil, false}} {
		scene := &vision.Scene{Faces: append([]vision.Face{at(120)}, c.others...), Expected: float64(1 + len(c.others))}
		f := &Faces{}
		if len(c.others) > 0 {
			f.Second = &scene.Faces[1].Box
		}
		if got := f.apart(scene, photo); got != c.want {
			t.Errorf("%d others: apart %v, want %v", len(c.others), got, c.want)
		}
	}
}
