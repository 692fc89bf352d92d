package vision

import (
	"errors"
	"image"
	"reflect"
	"sync/atomic"
	"testing"
)

// fixedFinder reports one face.
type fixedFinder struct {
	centre Point
	side   float64
}

func (f fixedFinder) Find(*image.NRGBA) ([]Candidate, error) {
	c := f.centre
	eyes := [2]Point{c.Add(Point{-f.side / 5, 0}), c.Add(Point{f.side / 5, 0})}
	return []Candidate{{Box: Rect{c.X - f.side/2, c.Y - f.side/2, f.side, f.side}, Eyes: eyes}}, nil
}

// areaSegmenter counts its calls, and shows nothing but the area it was asked for.
type areaSegmenter struct{ calls atomic.Int32 }

func (s *areaSegmenter) Segment(_ *image.NRGBA, area Rect) (*Segments, error) {
	s.calls.Add(1)
	seg := &Segments{Area: area, W: 4, H: 4}
	for c := range seg.Share {
		seg.Share[c] = make([]uint8, 16)
	}
	return seg, nil
}

func TestLookBesideSeesTheSame(t *testing.T) {
	small := fixedFinder{centre: Point{60, 80}, side: 40}
	large := fixedFinder{centre: Point{200, 200}, side: 150}
	for _, c := range []struct {
		name    string
		finders []Finder
		studied int32 // by a looker that goes ahead
	}{
		{"one finder", []Finder{large}, 1},
		{"both see the same face", []Finder{large, large}, 1},
		{"the second finder adds a face", []Finder{large, small}, 1},
		{"the second finder sees the main face", []Finder{small, large}, 2},
	} {
		var scenes [2]*Scene
		for i, beside := range []bool{false, true} {
			segmenter := &areaSegmenter{}
			l := &Looker{Finders: c.finders, Mesher: redDot{1}, Segmenter: segmenter, Beside: beside}
			scene, err := l.Look(picture(400, 400))
			if err != nil {
				t.Fatal(c.name, err)
			}
			scenes[i] = scene
			want := int32(1)
			if beside {
				want = c.studied
			}
			if got := segmenter.calls.Load(); got != want {
				t.Errorf("%s, beside %t: segmented %d times, want %d", c.name, beside, got, want)
			}
		}
		if !reflect.DeepEqual(scenes[0], scenes[1]) {
			t.Errorf("%s: one after the other %+v, beside each other %+v", c.name, scenes[0], scenes[1])
		}
	}
}

func TestLookBesideFailsLikeInTurn(t *testing.T) {
	for _, finders := range [][]Finder{{broken{}, redDot{}}, {redDot{}, broken{}}} {
		l := &Looker{Finders: finders, Mesher: redDot{1}, Segmenter: &areaSegmenter{}, Beside: true}
		if _, err := l.Look(picture(300, 400)); !errors.Is(err, errBroken) {
			t.Errorf("error %v", err)
		}
	}
}
