package main

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestEveryModelIsFitted(t *testing.T) {
	for _, c := range []struct {
		args []string
		want []string
	}{
		{[]string{"../../pkg/measure/testdata/eyes.csv"}, []string{"constant", "odds", "contrast", "equal error rate"}},
		{[]string{"-shift", "../../pkg/measure/testdata/stretch.csv"}, []string{"constant", "face", "eyes", "standard deviation"}},
		{[]string{"-lean", "../../pkg/blur/testdata/shake.csv"}, []string{"aslant", "floor", "coarse", "constant", "lean", "wandering\t60"}},
	} {
		var out bytes.Buffer
		if err := run(c.args, &out, io.Discard); err != nil {
			t.Fatal(c.args, err)
		}
		for _, word := range c.want {
			if !strings.Contains(out.String(), word) {
				t.Errorf("%v: no %q in\n%s", c.args, word, out.String())
			}
		}
	}
}

func TestCommandLine(t *testing.T) {
	for _, args := range [][]string{{}, {"a", "b"}, {"-shift", "-lean", "a"}, {"-nonsense", "a"}} {
		if err := run(args, io.Discard, io.Discard); !errors.Is(err, errUsage) {
			t.Errorf("%v: %v", args, err)
		}
	}
	if err := run([]string{"missing.csv"}, io.Discard, io.Discard); err == nil {
		t.Error("a missing file was read")
	}
}
