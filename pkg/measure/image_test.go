package measure

import (
	"image"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"kaocheck/pkg/blur"
	"kaocheck/pkg/defect"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
)

func grainOf(p defect.Portrait) *Grain {
	return takeGrain(p.Image, p.Scene.Main(), p.Scene.Segments)
}

func TestNoiseGrows(t *testing.T) {
	p := litFace(t, 120, 0.25)
	var noise []float64
	for _, sigma := range []float64{0, 4, 8, 16, 32} {
		q := p
		q.Image = defect.Noise(p, sigma, rand.New(rand.NewPCG(1, 2)))
		noise = append(noise, grainOf(q).Noise)
	}
	rising(t, "noise", noise, 0, 6)
}

// What a white wall leaves beside the hair is rough, and no noise.
func TestBurntWallIsNoNoise(t *testing.T) {
	p := litFace(t, 120, 0.25)
	before, rng := grainOf(p).Noise, rand.New(rand.NewPCG(1, 2))
	for i := range len(p.Image.Pix) / 4 {
		x, y := float64(i%p.Image.Rect.Dx())/120-2, float64(i/p.Image.Rect.Dx())/120-2
		if class, _ := litAt(x, y, 0.25); class != vision.Background {
			continue
		}
		grey := uint8(255)
		if math.Hypot(x/1.6, y/1.7) < 1 {
			grey = uint8(120 + rng.IntN(100))
		}
		for c := range 3 {
			p.Image.Pix[4*i+c] = grey
		}
	}
	near(t, "noise before a burnt wall", grainOf(p).Noise, before, 0.5)
}

func TestDots(t *testing.T) {
	p := litFace(t, 120, 0.25)
	if g := grainOf(p); g.Dots != 0 {
		t.Errorf("a plain portrait has dots of %.2f levels, %.1f px apart", g.Dots, g.Pitch)
	}
	var dots []float64
	for _, depth := range []float64{0.2, 0.4, 0.8} {
		q := p
		q.Image = defect.Halftone(p, 0.04, depth)
		g := grainOf(q)
		if dots = append(dots, g.Dots); math.Abs(g.Pitch-4.8) > 0.4 {
			t.Errorf("depth %.1f: dots %.1f px apart, want 4.8", depth, g.Pitch)
		}
	}
	rising(t, "dots", dots, 0, 2)
}

func TestBlocksGrow(t *testing.T) {
	p := litFace(t, 120, 0.25)
	p.Image = defect.WallGradient(p, 0.6, 30)
	p.Image = defect.Noise(p, 6, rand.New(rand.NewPCG(1, 2)))
	var step, table []float64
	for _, quality := range []int{100, 75, 50, 30} {
		b := takeBlocks(defect.Compress(p, quality), p.Scene.Main(), quality)
		step, table = append(step, b.Step), append(table, b.Table)
	}
	rising(t, "step between blocks", step, 0.1, 1.5)
	rising(t, "step by the tables", table, 0, 2)
}

func TestBlocksOfACutPicture(t *testing.T) {
	p := litFace(t, 120, 0.25)
	p.Image = defect.Noise(p, 6, rand.New(rand.NewPCG(1, 2)))
	whole := defect.Compress(p, 15)
	cut := &image.NRGBA{Pix: whole.Pix[3*whole.Stride+4*5:], Stride: whole.Stride, Rect: image.Rect(0, 0, whole.Rect.Dx()-5, whole.Rect.Dy()-3)}
	a, b := takeBlocks(whole, p.Scene.Main(), 0), takeBlocks(cut, p.Scene.Main(), 0)
	if math.Abs(a.Step-b.Step) > 0.2*a.Step {
		t.Errorf("step %.2f, after cutting %.2f", a.Step, b.Step)
	}
}

func TestJagged(t *testing.T) {
	p := litFace(t, 120, 0.25)
	if b := takeBlocks(p.Image, p.Scene.Main(), 0); b.Jagged > 0.05 {
		t.Errorf("a plain portrait is jagged to %.2f", b.Jagged)
	}
	for k, want := range map[int]float64{2: 0.5, 4: 0.75} {
		img := image.NewNRGBA(p.Image.Rect)
		for i := 0; i < len(img.Pix); i += 4 {
			x, y := i/4%img.Rect.Dx(), i/4/img.Rect.Dx()
			copy(img.Pix[i:i+4], p.Image.Pix[y/k*k*img.Stride+x/k*k*4:])
		}
		if b := takeBlocks(img, p.Scene.Main(), 0); math.Abs(b.Jagged-want) > 0.05 {
			t.Errorf("each pixel %d times: jagged to %.2f, want %.2f", k, b.Jagged, want)
		}
	}
}

