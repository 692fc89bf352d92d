package check

import (
	"context"
	"errors"
	"fmt"
	"image"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"kaocheck/pkg/vision"
)

func TestRunKeepsTheOrder(t *testing.T) {
	path := write(t, "a.jpg", 70, 90)
	var paths []string
	for i := range 40 {
		paths = append(paths, fmt.Sprintf("%s%s", strings.Repeat("/.", i%3), path))
	}
	for _, jobs := range []int{0, 1, 4} {
		var got []string
		err := checker(t, "mynumber", &viewer{faces: 1}).Run(t.Context(), slices.Values(paths), jobs, func(r Result) error {
			got = append(got, r.File)
			return nil
		})
		if err != nil || !slices.Equal(got, paths) {
			t.Errorf("%d jobs: %v, order kept: %t", jobs, err, slices.Equal(got, paths))
		}
	}
}

func TestRunStops(t *testing.T) {
	path := write(t, "a.jpg", 70, 90)
	paths := slices.Repeat([]string{path}, 100)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	err := checker(t, "mynumber", &viewer{faces: 1}).Run(ctx, slices.Values(paths), 2, func(Result) error {
		if n++; n == 5 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || n < 5 || n > 12 {
		t.Errorf("after a cancel at 5: %d results, %v", n, err)
	}
	full := errors.New("disk full")
	n, begun := 0, 0
	counted := func(yield func(string) bool) {
		for begun < len(paths) && yield(paths[begun]) {
			begun++
		}
	}
	err = checker(t, "mynumber", &viewer{faces: 1}).Run(t.Context(), counted, 2, func(Result) error {
		n++
		return full
	})
	if !errors.Is(err, full) || n != 1 || begun > 12 {
		t.Errorf("after an error of the report: %d results, %d photos begun, %v", n, begun, err)
	}
}

// Every path of a stream is answered once, and then the results end.
func TestStreamEnds(t *testing.T) {
	path := write(t, "a.jpg", 70, 90)
	for _, jobs := range []int{0, 3} {
		paths := make(chan string)
		go func() {
			defer close(paths)
			for i := range 9 {
				paths <- strings.Repeat("/.", i) + path
			}
		}()
		seen := map[string]int{}
		for r := range checker(t, "mynumber", &viewer{faces: 1}).Stream(paths, jobs) {
			seen[r.File]++
		}
		for i := range 9 {
			if n := seen[strings.Repeat("/.", i)+path]; n != 1 {
				t.Errorf("%d jobs: path %d is answered %d times", jobs, i, n)
			}
		}
	}
}

// crowd is a viewer that keeps each photo until a number of them are there.
type crowd struct {
	viewer
	wanted     int
	full       chan struct{}
	mu         sync.Mutex
	here, most int
}

func (c *crowd) Look(img *image.NRGBA) (*vision.Scene, error) {
	c.come()
	defer c.leave()
	select {
	case <-c.full:
	case <-time.After(time.Minute):
	}
	return c.viewer.Look(img)
}

func (c *crowd) come() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.here++
	if c.here == c.wanted && c.most < c.wanted {
		close(c.full)
	}
	c.most = max(c.most, c.here)
}

func (c *crowd) leave() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.here--
}

// A second job keeps one more photo in hand, a single one its photo only.
func TestPhotosInHand(t *testing.T) {
	paths := slices.Repeat([]string{write(t, "a.jpg", 70, 90)}, 12)
	for jobs, want := range map[int]int{1: 1, 2: 3, 5: 6} {
		c := &crowd{viewer: viewer{faces: 1}, wanted: want, full: make(chan struct{})}
		err := checker(t, "mynumber", c).Run(t.Context(), slices.Values(paths), jobs, func(Result) error { return nil })
		if err != nil || c.most != want {
			t.Errorf("%d jobs: %d photos in hand at once, %v; want %d", jobs, c.most, err, want)
		}
	}
}
