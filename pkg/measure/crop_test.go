package measure

import (
	"image"
	"math"
	"testing"

	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
)

var card = Document{
	Width: 35, Height: 45, Tolerance: 2, CentreMax: 2,
	Head: Range{34, 32, 36}, Top: Range{4, 2, 6},
}

// person stands in a picture with the crown at crown, the chin at chin and the face around x.
func person(x, crown, chin float64) (*vision.Face, *vision.Head) {
	w := (chin - crown) * 0.6
	f := &vision.Face{Box: vision.Rect{X: x - w/2, Y: crown, W: w, H: chin - crown}}
	for range vision.MeshSize {
		f.Mesh.Points = append(f.Mesh.Points, vision.Point3{X: x, Y: chin})
	}
	return f, &vision.Head{Crown: vision.Point{X: x, Y: crown}, Chin: vision.Point{X: x, Y: chin}, Left: x - w, Right: x + w}
}

func TestCrop(t *testing.T) {
	for _, c := range []struct {
		name           string
		w, h           float64
		x, crown, chin float64
		room           float64 // ±0.3 mm
		edge           Edge
	}{
		// a head of 340 pixels: 10 pixels a millimetre at the aim, 9.4 at the largest head
		{"published print", 350, 450, 175, 40, 380, 1, ""},
		{"wide picture", 2000, 2000, 1000, 600, 940, 61.6, ""},
		{"head touches the upper edge", 1000, 1000, 500, 0, 340, -2, Top},
		{"head cut by 2 mm", 1000, 1000, 500, -20, 320, -4.1, Top},
		{"nothing below the chin", 1000, 360, 500, 10, 350, -3.4, Bottom},
		{"head of 39.5 mm", 301, 387, 150.5, 20, 360, -2, Bottom},
		{"face at the left edge", 1000, 1000, 100, 300, 640, -5.2, Left},
		{"face at the right edge", 1000, 1000, 900, 300, 640, -5.2, Right},
	} {
		face, head := person(c.x, c.crown, c.chin)
		got := bestCrop(vision.Rect{W: c.w, H: c.h}, face, head, card)
		if math.Abs(got.Room-c.room) > 0.35 {
			t.Errorf("%s: room %.2f mm, want %.1f", c.name, got.Room, c.room)
		}
		if c.edge != "" && got.Edge != c.edge {
			t.Errorf("%s: tightest at the %s edge, want %s", c.name, got.Edge, c.edge)
		}
		if c.room < 0 {
			continue
		}
		a := got.Area
		if a.X < -1e-6 || a.Y < -1e-6 || a.X+a.W > c.w+1e-6 || a.Y+a.H > c.h+1e-6 {
			t.Errorf("%s: crop %v leaves the picture", c.name, a)
		}
		if r := a.H / a.W * 35 / 45; math.Abs(r-1) > 1e-9 {
			t.Errorf("%s: crop %v has not the document's proportions", c.name, a)
		}
		mm := 45 / a.H
		if head := (c.chin - c.crown) * mm; head < 32 || head > 36 {
			t.Errorf("%s: the crop's head is %.1f mm", c.name, head)
		}
		if top := (c.crown - a.Y) * mm; top < 2-1e-9 || top > 6+1e-9 {
			t.Errorf("%s: the crop leaves %.1f mm above the head", c.name, top)
		}
	}
}

// TestCropForgivesWhatIsNotShown wants half of the trim at the upper edge, nothing at the sides,
// and nothing of a head that is cut itself.
func TestCropForgivesWhatIsNotShown(t *testing.T) {
	trimmed := card
	trimmed.Trim = 1.25
	for _, c := range []struct {
		name     string
		x, crown float64
		cut      bool
		forgiven float64
	}{
		{"above", 500, 0, false, 0.625},
		{"cut above", 500, 0, true, 0},
		{"beside", 100, 300, false, 0},
	} {
		face, head := person(c.x, c.crown, c.crown+340)
		head.CutTop = c.cut
		got := bestCrop(vision.Rect{W: 1000, H: 1000}, face, head, trimmed)
		if math.Abs(got.Seen-got.Room-c.forgiven) > 1e-9 {
			t.Errorf("%s: %.3f mm of %.3f are seen to be missing, want %.3f less", c.name, got.Seen, got.Room, c.forgiven)
		}
	}
}

