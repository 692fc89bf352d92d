package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func TestProgressEndsWithAClearLine(t *testing.T) {
	var terminal bytes.Buffer
	p := newProgress(&terminal, 3)
	for range 3 {
		p.step()
	}
	if got := terminal.String(); !strings.Contains(got, "/3)") || !strings.HasSuffix(got, "\r") {
		t.Errorf("got %q", got)
	}
}

func TestNoProgressSaysNothing(t *testing.T) {
	var p progress
	p.step()
	p.clear()
}

func TestIsTerminal(t *testing.T) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if isTerminal(null) || isTerminal(&bytes.Buffer{}) {
		t.Error("takes what is no terminal for one")
	}
}

// The count of the bar and the words beside it are of one moment.
func TestBarCountsWhatItTells(t *testing.T) {
	var out bytes.Buffer
	newProgress(&out, 3).say(func() string { return "one is done" })
	if first, _, _ := strings.Cut(strings.TrimLeft(out.String(), "\r "), "\r"); !strings.Contains(first, "(1/3) one is done") {
		t.Errorf("got %q", first)
	}
}
