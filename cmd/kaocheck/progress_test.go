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