// A head for which no crop fits is shown nearly as large as it may be: so the picture lacks least.
func TestCropLacksLeast(t *testing.T) {
	face, head := person(270, 0, 600)
	got := bestCrop(vision.Rect{W: 540, H: 720}, face, head, card)
	if mm := 600 / (got.Area.H / 45); math.Abs(mm-(36-headReserve)) > 1e-6 || got.Edge != Top {
		t.Errorf("the head is %.1f mm high and the %s edge the tightest, want 35.7 mm and the top", mm, got.Edge)
	}
}

func TestCropTakesTheAimWhereItCan(t *testing.T) {
	face, head := person(1000, 600, 940)
	a := bestCrop(vision.Rect{W: 2000, H: 2000}, face, head, card).Area
	want := vision.Rect{X: 1000 - 175, Y: 560, W: 350, H: 450}
	if a.Overlap(want) < 0.999 {
		t.Errorf("crop %v, want %v", a, want)
	}
}

func TestCropIsScaleFree(t *testing.T) {
	for _, k := range []float64{0.5, 2, 3.7} {
		face, head := person(400*k, 90*k, 500*k)
		one, oneHead := person(400, 90, 500)
		a := bestCrop(vision.Rect{W: 700 * k, H: 800 * k}, face, head, card)
		b := bestCrop(vision.Rect{W: 700, H: 800}, one, oneHead, card)
		if math.Abs(a.Room-b.Room) > 1e-6 || a.Edge != b.Edge {
			t.Errorf("room %.3f mm at %s, scaled by %.1f %.3f at %s", b.Room, b.Edge, k, a.Room, a.Edge)
		}
	}
}

func TestCropRoomFallsAsThePictureShrinks(t *testing.T) {
	last := math.Inf(1)
	for h := 1000.0; h >= 380; h -= 20 {
		face, head := person(500, 40, 380)
		room := bestCrop(vision.Rect{W: 1000, H: h}, face, head, card).Room
		if room > last+1e-9 {
			t.Errorf("room grows from %.2f to %.2f mm as the picture shrinks to %.0f", last, room, h)
		}
		last = room
	}
}

func decoded(w, h int) *photo.Photo {
	return &photo.Photo{
		Facts:  photo.Facts{Format: photo.JPEG, Bytes: 100_000, Width: w, Height: h, Color: photo.RGB},
		Pixels: image.NewNRGBA(image.Rect(0, 0, w, h)),
	}
}

func TestFrame(t *testing.T) {
	face, head := person(185, 40, 380)
	f := takeFrame(vision.Rect{W: 350, H: 450}, face, head, card)
	if !f.Whole || math.Abs(f.Head-34) > 0.01 || math.Abs(f.Top-4) > 0.01 || math.Abs(f.Centre-1) > 0.01 {
		t.Errorf("frame of a print: %+v", f)
	}
	face, head = person(500, 400, 740)
	f = takeFrame(vision.Rect{W: 1000, H: 1500}, face, head, card)
	if f.Whole || math.Abs(f.Head-34) > 0.01 || math.Abs(f.Top-4) > 0.01 || math.Abs(f.Centre) > 0.01 {
		t.Errorf("frame of a picture to be cropped: %+v", f)
	}
	face, head = person(175, -10, 330)
	head.CutTop = true
	if f = takeFrame(vision.Rect{W: 350, H: 450}, face, head, card); f.Top > -0.9 {
		t.Errorf("a head cut by 1 mm leaves %.1f mm above it", f.Top)
	}
}
