package measure

import (
	"image"
	"math"
	"math/rand/v2"
	"testing"

	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
)

// scenery is a drawn portrait: light of a place in units of T around the eyes.
type scenery struct {
	t     float64 // pixels
	wall  func(x, y float64) [3]float64
	hair  [3]float64
	cloth [3]float64
	noise float64 // standard deviation in levels of 255
}

// pale is a wall of even light.
func pale(_, _ float64) [3]float64 { return [3]float64{0.6, 0.62, 0.64} }

func dim(c [3]float64, k float64) [3]float64 { return times(c, k) }

// silhouette tells what a portrait shows at x, y: a head with hair, a neck and shoulders.
func silhouette(x, y float64) vision.Class {
	switch {
	case math.Hypot(x/0.6, (y-0.15)/0.85) < 1:
		return vision.FaceSkin
	case math.Hypot(x/0.75, (y+0.1)/1) < 1 && y < 0.5:
		return vision.Hair
	case math.Abs(x) < 0.35 && y > 0 && y < 1.3:
		return vision.BodySkin
	case y > 1.2+0.3*x*x:
		return vision.Clothes
	}
	return vision.Background
}

// draw makes the picture of 2.5 × 3.1 T and what a network would find in it.
func (s scenery) draw() (*photo.Photo, *vision.Scene) {
	w, h := int(2.5*s.t), int(3.1*s.t)
	eyes := vision.Point{X: 1.25 * s.t, Y: 1.4 * s.t}
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	rng := rand.New(rand.NewPCG(1, 2))
	for y := range h {
		for x := range w {
			u, v := (float64(x)+0.5-eyes.X)/s.t, (float64(y)+0.5-eyes.Y)/s.t
			light := s.wall(u, v)
			switch silhouette(u, v) {
			case vision.FaceSkin, vision.BodySkin:
				light = [3]float64{0.5, 0.3, 0.2}
			case vision.Hair:
				light = s.hair
			case vision.Clothes:
				light = s.cloth
			}
			for c, l := range light {
				img.Pix[y*img.Stride+4*x+c] = uint8(min(max(encoded(l)+s.noise*rng.NormFloat64()+0.5, 0), 255))
			}
			img.Pix[y*img.Stride+4*x+3] = 255
		}
	}
	return &photo.Photo{Pixels: img}, seated(eyes, s.t, float64(w), float64(h))
}

func encoded(l float64) float64 {
	if l <= 0.0031308 {
		return 255 * 12.92 * l
	}
	return 255 * (1.055*math.Pow(l, 1/2.4) - 0.055)
}

func seated(eyes vision.Point, t, w, h float64) *vision.Scene {
	face := vision.Face{Box: vision.Rect{X: eyes.X - 0.6*t, Y: eyes.Y - 0.5*t, W: 1.2 * t, H: 1.5 * t}}
	face.Mesh.Points = make([]vision.Point3, vision.MeshSize)
	for i := range face.Mesh.Points {
		face.Mesh.Points[i] = vision.Point3{X: eyes.X, Y: eyes.Y}
	}
	face.Mesh.Points[152].Y += t
	seg := &vision.Segments{Area: vision.Rect{W: w, H: h}, W: 256, H: 256}
	for c := range seg.Share {
		seg.Share[c] = make([]uint8, seg.W*seg.H)
	}
	for i := range seg.W * seg.H {
		p := seg.Point(i%seg.W, i/seg.W)
		seg.Share[silhouette((p.X-eyes.X)/t, (p.Y-eyes.Y)/t)][i] = 255
	}
	return &vision.Scene{Faces: []vision.Face{face}, Segments: seg}
}

func (s scenery) measure(t *testing.T) *Background {
	t.Helper()
	p, found := s.draw()
	b := takeBackground(p, found.Main(), found, &Frame{Whole: true})
	if b == nil {
		t.Fatal("no background")
	}
	return b
}

func sitting(wall func(x, y float64) [3]float64) scenery {
	return scenery{t: 60, wall: wall, hair: [3]float64{0.02, 0.02, 0.02}, cloth: [3]float64{0.05, 0.05, 0.1}, noise: 1}
}

// thrown is a wall with the portrait's own shadow, displaced by dx, dy, its edge as soft as given.
func thrown(depth, dx, dy, soft float64) func(x, y float64) [3]float64 {
	return func(x, y float64) [3]float64 {
		var in float64
		const n = 2
		for i := -n; i <= n; i++ {
			for j := -n; j <= n; j++ {
				if silhouette(x-dx+soft*float64(i)/n, y-dy+soft*float64(j)/n) != vision.Background {
					in++
				}
			}
		}
		return dim(pale(x, y), 1-depth*in/((2*n+1)*(2*n+1)))
	}
}

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
	for _, contrast := range []float64{0.1, 0.2, 0.4} {
		b := sitting(func(x, y float64) [3]float64 {
			return dim(pale(x, y), 1-contrast*(0.5+0.5*math.Sin(20*x)*math.Sin(20*y)))
		}).measure(t)
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
		{0.25, 0.1, 0.05}, {-0.25, 0.1, 0.05}, {0.3, 0.2, 0.15}, {-0.35, 0, 0.1},
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
	strand := func(x, y float64) bool { return math.Abs(math.Abs(x)-0.85-0.03*math.Sin(15*y)) < 0.02 && math.Abs(y) < 0.4 }
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
	p, found := sitting(pale).draw()
	f := &Frame{Crop: Crop{Area: vision.Rect{X: 50, Y: 60, W: 50, H: 60}}}
	if b := takeBackground(p, found.Main(), found, f); b != nil {
		t.Errorf("background in the middle of the face: %+v", b)
	}
	found.Segments = &vision.Segments{}
	if b := takeBackground(p, found.Main(), found, &Frame{Whole: true}); b != nil {
		t.Error("background without segments")
	}
}

func BenchmarkBackground(b *testing.B) {
	s := sitting(thrown(0.3, 0.25, 0.1, 0.05))
	s.t = 480
	p, found := s.draw()
	for b.Loop() {
		takeBackground(p, found.Main(), found, &Frame{Whole: true})
	}
}
