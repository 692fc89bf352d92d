package main

import (
	"maps"
	"testing"
)

func TestNamed(t *testing.T) {
	got := named([]string{"x/a.jpg", "y/a.jpg", "a.PNG", "A.png", "a-2.jpg", "x/a.jpg", "写真.jpg", "noext"})
	want := map[string]string{
		"x/a.jpg": "a.png", "y/a.jpg": "a-2.png", "a.PNG": "a-3.png", "A.png": "A-4.png", "a-2.jpg": "a-2-2.png",
		"写真.jpg": "写真.png", "noext": "noext.png",
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestNumbered(t *testing.T) {
	paths := []string{"a", "b", "a", "c", "d", "e", "f", "g", "h", "i"}
	got := numbered(paths)
	if got["a"] != "01.png" || got["c"] != "04.png" || got["i"] != "10.png" {
		t.Errorf("got %v", got)
	}
}
