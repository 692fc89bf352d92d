package vision

import (
	"errors"
	"image"
	"image/color"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/disintegration/imaging"
)

// redDot is a fake finder and mesher: a face is where a red square stands above a green one.
type redDot struct{ presence float64 }

func (redDot) Find(img *image.NRGBA) ([]Candidate, error) {
	red, green := spot(img, 0), spot(img, 1)
	if red.W == 0 || red.Centre().Y >= green.Y {
		return nil, nil
	}
	c := Middle(red.Centre(), green.Centre())
	side := red.Centre().Distance(green.Centre()) * 2
	half := red.W / 4
	return []Candidate{{
		Box:   Rect{c.X - side/2, c.Y - side/2, side, side},
		Eyes:  [2]Point{red.Centre().Sub(Point{half, 0}), red.Centre().Add(Point{half, 0})},
		Score: 1,
	}}, nil
}

// Mesh lays the canonical face into the square.
func (d redDot) Mesh(_ *image.NRGBA, roi Square) (Mesh, error) {
	m := canonicalMesh(Pose{})
	b := m.Bounds()
	for i, p := range m.Points {
		q := roi.Map(0.5+(p.X-b.Centre().X)/b.H/1.5, 0.5+(p.Y-b.Centre().Y)/b.H/1.5)
		m.Points[i] = Point3{q.X, q.Y, p.Z * roi.Side / b.H / 1.5}
	}
	m.Presence = d.presence
	return m, nil
}

// spot returns the bounds of the pixels in which one channel alone is bright.
func spot(img *image.NRGBA, channel int) Rect {
	var points []Point
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			c := img.Pix[y*img.Stride+x*4:]
			if c[channel] > 200 && c[1-channel] < 50 && c[2] < 50 {
				points = append(points, Point{float64(x), float64(y)})
			}
		}
	}
	return Bounds(points)
}

func picture(w, h int) *image.NRGBA {
	img := imaging.New(w, h, color.White)
	img = imaging.Paste(img, imaging.New(w/20, w/20, color.NRGBA{255, 0, 0, 255}), image.Pt(w/2, h/3))
	return imaging.Paste(img, imaging.New(w/20, w/20, color.NRGBA{0, 255, 0, 255}), image.Pt(w/2, h/2))
}

func TestLookFindsTurnedFaces(t *testing.T) {
	l := &Looker{Finders: []Finder{redDot{}}, Mesher: redDot{1}}
	upright := picture(300, 400)
	for _, c := range []struct {
		name string
		img  *image.NRGBA
		roll float64
	}{
		{"upright", upright, 0},
		{"quarter turn anticlockwise", imaging.Rotate90(upright), -90},
		{"upside down", imaging.Rotate180(upright), 180},
		{"quarter turn clockwise", imaging.Rotate270(upright), 90},
	} {
		s, err := l.Look(c.img)
		if err != nil || s.Main() == nil {
			t.Fatalf("%s: %v, %v", c.name, s, err)
		}
		if got := s.Main().Pose.Roll; angleBetween(got, c.roll) > 1 {
			t.Errorf("%s: roll %.1f, want %.0f", c.name, got, c.roll)
		}
		red := spot(c.img, 0).Centre()
		e := s.Main().Eyes()
		if d := Middle(e[0], e[1]).Distance(red); d > 40 {
			t.Errorf("%s: eyes %.0f pixels from the red square", c.name, d)
		}
	}
}

func TestLookIsScaleFree(t *testing.T) {
	l := &Looker{Finders: []Finder{redDot{}}, Mesher: redDot{1}}
	small, _ := l.Look(picture(600, 800))
	large, err := l.Look(picture(2400, 3200))
	if err != nil {
		t.Fatal(err)
	}
	if a, b := small.Main().InterEye(), large.Main().InterEye()/4; math.Abs(a-b) > 0.03*a {
		t.Errorf("inter-eye distance %.2f, of a picture four times as large %.2f quarters", a, b)
	}
}

func TestLookAtNobody(t *testing.T) {
	l := &Looker{Finders: []Finder{redDot{}}, Mesher: redDot{0.2}}
	s, err := l.Look(picture(300, 400))
	if err != nil || s.Main() != nil {
		t.Errorf("a candidate without presence became a face: %+v, %v", s, err)
	}
	s, err = l.Look(imaging.New(30, 40, color.White))
	if err != nil || s.Main() != nil || s.Expected != 0 {
		t.Errorf("white picture: %+v, %v", s, err)
	}
}

// witness is a finder that finds nothing and remembers the last picture that it saw.
type witness struct{ seen *image.NRGBA }

func (w *witness) Find(img *image.NRGBA) ([]Candidate, error) {
	w.seen = img
	return nil, nil
}

