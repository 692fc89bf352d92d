package measure

import (
	"math"
	"slices"
	"testing"

	"kaocheck/pkg/vision"
)

func TestIrisIsFound(t *testing.T) {
	for _, aside := range []float64{-0.1, -0.05, 0, 0.06, 0.12} {
		l := calm()
		l.aside = aside
		for i, e := range l.eyes().Eye {
			near(t, "place of the iris", e.Iris.Centre.X, aside, 0.015)
			near(t, "radius of the iris", e.Iris.Radius, 0.093, 0.02)
			if e.Iris.Contrast < 0.2 {
				t.Errorf("eye %d has a contrast of %.2f", i, e.Iris.Contrast)
			}
		}
	}
}

func TestGazeGrowsAside(t *testing.T) {
	var angles []float64
	for _, aside := range []float64{0, 0.04, 0.08, 0.12} {
		l := calm()
		l.aside = aside
		angles = append(angles, l.eyes().Gaze)
	}
	grows(t, "gaze", angles)
	if angles[0] > 10 || angles[3] < 25 {
		t.Errorf("gaze %.1f°", angles)
	}
}

func TestClosedEyes(t *testing.T) {
	l := calm()
	l.lids = 0.01
	shut, open := l.eyes().Eye[0], calm().eyes().Eye[0]
	if shut.Iris.Contrast > open.Iris.Contrast/3 {
		t.Errorf("shut %+v, open %+v", shut, open)
	}
	shut.Closed, open.Closed = 0.99, 0.001
	if shut.Open() > 0.05 || open.Open() < 0.95 {
		t.Errorf("a shut eye is open by %.3f, an open one by %.3f", shut.Open(), open.Open())
	}
	var odds []float64
	for _, p := range []float64{1, 0.9, 0.5, 0.1, 0} {
		open.Closed = p
		odds = append(odds, open.Open())
	}
	grows(t, "openness", odds)
}

func TestRedEyes(t *testing.T) {
	var shares []float64
	for _, red := range []float64{0, 0.4, 0.6, 1} {
		l := calm()
		l.red = red
		shares = append(shares, l.eyes().Eye[1].Red)
	}
	grows(t, "red", shares)
	if shares[0] > 0.05 || shares[3] < 0.4 {
		t.Errorf("red %.2f", shares)
	}
}

// The same flash is as red beside any skin: with little light it is red beside none.
func TestRedEyesOnAnySkin(t *testing.T) {
	for _, red := range []float64{0.1, 0.2, 0.3, 0.4, 0.6} {
		pale, dark := calm(), calm()
		pale.red, dark.red, dark.skin = red, red, darkSkin
		near(t, "red beside dark skin", dark.eyes().Eye[1].Red, pale.eyes().Eye[1].Red, 0.15)
	}
}

func TestTheShadeOfALidIsNotRed(t *testing.T) {
	for _, lids := range []float64{0.08, 0.12, 0.17} {
		for _, shade := range []float64{0.02, 0.04, 0.06} {
			l := calm()
			l.lids, l.shade = lids, shade
			for _, eye := range l.eyes().Eye {
				if eye.Red > 0.05 {
					t.Errorf("shade %.2f in an opening of %.2f: red %.2f", shade, lids, eye.Red)
				}
			}
		}
	}
}

func TestEyesAreUnmoved(t *testing.T) {
	l := calm()
	l.aside, l.red = 0.05, 0.7
	want := l.eyes()
	same := func(name string, got *Eyes) {
		t.Helper()
		near(t, name+": gaze", got.Gaze, want.Gaze, 4)
		near(t, name+": red", got.Eye[0].Red, want.Eye[0].Red, 0.2)
		near(t, name+": glare", got.Eye[0].Glare, 0, 0)
	}
	for name, look := range unmoved(l) {
		same(name, look.eyes())
	}
	coded, mirrored, face := recoded(l)
	same("coded", takeEyes(coded, face, nil))
	same("mirrored", takeEyes(mirrored, face, nil))
}

// masked is a face whose segments show class over its left eye, by a share.
func masked(class vision.Class, share uint8) (*vision.Face, *vision.Segments) {
	f := calm().face()
	s := &vision.Segments{Area: vision.Rect{W: 360, H: 408}, W: 90, H: 102}
	for c := range s.Share {
		s.Share[c] = make([]uint8, s.W*s.H)
	}
	for i := range s.W * s.H {
		s.Share[vision.FaceSkin][i] = 255
		if i%s.W < s.W/2 {
			s.Share[vision.FaceSkin][i] -= share
			s.Share[class][i] += share
		}
	}
	return f, s
}

func TestCoveredEyes(t *testing.T) {
	for _, class := range []vision.Class{vision.Hair, vision.Accessory, vision.BodySkin} {
		var shares []float64
		for _, share := range []uint8{0, 80, 160, 255} {
			c := coverEyes(masked(class, share))
			shares = append(shares, c.Share())
		}
		grows(t, "cover", shares)
		near(t, "whole cover", shares[3], 1, 0.01)
	}
	if coverEyes(calm().face(), nil) != nil {
		t.Error("covered without segments")
	}
	if c := coverEyes(masked(vision.Hair, 255)); c.Hair < c.Accessory+c.Other || math.IsNaN(c.Hair) {
		t.Errorf("hair: %+v", c)
	}
}

func BenchmarkEyes(b *testing.B) {
	l := calm()
	l.eye = 250
	m, f := l.draw()
	for b.Loop() {
		takeEyes(m, f, nil)
	}
}

// Where every place is as good as another, the same one is taken each time.
func TestIrisesAreTheSameEachTime(t *testing.T) {
	blank, f := calm().draw()
	for i := range blank.Pix {
		blank.Pix[i] = 128
	}
	first := takeEyes(blank, f, nil)
	for range 10 {
		if again := takeEyes(blank, f, nil); again.Eye[0].Iris != first.Eye[0].Iris || again.Gaze != first.Gaze {
			t.Fatalf("%+v, and then %+v", first.Eye[0].Iris, again.Eye[0].Iris)
		}
	}
}

// Landmarks that move by a ten-thousandth of a pixel move the gaze by nothing to speak of.
func TestGazeHoldsStill(t *testing.T) {
	l := calm()
	l.aside = 0.05
	img, face := l.draw()
	want := takeEyes(img, face, nil)
	for _, by := range []float64{-1e-4, 1e-4} {
		moved := *face
		moved.Mesh.Points = slices.Clone(face.Mesh.Points)
		for i := range moved.Mesh.Points {
			moved.Mesh.Points[i].X += by
			moved.Mesh.Points[i].Y += by
		}
		got := takeEyes(img, &moved, nil)
		near(t, "gaze", got.Gaze, want.Gaze, 0.05)
		for i := range got.Eye {
			near(t, "contrast", got.Eye[i].Iris.Contrast, want.Eye[i].Iris.Contrast, 0.001)
		}
	}
}

func TestVertex(t *testing.T) {
	for _, c := range []struct{ before, here, after, want float64 }{
		{1, 2, 1, 0}, {1, 2, 2, 0.5}, {2, 2, 1, -0.5}, {2, 2, 2, 0}, {3, 2, 1, 0},
		{-0.64, -0.04, -1.44, -0.2}, // −(x + 0.2)²
	} {
		near(t, "vertex", vertex(c.before, c.here, c.after), c.want, 1e-9)
	}
}
