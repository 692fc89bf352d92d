package worker

import (
	"bytes"
	"errors"
	"image"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"kaocheck/pkg/vision"
)

func open(t *testing.T, mode string, n int) *Pool {
	t.Setenv("WORKER", mode)
	p, err := Open([]string{os.Args[0]}, n)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Kill() })
	return p
}

func picture(w, h int) *image.NRGBA { return image.NewNRGBA(image.Rect(0, 0, w, h)) }

func TestLook(t *testing.T) {
	p := open(t, "on", 2)
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Go(func() {
			w, h := 100+i, 300*(i+1)
			s, err := p.Look(picture(w, h))
			if err != nil {
				t.Error(err)
				return
			}
			if got := s.Faces[0].Box; got.H < float64(h)*0.99 || got.H > float64(h)*1.01 {
				t.Errorf("picture of %d×%d came back as %v", w, h, got)
			}
			if _, reduced := s.Times["reduce"]; s.Times["network"] != time.Second || !reduced {
				t.Errorf("the stages took %v", s.Times)
			}
		})
	}
	wg.Wait()
	if err := p.Close(); err != nil {
		t.Error(err)
	}
}

func TestCrashCostsOnePicture(t *testing.T) {
	p := open(t, "on", 1)
	for _, c := range []struct {
		width int
		want  string
	}{{50, ""}, {crashWidth, "crashed"}, {51, ""}, {errorWidth, "no arithmetic"}, {52, ""}, {crashWidth, "crashed"}, {53, ""},
		{hurtWidth, ""}, {54, ""}, {babbleWidth, ""}, {55, ""}, {emptyWidth, "crashed"}, {56, ""}, {panicWidth, "crashed"}, {57, ""}} {
		s, err := p.Look(picture(c.width, 10))
		switch {
		case c.want == "" && (err != nil || s.Faces[0].Box.W != float64(c.width)):
			t.Errorf("width %d: %+v, %v", c.width, s, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("width %d: error %v, want %q", c.width, err, c.want)
		}
	}
}

func TestDecode(t *testing.T) {
	p := open(t, "on", 2)
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Go(func() {
			size := image.Pt(100+i, 300*(i+1))
			img, err := p.Decode([]byte{byte(i), 2, 3, 255}, size)
			if err != nil || img.Rect.Size() != size || !bytes.Equal(img.Pix, bytes.Repeat([]byte{byte(i), 2, 3, 255}, size.X*size.Y)) {
				t.Errorf("%v came back as %v, %v", size, img.Rect, err)
			}
		})
	}
	wg.Wait()
}

// TestDecodingCostsNoPicture holds that a child that breaks while it decodes is replaced.
func TestDecodingCostsNoPicture(t *testing.T) {
	p := open(t, "on", 1)
	for width, want := range map[int]string{
		crashWidth: "crashed", errorWidth: "no such coding", emptyWidth: "crashed", babbleWidth: "crashed", panicWidth: "crashed",
	} {
		if img, err := p.Decode([]byte("file"), image.Pt(width, 10)); img != nil || err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("width %d: %v, error %v, want %q", width, img, err, want)
		}
		if _, err := p.Decode([]byte("file"), image.Pt(50, 10)); err != nil {
			t.Errorf("after width %d: %v", width, err)
		}
		if _, err := p.Look(picture(50, 10)); err != nil {
			t.Errorf("a look after width %d: %v", width, err)
		}
	}
	if _, err := p.Decode(nil, image.Pt(50, 10)); err == nil {
		t.Error("no file is decoded")
	}
}

func TestHangEnds(t *testing.T) {
	t.Setenv("WORKER", "on")
	child, err := start([]string{os.Args[0]})
	if err != nil {
		t.Fatal(err)
	}
	defer child.kill()
	if err := child.greet(time.Minute); err != nil {
		t.Fatal(err)
	}
	if _, err := child.look(picture(hangWidth, 10), 100*time.Millisecond); !errors.Is(err, vision.ErrSlow) {
		t.Errorf("a hanging child: %v", err)
	}
}

// TestHangWhileDecodingEnds holds that the time is up for a child that goes on for ever, too, and that the next one looks.
func TestHangWhileDecodingEnds(t *testing.T) {
	p := open(t, "on", 1)
	p.patience = 100 * time.Millisecond
	if _, err := p.Decode([]byte("file"), image.Pt(hangWidth, 10)); !errors.Is(err, vision.ErrSlow) {
		t.Errorf("a hanging child: %v", err)
	}
	p.patience = time.Minute
	if _, err := p.Look(picture(50, 10)); err != nil {
		t.Error(err)
	}
}

func TestSilentChildIsGivenUp(t *testing.T) {
	t.Setenv("WORKER", "silent")
	child, err := start([]string{os.Args[0]})
	if err != nil {
		t.Fatal(err)
	}
	defer child.kill()
	if err := child.greet(100 * time.Millisecond); !errors.Is(err, vision.ErrSlow) {
		t.Errorf("a child that never greets: %v", err)
	}
}

func TestReady(t *testing.T) {
	if err := open(t, "on", 1).Ready(); err != nil {
		t.Error(err)
	}
	for mode, want := range map[string]string{"closed": "no library", "refused": "model is damaged", "babbling": "crashed"} {
		if err := open(t, mode, 1).Ready(); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%s: error %v, want one that ends in %q", mode, err, want)
		}
	}
	if _, err := Open([]string{"/nowhere/kaocheck"}, 1); err == nil {
		t.Error("a missing program starts")
	}
}

// BenchmarkIsolation is what a process of its own costs a picture: the way there and back, without any looking.
func BenchmarkIsolation(b *testing.B) {
	b.Setenv("WORKER", "on")
	p, err := Open([]string{os.Args[0]}, 1)
	if err != nil {
		b.Fatal(err)
	}
	defer p.Close()
	img := picture(600, 800) // is not reduced
	for b.Loop() {
		if _, err := p.Look(img); err != nil {
			b.Fatal(err)
		}
	}
}

func TestPixelsOfACutOut(t *testing.T) {
	img := picture(8, 8)
	for i := range img.Pix {
		img.Pix[i] = byte(i)
	}
	sub := img.SubImage(image.Rect(2, 3, 6, 5)).(*image.NRGBA)
	got := pixels(sub)
	if len(got) != 4*4*2 || got[0] != img.Pix[3*32+8] || got[16] != img.Pix[4*32+8] {
		t.Errorf("pixels of a cut-out: %v", got)
	}
}
