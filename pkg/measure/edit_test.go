package measure

import (
	"image"
	"image/color"
	"math/rand/v2"
	"testing"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/photo"
)

func TestCutOut(t *testing.T) {
	p := litFace(t, 120, 0.25)
	p.Image = defect.Defocus(p, 0.02, nil) // edges as a lens draws them
	if e := editOf(p); e.CutOut > 0.1 {
		t.Errorf("a plain portrait is cut out to %.2f", e.CutOut)
	}
	for _, period := range []float64{0.1, 0.2} { // edges of the wall's own
		papered := p
		papered.Image = defect.Pattern(p, defect.Wallpaper{Period: period, Contrast: 0.5})
		if e := editOf(papered); e.CutOut > 0.1 {
			t.Errorf("before stripes of %.1f IED a portrait is cut out to %.2f", period, e.CutOut)
		}
	}
	p.Image = defect.CutOut(p, 0.02, [3]float64{0.2, 0.4, 0.8})
	if e := editOf(p); e.CutOut < 0.5 {
		t.Errorf("a cut-out measures %.2f", e.CutOut)
	}
}

// A wall of one colour is filled, also after JPEG; one with noise is none, nor is one that is burnt out or crushed.
// darkened is p with every value a tenth lower.
func darkened(p defect.Portrait) defect.Portrait {
	return defect.Portrait{Image: imaging.AdjustFunc(p.Image, func(c color.NRGBA) color.NRGBA {
		return color.NRGBA{c.R - c.R/10, c.G - c.G/10, c.B - c.B/10, c.A}
	}), Scene: p.Scene}
}

func TestFilledWall(t *testing.T) {
	p := litFace(t, 120, 0.25)
	noisy := defect.Portrait{Image: defect.Noise(p, 3, rand.New(rand.NewPCG(1, 2))), Scene: p.Scene}
	painted := func(light float64) defect.Portrait {
		return defect.Portrait{Image: defect.CutOut(noisy, 0.02, [3]float64{light, light, 0.9 * light}), Scene: p.Scene}
	}
	white := defect.Portrait{Image: defect.CutOut(noisy, 0.02, [3]float64{1, 1, 1}), Scene: p.Scene}
	for name, c := range map[string]struct {
		photo  defect.Portrait
		filled bool
	}{
		"noise": {noisy, false}, "burnt out": {white, false}, "crushed": {painted(0), false},
		"darkened": {darkened(white), false}, "the brightest": {painted(0.8), false}, "grey": {painted(0.1), true}, "dark": {painted(0.03), true},
	} {
		for _, quality := range []int{95, 60} {
			c.photo.Image = defect.Compress(c.photo, quality)
			if got := editOf(c.photo).Filled; c.filled && got < 0.85 || !c.filled && got > 0.5 {
				t.Errorf("%s, quality %d: %.2f of the wall is filled", name, quality, got)
			}
		}
	}
}

func TestMirroredHalves(t *testing.T) {
	p := litFace(t, 120, 0.25)
	p.Image = defect.Noise(p, 6, rand.New(rand.NewPCG(1, 2)))
	before := editOf(p).Mirrored
	img := image.NewNRGBA(p.Image.Rect)
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			img.SetNRGBA(x, y, p.Image.NRGBAAt(min(x, img.Rect.Dx()-1-x), y))
		}
	}
	p.Image = img
	if e := editOf(p); e.Mirrored < 0.95 || before > 0.9 {
		t.Errorf("mirrored halves correlate by %.2f, before by %.2f", e.Mirrored, before)
	}
}

func editOf(p defect.Portrait) *Edit {
	return takeEdit(&photo.Photo{Pixels: p.Image}, p.Scene.Main(), p.Scene.Segments)
}

func TestPrograms(t *testing.T) {
	for name, want := range map[string]float64{
		"": 0, "HDR+ 1.0.540104767zd": 0, "16.5.1": 0, "EPSON Scan": 0, "Canon MP Navigator EX": 0, "SC-52B_MASTER 13": 0,
		"Adobe Photoshop CC 2018 (Macintosh)": 0.6, "GIMP 2.10.34": 0.6, "BeautyPlus": 1, "SNOW": 1, "Meitu": 1,
	} {
		if got := program(name); got != want {
			t.Errorf("%q: %.1f, want %.1f", name, got, want)
		}
	}
}
