package golden

import (
	"image"
	"image/color"
	"os"
	"path/filepath"
	"testing"
)

// recorder is a test that only remembers whether it failed.
type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.failed = true }

func TestCheck(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new", "report.txt")
	*update = true
	Check(t, file, []byte("as it is"))
	*update = false
	for text, want := range map[string]bool{"as it is": false, "as it was": true} {
		r := recorder{TB: t}
		if Check(&r, file, []byte(text)); r.failed != want {
			t.Errorf("%q: failed %v", text, r.failed)
		}
	}
	if got, _ := os.ReadFile(file); string(got) != "as it is" {
		t.Errorf("the file was changed to %q", got)
	}
}

func TestPicture(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new", "picture.png")
	drawn := func(level uint8, size int) image.Image {
		img := image.NewNRGBA(image.Rect(0, 0, size, 5))
		for i := range img.Pix {
			img.Pix[i] = 255
		}
		img.SetNRGBA(3, 2, color.NRGBA{255, level, 255, 255})
		return img
	}
	*update = true
	Picture(t, file, drawn(100, 9))
	*update = false
	for name, c := range map[string]struct {
		img  image.Image
		want bool
	}{
		"the same": {drawn(100, 9), false}, "rounded otherwise": {drawn(108, 9), false},
		"darker": {drawn(91, 9), true}, "brighter": {drawn(109, 9), true}, "wider": {drawn(100, 10), true}, "narrower": {drawn(100, 8), true},
	} {
		r := recorder{TB: t}
		if Picture(&r, file, c.img); r.failed != c.want {
			t.Errorf("%s: failed %v", name, r.failed)
		}
	}
	if got, want := changed(drawn(100, 9), drawn(0, 9)), image.Rect(3, 2, 4, 3); got != want {
		t.Errorf("changed in %v, want %v", got, want)
	}
}

func TestFirstChange(t *testing.T) {
	for _, c := range []struct {
		a, b string
		n    int
		inA  string
		inB  string
	}{
		{"a\nb\nc\n", "a\nB\nC\n", 2, "b\n", "B\n"},
		{"a\n", "a\nb\n", 2, "", "b\n"},
		{"a\nb", "a\nb\n", 2, "b", "b\n"},
		{"", "a", 1, "", "a"},
	} {
		if n, inA, inB := firstChange([]byte(c.a), []byte(c.b)); n != c.n || string(inA) != c.inA || string(inB) != c.inB {
			t.Errorf("%q, %q: line %d, %q and %q", c.a, c.b, n, inA, inB)
		}
	}
}