func TestFacesBeyondDoubtAreCovered(t *testing.T) {
	img := picture(300, 400)
	before := slices.Clone(img.Pix)
	for presence, covered := range map[float64]bool{1: true, 0.9: false} {
		for _, beside := range []bool{false, true} {
			second := &witness{}
			s, err := (&Looker{Finders: []Finder{redDot{}, second}, Mesher: redDot{presence}, Beside: beside}).Look(img)
			if err != nil || s.Main() == nil {
				t.Fatal(s, err)
			}
			if gone := spot(second.seen, 0).W == 0; gone != covered {
				t.Errorf("presence %v, beside %t: the second finder is spared the face: %v", presence, beside, gone)
			}
		}
	}
	if !slices.Equal(img.Pix, before) {
		t.Error("the picture itself was changed")
	}
}

// meeting is a finder and a mesher; the mesher waits until the finder was asked.
type meeting struct {
	redDot
	asked chan struct{}
}

func (m meeting) Find(*image.NRGBA) ([]Candidate, error) {
	close(m.asked)
	return nil, nil
}

func (m meeting) Mesh(img *image.NRGBA, roi Square) (Mesh, error) {
	select {
	case <-m.asked:
	case <-time.After(time.Minute):
		return Mesh{}, errors.New("nobody was asked meanwhile")
	}
	return m.redDot.Mesh(img, roi)
}

func TestTheNextFinderIsAskedWhileAFaceIsFitted(t *testing.T) {
	m := meeting{redDot{1}, make(chan struct{})}
	l := &Looker{Finders: []Finder{redDot{}, m}, Mesher: m, Beside: true}
	if s, err := l.Look(picture(300, 400)); err != nil || s.Main() == nil {
		t.Error(s, err)
	}
}

type broken struct{}

var errBroken = errors.New("broken")

func (broken) Find(*image.NRGBA) ([]Candidate, error)        { return nil, errBroken }
func (broken) Mesh(*image.NRGBA, Square) (Mesh, error)       { return Mesh{}, errBroken }
func (broken) Segment(*image.NRGBA, Rect) (*Segments, error) { return nil, errBroken }

func TestLookPassesErrorsOn(t *testing.T) {
	for name, l := range map[string]*Looker{
		"finder":    {Finders: []Finder{broken{}}, Mesher: redDot{1}},
		"mesher":    {Finders: []Finder{redDot{}}, Mesher: broken{}},
		"segmenter": {Finders: []Finder{redDot{}}, Mesher: redDot{1}, Segmenter: broken{}},
	} {
		if _, err := l.Look(picture(300, 400)); !errors.Is(err, errBroken) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

// shy is a finder that misses faces without room around them.
type shy struct{ redDot }

func (s shy) Find(img *image.NRGBA) ([]Candidate, error) {
	found, err := s.redDot.Find(img)
	if len(found) > 0 && 3*found[0].Box.W > float64(img.Rect.Dx()) {
		return nil, err
	}
	return found, err
}

func TestLookFindsTightFaces(t *testing.T) {
	img := picture(300, 400)
	wide := &Looker{Finders: []Finder{redDot{1}}, Mesher: redDot{1}}
	tight := &Looker{Finders: []Finder{shy{redDot{1}}}, Mesher: redDot{1}}
	want, err := wide.Look(img)
	if err != nil {
		t.Fatal(err)
	}
	got, err := tight.Look(img)
	if err != nil || got.Main() == nil {
		t.Fatalf("found %+v, %v; want a face", got, err)
	}
	if a, b := want.Main().Eyes(), got.Main().Eyes(); a[0].Distance(b[0]) > 1 || a[1].Distance(b[1]) > 1 {
		t.Errorf("eyes at %v, want %v", b, a)
	}
}

func TestMainFace(t *testing.T) {
	size := Rect{W: 400, H: 500}
	applicant := &Face{Box: Rect{140, 150, 120, 150}}
	for name, other := range map[string]*Face{
		"cut by the edge": {Box: Rect{330, 100, 150, 180}},
		"at the side":     {Box: Rect{275, 150, 125, 150}},
		"small":           {Box: Rect{180, 20, 40, 50}},
	} {
		if other.weight(size) >= applicant.weight(size) {
			t.Errorf("the face %s weighs %.0f, the applicant's %.0f", name, other.weight(size), applicant.weight(size))
		}
	}
}

func TestReduce(t *testing.T) {
	for _, c := range []struct{ w, h, factor int }{
		{300, 400, 1}, {1000, 1280, 1}, {1200, 1600, 2}, {3024, 4032, 4}, {6000, 6000, 5}, {1, 60000, 1}, {60000, 1, 1},
	} {
		img := image.NewNRGBA(image.Rect(0, 0, c.w, c.h))
		for i := range img.Pix {
			img.Pix[i] = 77
		}
		got, k := Reduce(img)
		if int(k) != c.factor || got.Rect.Dx() != c.w/c.factor || got.Pix[0] != 77 {
			t.Errorf("%d×%d becomes %v, a factor of %v", c.w, c.h, got.Rect, k)
		}
	}
}
