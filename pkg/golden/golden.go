// Package golden holds what the program makes against files of the repository, for tests alone. With -update, as in
// the target golden of the Makefile, a test rewrites its files instead.
package golden

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Update tells whether files are to be rewritten.
func Update() bool { return *update }

// Check fails t unless the file holds what was got.
func Check(t testing.TB, file string, got []byte) {
	t.Helper()
	if *update {
		rewrite(t, file, got)
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		n, old, now := firstChange(want, got)
		t.Errorf("%s:%d is not what the program says, make golden accepts it:\nheld %q\nnow  %q", file, n, old, now)
	}
}

// rounding is by how many levels a channel may differ from the picture of a file: another processor may round otherwise.
const rounding = 8

// Picture fails t unless the PNG file holds what was got, but for rounding.
func Picture(t testing.TB, file string, got image.Image) {
	t.Helper()
	if *update {
		var coded bytes.Buffer
		if err := png.Encode(&coded, got); err != nil {
			t.Fatal(err)
		}
		rewrite(t, file, coded.Bytes())
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if where := changed(want, got); !where.Empty() {
		t.Errorf("%s is not what the program draws, in %v; make golden accepts it", file, where)
	}
}

// changed is the rectangle around the pixels in which two pictures differ.
func changed(a, b image.Image) (where image.Rectangle) {
	all := a.Bounds().Union(b.Bounds())
	for y := all.Min.Y; y < all.Max.Y; y++ {
		for x := all.Min.X; x < all.Max.X; x++ {
			if !alike(a.At(x, y), b.At(x, y)) {
				where = where.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return where
}

func alike(a, b color.Color) bool {
	p, q := color.NRGBAModel.Convert(a).(color.NRGBA), color.NRGBAModel.Convert(b).(color.NRGBA)
	for _, c := range [][2]uint8{{p.R, q.R}, {p.G, q.G}, {p.B, q.B}, {p.A, q.A}} {
		if max(c[0], c[1])-min(c[0], c[1]) > rounding {
			return false
		}
	}
	return true
}

// firstChange is the number of the first line, from 1, in which two different texts differ, and what it is in either.
func firstChange(a, b []byte) (n int, inA, inB []byte) {
	for bytes.Equal(inA, inB) {
		n++
		inA, a = firstLine(a)
		inB, b = firstLine(b)
	}
	return n, inA, inB
}

// firstLine is the first line of a text with its line break, and what follows.
func firstLine(text []byte) (line, rest []byte) {
	end := bytes.IndexByte(text, '\n') + 1
	if end == 0 {
		end = len(text)
	}
	return text[:end], text[end:]
}

func rewrite(t testing.TB, file string, text []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, text, 0o644); err != nil {
		t.Fatal(err)
	}
}
