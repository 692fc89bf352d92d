package wall

import (
	"bytes"
	"image"
	"image/jpeg"
	"math"
	"math/rand/v2"
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

func TestShadowIsMeasured(t *testing.T) {
	for _, c := range []struct{ dx, dy, soft float64 }{
		{0.25, 0.1, 0.05}, {-0.25, 0.1, 0.05}, {0.3, 0.2, 0.15}, {-0.35, 0, 0.1}, {0.1, 0.4, 0.1}, {0, 0.5, 0.1},
	} {
		last := 0.0
		for _, depth := range []float64{0.1, 0.3, 0.5} {
			b := sitting(thrown(depth, c.dx, c.dy, c.soft)).measure(t)
			if b.Shadow <= last || math.Abs(b.Shadow-depth) > 0.05+0.2*depth {
				t.Errorf("%+v of %.1f: shadow %.3f after %.3f", c, depth, b.Shadow, last)
			}
			if b.Patch > 20*depth {
				t.Errorf("%+v of %.1f: taken for a thing of %.1f", c, depth, b.Patch)
			}
			if depth >= 0.3 && (b.ShadowArea == nil || (b.ShadowArea.Centre().X > 75) != (c.dx > 0)) {
				t.Errorf("%+v: shadow placed at %v", c, b.ShadowArea)
			}
			last = b.Shadow
		}
	}
}

func TestTheEdgeOfALampsLightIsNoShadow(t *testing.T) {
	for _, lean := range []float64{-0.2, 0.1} {
		for _, at := range []float64{-0.7, -0.3} {
			lit := func(x, y, depth float64) float64 { return 1 - (depth-0.1*x)/(1+math.Exp(-(y+lean*x-at)/0.1)) }
			s := sitting(func(x, y float64) [3]float64 { return dim(pale(x, y), lit(x, y, 0.35)) })
			s.tight = 0.25
			if b := s.measure(t); b.Shadow > 0.06 {
				t.Errorf("light that falls off at %.1f, leaning by %.1f: shadow %.3f", at, lean, b.Shadow)
			}
			cast := thrown(0.4, 0.3, 0.1, 0.05)
			s.wall = func(x, y float64) [3]float64 { return dim(cast(x, y), lit(x, y, 0.1)) }
			if b := s.measure(t); b.Shadow < 0.25 {
				t.Errorf("a shadow of 0.4 where light falls off at %.1f, leaning by %.1f: %.3f", at, lean, b.Shadow)
			}
		}
	}
}

func TestShadowWhateverTheWall(t *testing.T) {
	for _, colour := range [][3]float64{{0.9, 0.9, 0.9}, {0.15, 0.25, 0.6}, {0.2, 0.18, 0.15}} {
		cast := thrown(0.3, 0.25, 0.1, 0.05)
		b := sitting(func(x, y float64) [3]float64 {
			return dim(colour, cast(x, y)[0]/pale(x, y)[0])
		}).measure(t)
		if math.Abs(b.Shadow-0.3) > 0.06 {
			t.Errorf("on a wall of %v a shadow of 0.3 is %.3f", colour, b.Shadow)
		}
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

func TestThingsAreNoShadow(t *testing.T) {
	b := sitting(func(x, y float64) [3]float64 {
		if x > 0.85 && y < -0.5 {
			return [3]float64{0.5, 0.1, 0.1}
		}
		return pale(x, y)
	}).measure(t)
	if b.Shadow > 0.1 {
		t.Errorf("a red thing is a shadow of %.2f", b.Shadow)
	}
}

// TestShadowsAmongThings wants no shadow on a wall full of boards, and the person's own where they are faint.
func TestShadowsAmongThings(t *testing.T) {
	taken := 0
	for seed := range uint64(24) {
		s := sitting(boarded(seed, 0.95, pale))
		s.tight = 0.25
		if b := s.measure(t); b.Shadow > 0.14 {
			taken++
		}
		if seed%4 > 0 {
			continue
		}
		if b := sitting(boarded(seed, 0.06, thrown(0.4, 0.3, 0.1, 0.05))).measure(t); b.Shadow < 0.25 {
			t.Errorf("boards %d: a shadow of 0.4 before faint ones is %.2f", seed, b.Shadow)
		}
	}
	if taken > 3 { // 6, where what is left of the wall does not count, and 13, where what lights it is not compared either
		t.Errorf("of 24 walls full of boards %d have a shadow", taken)
	}
}

// boarded is a wall with fourteen boards that take away up to contrast of its light.
func boarded(seed uint64, contrast float64, wall func(x, y float64) [3]float64) func(x, y float64) [3]float64 {
	rng := rand.New(rand.NewPCG(seed, 1))
	var boards [14]struct{ x, y, w, h, dark float64 }
	for i := range boards {
		b := &boards[i]
		b.x, b.y = 2.5*rng.Float64()-1.25, 3.1*rng.Float64()-1.4
		b.w, b.h, b.dark = 0.1+0.4*rng.Float64(), 0.1+0.6*rng.Float64(), contrast*rng.Float64()
	}
	return func(x, y float64) [3]float64 {
		light := 1.0
		for _, b := range boards {
			if math.Abs(x-b.x) < b.w && math.Abs(y-b.y) < b.h {
				light = 1 - b.dark
			}
		}
		return dim(wall(x, y), light)
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

func TestStrandsAreNoThings(t *testing.T) {
	strand := func(x, y float64) bool {
		return math.Abs(math.Abs(x)-0.85-0.03*math.Sin(15*y)) < 0.02 && math.Abs(y) < 0.4
	}
	s := sitting(nil)
	s.wall = func(x, y float64) [3]float64 {
		if strand(x, y) {
			return s.hair
		}
		return pale(x, y)
	}
	if b := s.measure(t); b.Patch > 5 {
		t.Errorf("loose hair is a thing of %.1f", b.Patch)
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
	if b := Look(img, vision.Rect{X: 50, Y: 60, W: 50, H: 60}, found.Main(), found.Segments); b != nil {
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

// TestCurlsAreNoThings wants a dark patch beside the head to be loose hair where the network sees
// some, and a thing where it sees wall alone or where no hair is near.
func TestCurlsAreNoThings(t *testing.T) {
	for _, c := range []struct {
		name  string
		share uint8
		x     float64
		curl  bool
	}{
		{"beside the hair, seen as hair by a fifth", 51, 0.9, true},
		{"beside the hair, seen as wall", 0, 0.9, false},
		{"far from the hair", 51, -1.15, false},
	} {
		patch := func(x, y float64) bool { return math.Abs(x-c.x) < 0.13 && math.Abs(y-0.25) < 0.2 }
		img, found := sitting(func(x, y float64) [3]float64 {
			if patch(x, y) {
				return dim(pale(x, y), 0.5)
			}
			return pale(x, y)
		}).draw()
		s := found.Segments
		for i := range s.W * s.H {
			at := s.Point(i%s.W, i/s.W)
			if x, y := (at.X-75)/60, (at.Y-84)/60; patch(x, y) {
				s.Share[vision.Hair][i], s.Share[vision.Background][i] = c.share, 255-c.share
			}
		}
		if b := look(img, found); (b.Patch < 3) != c.curl {
			t.Errorf("%s: patch %.1f", c.name, b.Patch)
		}
	}
}

// inside is the share of the area of a rectangle, in hundredths of its sides, that an area covers.
func inside(a vision.Area, r vision.Rect) float64 {
	n := 0
	for i := range 10000 {
		p := vision.Point{X: r.X + r.W*(float64(i%100)+0.5)/100, Y: r.Y + r.H*(float64(i/100)+0.5)/100}
		odd := false
		for _, ring := range a {
			odd = odd != ring.Contains(p)
		}
		if odd {
			n++
		}
	}
	return float64(n) / 10000
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
