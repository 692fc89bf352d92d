package wall

import (
	"bytes"
	"image"
	"image/jpeg"
	"math"
	"testing"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
)

func TestPlainWalls(t *testing.T) {
	for name, wall := range map[string]func(x, y float64) [3]float64{
		"pale":     pale,
		"white":    func(_, _ float64) [3]float64 { return [3]float64{1, 1, 1} },
		"blue":     func(_, _ float64) [3]float64 { return [3]float64{0.1, 0.2, 0.6} },
		"dark":     func(_, _ float64) [3]float64 { return [3]float64{0.08, 0.08, 0.08} },
		"window":   func(x, y float64) [3]float64 { return dim(pale(x, y), 0.8+0.15*x) },
		"from top": func(x, y float64) [3]float64 { return dim(pale(x, y), 0.8-0.15*y) },
		"vignette": func(x, y float64) [3]float64 { return dim(pale(x, y), 1-0.12*(x*x+y*y)) },
	} {
		s := sitting(wall)
		for _, s.noise = range []float64{0, 4} {
			b := s.measure(t)
			if b.Patch > 3 || b.Texture > 2 || b.Shadow > 0.05 {
				t.Errorf("%s with noise %g: patch %.1f, texture %.1f, shadow %.3f", name, s.noise, b.Patch, b.Texture, b.Shadow)
			}
		}
	}
}

func TestThingsGrowWithTheirContrast(t *testing.T) {
	things := map[string]func(x, y float64) bool{
		"picture on the wall": func(x, y float64) bool { return x > 0.85 && y < -0.7 },
		"chair":               func(x, y float64) bool { return math.Abs(x) > 0.9 && y > 0.5 },
		"edge of a door":      func(x, _ float64) bool { return x < -0.95 && x > -1.05 },
	}
	for name, in := range things {
		last := 0.0
		for _, contrast := range []float64{0.1, 0.2, 0.4, 0.7} {
			b := sitting(func(x, y float64) [3]float64 {
				if in(x, y) {
					return dim(pale(x, y), 1-contrast)
				}
				return pale(x, y)
			}).measure(t)
			if b.Patch <= last {
				t.Errorf("%s: contrast %g gives %.1f after %.1f", name, contrast, b.Patch, last)
			}
			last = b.Patch
		}
		if last < 20 {
			t.Errorf("%s: a dark one gives %.1f only", name, last)
		}
	}
}

func TestPatternIsTexture(t *testing.T) {
	last := 0.0
	for _, contrast := range []float64{0.2, 0.4, 0.8} {
		s := sitting(func(x, y float64) [3]float64 {
			return dim(pale(x, y), 1-contrast*(0.5+0.5*math.Sin(20*x)*math.Sin(20*y)))
		})
		s.t = 120
		b := s.measure(t)
		if b.Texture <= last {
			t.Errorf("contrast %g gives %.1f after %.1f", contrast, b.Texture, last)
		}
		last = b.Texture
	}
	if last < 4 {
		t.Errorf("a strong pattern gives %.1f only", last)
	}
}

func TestBackgroundAgainMirroredAndEncoded(t *testing.T) {
	s := sitting(thrown(0.3, 0.25, 0.1, 0.05))
	img, found := s.draw()
	want := look(img, found)
	var file bytes.Buffer
	if err := jpeg.Encode(&file, img, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	again, err := photo.Read(&file, photo.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	mirrored := imaging.FlipH(img) // the drawn person is symmetric
	for name, img := range map[string]*image.NRGBA{"encoded": again.Pixels, "mirrored": mirrored} {
		got := look(img, found)
		if math.Abs(got.Shadow-want.Shadow) > 0.02 || math.Abs(got.Patch-want.Patch) > 1 || math.Abs(got.Head-want.Head) > 1 {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}

func TestBackgroundOfOtherSizes(t *testing.T) {
	s := sitting(thrown(0.3, 0.25, 0.1, 0.05))
	want := s.measure(t)
	for _, s.t = range []float64{40, 120} {
		got := s.measure(t)
		if math.Abs(got.Shadow-want.Shadow) > 0.05 || math.Abs(got.Patch-want.Patch) > 1.5 || math.Abs(got.White-want.White) > 0.5 {
			t.Errorf("at %g pixels: %+v, want %+v", s.t, got, want)
		}
	}
}

func TestSeparation(t *testing.T) {
	s := sitting(func(_, _ float64) [3]float64 { return [3]float64{0.02, 0.02, 0.02} })
	if b := s.measure(t); b.Head > 10 || b.Clothes > 30 {
		t.Errorf("black hair before a black wall stands out by %.1f, clothes by %.1f", b.Head, b.Clothes)
	}
	s = sitting(pale)
	s.cloth = pale(0, 0)
	if b := s.measure(t); b.Head < 25 || b.Clothes > 3 {
		t.Errorf("black hair before a pale wall stands out by %.1f, clothes of its colour by %.1f", b.Head, b.Clothes)
	}
}

func TestNoWallIsSeen(t *testing.T) {
	img, found := sitting(pale).draw()
	if b := Look(img, whole(img), vision.Rect{X: 50, Y: 60, W: 50, H: 60}, found.Main(), found.Segments); b != nil {
		t.Errorf("background in the middle of the face: %+v", b)
	}
	found.Segments = &vision.Segments{}
	if b := look(img, found); b != nil {
		t.Error("background without segments")
	}
}

func BenchmarkBackground(b *testing.B) {
	s := sitting(thrown(0.3, 0.25, 0.1, 0.05))
	s.t = 480
	img, found := s.draw()
	for b.Loop() {
		look(img, found)
	}
}

// The outline of a thing on the wall is that of the thing, whatever its contrast.
func TestPatchIsOutlined(t *testing.T) {
	for _, contrast := range []float64{0.3, 0.7} {
		b := sitting(func(x, y float64) [3]float64 {
			if x > 0.85 && y < -0.7 {
				return dim(pale(x, y), 1-contrast)
			}
			return pale(x, y)
		}).measure(t)
		a := b.PatchShape.Area()
		if share := inside(a, *b.PatchArea); share < 0.8 {
			t.Errorf("contrast %g: %.2f of the thing is covered", contrast, share)
		}
		if out := a.Bounds(); out.Overlap(*b.PatchArea) < 0.8 {
			t.Errorf("contrast %g: outline around %v, thing at %v", contrast, *out, *b.PatchArea)
		}
	}
}
