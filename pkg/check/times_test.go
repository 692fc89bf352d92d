package check

import (
	"strings"
	"testing"
	"time"

	"kaocheck/pkg/photo"
)

func TestCheckKeepsTime(t *testing.T) {
	c := checker(t, "mynumber", &viewer{faces: 1})
	c.Inspect = func(*photo.Photo, *Result) error { return nil }
	r := c.Check(write(t, "a.jpg", 700, 900))
	var sum time.Duration
	for stage, took := range r.Times {
		if sum += took; took < 0 {
			t.Errorf("%s took %v", stage, took)
		}
	}
	for _, stage := range []string{"read", "decode", "look network", "look rest", "measure geometry", "measure background", "judge", "draw"} {
		if _, ok := r.Times[stage]; !ok {
			t.Errorf("%s is not timed", stage)
		}
	}
	if sum > r.Elapsed || sum < r.Elapsed/2 {
		t.Errorf("the stages make %v of %v", sum, r.Elapsed)
	}
	if r.Scene.Times != nil {
		t.Error("the scene's times are told twice")
	}
}

func TestRecall(t *testing.T) {
	v := &viewer{faces: 1}
	c := checker(t, "mynumber", v)
	c.Recall = func(path string) (Result, bool) {
		return Result{File: path, Verdict: Accept}, strings.HasSuffix(path, "known.jpg")
	}
	if r := c.Check("known.jpg"); r.Verdict != Accept || v.calls.Load() > 0 {
		t.Errorf("a known photo: %+v", r)
	}
	if r := c.Check(write(t, "new.jpg", 700, 900)); v.calls.Load() != 1 || r.Pixels == 0 {
		t.Errorf("a new photo: looked at %d times, hash %x", v.calls.Load(), r.Pixels)
	}
}
