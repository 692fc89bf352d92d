package blur

import (
	"image"
	"image/color"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/vision"
)

const side = 300

// leaves is a heap of discs of all greys: edges that run in all directions alike.
func leaves() *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, side, side))
	rng := rand.New(rand.NewPCG(1, 2))
	for range 350 {
		cx, cy, r, grey := side*rng.Float64(), side*rng.Float64(), 4+20*rng.Float64()*rng.Float64(), 40+180*rng.Float64()
		for y := max(0, int(cy-r)-1); y < min(side, int(cy+r)+2); y++ {
			for x := max(0, int(cx-r)-1); x < min(side, int(cx+r)+2); x++ {
				in := min(max(r-math.Hypot(float64(x)-cx, float64(y)-cy)+0.5, 0), 1)
				v := uint8(float64(img.NRGBAAt(x, y).R)*(1-in) + grey*in + 0.5)
				img.SetNRGBA(x, y, color.NRGBA{v, v, v, 255})
			}
		}
	}
	return img
}

// spreadOver is the mean of img moved by each of the steps.
func spreadOver(img *image.NRGBA, steps []image.Point) *image.NRGBA {
	out := image.NewNRGBA(img.Rect)
	for y := range side {
		for x := range side {
			sum := 0
			for _, s := range steps {
				sum += int(img.NRGBAAt(min(max(x+s.X, 0), side-1), min(max(y+s.Y, 0), side-1)).R)
			}
			v := uint8(float64(sum)/float64(len(steps)) + 0.5)
			out.SetNRGBA(x, y, color.NRGBA{v, v, v, 255})
		}
	}
	return out
}

func disc(diameter float64) (steps []image.Point) {
	r := int(diameter / 2)
	for y := -r; y <= r; y++ {
		for x := -r; x <= r; x++ {
			if math.Hypot(float64(x), float64(y)) <= diameter/2 {
				steps = append(steps, image.Pt(x, y))
			}
		}
	}
	return steps
}

func line(pixels, dx, dy int) (steps []image.Point) {
	for i := range pixels {
		steps = append(steps, image.Pt(dx*i, dy*i))
	}
	return steps
}

func look(t *testing.T, img *image.NRGBA) Blur {
	t.Helper()
	all := vision.Rect{W: side, H: side}
	b, ok := Look(img, all, all, 1)
	if !ok {
		t.Fatal("no edges")
	}
	return b
}

func TestLookMeasuresADisc(t *testing.T) {
	if b := look(t, leaves()); b.Disc > 3 || b.Line > 3 {
		t.Errorf("sharp leaves: %+v", b)
	}
	last := 0.0
	for _, d := range []float64{5, 9, 13, 19} {
		b := look(t, spreadOver(leaves(), disc(d)))
		if math.Abs(b.Disc/d-1) > 0.3 || b.Disc <= last || b.Shaken > 0.5 {
			t.Errorf("a disc of %g: %+v", d, b)
		}
		last = b.Disc
	}
}

func TestLookMeasuresALine(t *testing.T) {
	for _, c := range []struct {
		dx, dy int
		angle  float64
	}{{1, 0, 0}, {1, 1, 45}, {0, 1, 90}, {1, -1, 135}} {
		b := look(t, spreadOver(leaves(), line(13, c.dx, c.dy)))
		off := math.Abs(math.Mod(b.Angle-c.angle+270, 180) - 90)
		if long := 13 * math.Hypot(float64(c.dx), float64(c.dy)); off > 8 || b.Shaken < 0.6 || b.Line < 0.4*long || b.Line > 1.2*long {
			t.Errorf("13 pixels along %g°: %+v", c.angle, b)
		}
	}
}

func TestNothingToLookAt(t *testing.T) {
	all := vision.Rect{W: side, H: side}
	if b, ok := Look(image.NewNRGBA(image.Rect(0, 0, side, side)), all, all, 1); ok {
		t.Errorf("a grey card: %+v", b)
	}
	if b, ok := Look(leaves(), all, vision.Rect{X: 2 * side, Y: 2 * side, W: side, H: side}, 1); ok {
		t.Errorf("beside the picture: %+v", b)
	}
}

// An enlarged picture shows by how much, where it is as blurred as that makes it; one axis alone leaves a trace along itself.
func TestEnlargement(t *testing.T) {
	noisy := leaves()
	rng := rand.New(rand.NewPCG(3, 4))
	for i := range noisy.Pix {
		if i%4 < 3 {
			noisy.Pix[i] = uint8(min(max(float64(noisy.Pix[i])+4*rng.NormFloat64(), 0), 255))
		}
	}
	all := vision.Rect{W: 2000, H: 2000}
	if got := Enlargement(noisy, all, 5); got != 1 {
		t.Errorf("as it was taken: %.2f", got)
	}
	for _, factor := range []float64{2.5, 3.2} {
		large := imaging.Resize(noisy, int(factor*side), int(factor*side), imaging.CatmullRom)
		if got := Enlargement(large, all, 0.6*factor); math.Abs(got/factor-1) > 0.02 {
			t.Errorf("enlarged %g times: %.2f", factor, got)
		}
		if got := Enlargement(large, all, 0.2*factor); got != 1 {
			t.Errorf("sharper than one that was enlarged: %.2f", got)
		}
	}
	var wide, tall Trace
	for _, tr := range Traces(imaging.Resize(noisy, 1.25*side, side, imaging.CatmullRom), all, 0.13, 0.3) {
		if tr.Across > wide.Across {
			wide = tr
		}
		if tr.Down > tall.Down {
			tall = tr
		}
	}
	if wide.Across < 2*tall.Down || math.Abs(wide.Frequency-0.2) > 0.01 {
		t.Errorf("made a quarter wider: traces %+v and %+v", wide, tall)
	}
}