func TestShapeFollowsAStretch(t *testing.T) {
	blank := &photo.Photo{Pixels: image.NewNRGBA(image.Rect(0, 0, 1, 1))}
	wide := func(x, y float64) float64 {
		mesh := litMesh(100).Mesh
		for i := range mesh.Points {
			mesh.Points[i].X *= x
			mesh.Points[i].Y *= y
			mesh.Points[i].Z *= math.Sqrt(x * y)
		}
		return takeShape(blank, &vision.Face{Mesh: mesh}).Wide
	}
	var values []float64
	for _, k := range []float64{0.8, 0.9, 1, 1.1, 1.25} {
		values = append(values, wide(k, 1))
	}
	rising(t, "width", values, 0, 0.4)
	if a, b := wide(1, 1), wide(2, 2); math.Abs(a-b) > 1e-9 {
		t.Errorf("twice as large: %.3f, was %.3f", b, a)
	}
}

func TestStretchLeavesATrace(t *testing.T) {
	p := litFace(t, 100, 0.25)
	p.Image = defect.Noise(p, 6, rand.New(rand.NewPCG(1, 2)))
	for _, c := range []struct{ wide, tall, want float64 }{
		{1, 1, 0}, {1.2, 1.2, 0}, {1.2, 1, math.Log(1.2)}, {1, 1.2, -math.Log(1.2)}, {1.3, 1, math.Log(1.3)},
	} {
		face := *p.Scene.Main()
		face.Mesh.Points = slices.Clone(face.Mesh.Points)
		for i := range face.Mesh.Points {
			face.Mesh.Points[i].X *= c.wide
			face.Mesh.Points[i].Y *= c.tall
		}
		pulled := defect.Stretch(p, c.wide, c.tall)
		coded := defect.Compress(defect.Portrait{Image: pulled}, 95)
		for name, img := range map[string]*image.NRGBA{"pulled": pulled, "coded": coded} {
			if got := stretched(img, &face); math.Abs(got-c.want) > 0.01 {
				t.Errorf("%s %g wide and %g tall: %.3f, want %.3f", name, c.wide, c.tall, got, c.want)
			}
		}
	}
}

// Blocks that show in some stripes of a picture only have traces beside the frequencies of blocks, alike on both sides.
func TestBlocksOfAPartAreNoTrace(t *testing.T) {
	p := litFace(t, 100, 0.25)
	noisy := func() *image.NRGBA { return defect.Noise(p, 3, rand.New(rand.NewPCG(1, 2))) }
	img := noisy()
	lighten(img, 0.012, func(y, x int) image.Point { return image.Pt(x, y) })
	if got := stretched(img, p.Scene.Main()); got != 0 {
		t.Errorf("blocks in stripes: stretched by %.3f", got)
	}
	img = noisy()
	lighten(img, 0.009, func(y, x int) image.Point { return image.Pt(x, y) })
	lighten(img, 0.009, func(x, y int) image.Point { return image.Pt(x, y) })
	if got := blur.Enlargement(img, traced(p.Scene.Main()), 9); got != 1 {
		t.Errorf("blocks in squares: enlarged %.2f times", got)
	}
}

// lighten lightens every eighth line by up to 12 levels, more and less with the given frequency per line.
func lighten(img *image.NRGBA, frequency float64, at func(line, i int) image.Point) {
	for line := 0; line < min(img.Rect.Dx(), img.Rect.Dy()); line += 8 {
		by := uint8(12 * max(0, math.Cos(2*math.Pi*frequency*float64(line))))
		for i := range min(img.Rect.Dx(), img.Rect.Dy()) {
			q := at(line, i)
			for c := range 3 {
				img.Pix[img.PixOffset(q.X, q.Y)+c] += by
			}
		}
	}
}

func TestPixelRatio(t *testing.T) {
	face := litMesh(100)
	p := &photo.Photo{Facts: photo.Facts{PixelRatio: 1.25}, Pixels: image.NewNRGBA(image.Rect(0, 0, 1, 1))}
	if s := takeShape(p, face); math.Abs(s.Pixel-math.Log(1.25)) > 1e-9 {
		t.Errorf("pixels of 5:4 measure %.3f", s.Pixel)
	}
}

func BenchmarkLightAndImage(b *testing.B) {
	p := litFace(b, 280, 0.25)
	f, s := p.Scene.Main(), p.Scene.Segments
	for b.Loop() {
		takeLight(p.Image, f, s)
		takeGrain(p.Image, f, s)
		takeBlocks(p.Image, f, 90)
		takeEdit(&photo.Photo{Pixels: p.Image}, f, s)
	}
}

func BenchmarkShape(b *testing.B) {
	p := litFace(b, 250, 0.25)
	for b.Loop() {
		takeShape(&photo.Photo{Pixels: p.Image}, p.Scene.Main())
	}
}
