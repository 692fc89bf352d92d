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
		if long := 13 * math.Hypot(float64(c.dx), float64(c.dy)); off > 8 || b.Angle < 0 || b.Angle > 180 || b.Shaken < 0.6 || b.Line < 0.4*long || b.Line > 1.2*long {
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
	for _, factor := range []float64{2, 2.5, 3, 3.2, 4} { // the traces of 2 and 4 lie where JPEG's blocks leave theirs
		large := imaging.Resize(noisy, int(factor*side), int(factor*side), imaging.CatmullRom)
		if got := Enlargement(large, all, 0.6*factor); math.Abs(got/factor-1) > 0.02 {
			t.Errorf("enlarged %g times: %.2f", factor, got)
		}
		if got := Enlargement(large, all, 0.2*factor); got != 1 {
			t.Errorf("sharper than one that was enlarged: %.2f", got)
		}
	}
	// Less than twice leaves the traces of 5, 3 and 2.5 times, but finer details than those.
	for _, factor := range []float64{1.25, 1.5, 1 / 0.6} {
		large := imaging.Resize(noisy, int(factor*side), int(factor*side), imaging.CatmullRom)
		if got := Enlargement(large, all, 3); got != 1 {
			t.Errorf("enlarged %.2f times: %.2f", factor, got)
		}
	}
	strongest := func(img *image.NRGBA) (across, down Trace) {
		for _, tr := range Traces(img, all, 0.13, 0.3) {
			if tr.Across > across.Across {
				across = tr
			}
			if tr.Down > down.Down {
				down = tr
			}
		}
		return across, down
	}
	across, down := strongest(imaging.Resize(noisy, 1.25*side, side, imaging.CatmullRom))
	if across.Across < 2*down.Down || math.Abs(across.Frequency-0.2) > 0.01 {
		t.Errorf("made a quarter wider: traces %+v and %+v", across, down)
	}
	across, down = strongest(imaging.Resize(noisy, side, 1.25*side, imaging.CatmullRom))
	if down.Down < 2*across.Across || math.Abs(down.Frequency-0.2) > 0.01 {
		t.Errorf("made a quarter taller: traces %+v and %+v", across, down)
	}
}

func TestZone(t *testing.T) {
	for _, c := range []struct {
		outer, inner vision.Rect
		want         image.Rectangle
	}{
		{vision.Rect{X: 10, Y: 20, W: 100, H: 100}, vision.Rect{X: 30, Y: 50, W: 40, H: 20}, image.Rect(10, 15, 30, 25)},
		{vision.Rect{X: -10, Y: -20, W: 100, H: 100}, vision.Rect{X: 20, Y: 30, W: 40, H: 50}, image.Rect(10, 15, 30, 40)},
		{vision.Rect{X: -30, Y: -20, W: 100, H: 100}, vision.Rect{X: -20, Y: -10, W: 40, H: 50}, image.Rect(0, 0, 10, 20)},
	} {
		if got := zone(c.outer, c.inner, 2); got != c.want {
			t.Errorf("%v in %v: %v, want %v", c.inner, c.outer, got, c.want)
		}
	}
}

// Normals have no sense of way: those of 1 and 179 degrees are two apart.
func TestAcross(t *testing.T) {
	var list []edge
	for _, degrees := range []float64{1, 21, 24, 90, 156, 159, 179} {
		list = append(list, edge{angle: degrees * math.Pi / 180})
	}
	for direction, want := range map[float64]int{0: 4, math.Pi: 4, math.Pi / 2: 1, 3 * math.Pi / 2: 1} {
		if got := across(list, direction); len(got) != want {
			t.Errorf("along %.2f: %v", direction, got)
		}
	}
}
