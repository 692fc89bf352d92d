package vision

import (
	"image"
	"maps"
	"slices"
	"testing"
	"time"
)

func TestStopwatchTimesEveryNetwork(t *testing.T) {
	img := picture(300, 400)
	w := Watch(&Looker{Finders: []Finder{named{"red"}, named{"dot"}}, Mesher: redDot{1}, EyeReader: openEye{}})
	for range 2 { // each picture has times of its own
		s, err := w.Look(img)
		if err != nil || s.Main() == nil {
			t.Fatal(s, err)
		}
		if got := slices.Sorted(maps.Keys(s.Times)); !slices.Equal(got, []string{"dot", "eyes", "mesh", "red"}) {
			t.Errorf("stages %v", got)
		}
	}
	plain, err := (&Looker{Finders: []Finder{redDot{}}, Mesher: redDot{1}}).Look(img)
	if err != nil || plain.Times != nil {
		t.Errorf("without a watch: %v, %v", plain.Times, err)
	}
}

// named is a finder with a name.
type named struct{ name string }

func (n named) String() string { return n.name }

func (named) Find(img *image.NRGBA) ([]Candidate, error) { return redDot{}.Find(img) }

type openEye struct{}

func (openEye) Closed(*image.NRGBA, Square) (float64, error) { return 0, nil }

func TestTimesAddUp(t *testing.T) {
	times, start := Times{}, time.Now().Add(-time.Second)
	times.Since(start, "a")
	times.Since(start, "a")
	if times["a"] < 2*time.Second {
		t.Errorf("twice a second: %v", times["a"])
	}
	Times(nil).Since(start, "nobody keeps time")
}
