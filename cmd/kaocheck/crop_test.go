package main

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/jfif"
	"kaocheck/pkg/message"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/photo/phototest"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

// quarters is a picture whose corners have different colours.
func quarters(w, h int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.SetNRGBA(x, y, color.NRGBA{uint8(200 * (2 * x / w)), uint8(200 * (2 * y / h)), 90, 255})
		}
	}
	return m
}

// stored puts an upright picture down as a camera does that was held as orientation says.
var stored = map[int]func(image.Image) *image.NRGBA{
	1: imaging.Clone, 2: imaging.FlipH, 3: imaging.Rotate180, 4: imaging.FlipV,
	5: imaging.Transpose, 6: imaging.Rotate90, 7: imaging.Transverse, 8: imaging.Rotate270,
}

// The crop of a picture is the same however the camera was held, states how it prints and in which colours, and nothing of
// where it was taken.
func TestCropIsUpright(t *testing.T) {
	for orientation, store := range stored {
		taken := encode(t, store(quarters(600, 800)), 95, orientation)
		p, err := photo.Read(bytes.NewReader(taken), photo.DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		file, err := jfif.Encode(cut(p.Pixels, vision.Rect{X: 150, Y: 175, W: 350, H: 450}), cropQuality, jfif.DotsPerInch(450, 45))
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(file, []byte("Exif")) || !bytes.Contains(taken, []byte("Exif")) {
			t.Errorf("EXIF %d: the crop holds what the camera noted", orientation)
		}
		c, err := photo.Read(bytes.NewReader(file), photo.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if c.Width != 350 || c.Height != 450 || c.DPI != 254 || c.DPISource != "jfif" || c.Profile != photo.SRGB {
			t.Errorf("EXIF %d: %d×%d at %v dpi from %q, %q", orientation, c.Width, c.Height, c.DPI, c.DPISource, c.Profile)
		}
		for _, at := range []image.Point{{145, 220}, {154, 229}, {0, 0}, {349, 0}, {0, 449}, {349, 449}} {
			want, got := quarters(600, 800).NRGBAAt(at.X+150, at.Y+175), c.Pixels.NRGBAAt(at.X, at.Y)
			if off := max(apart(want.R, got.R), apart(want.G, got.G), apart(want.B, got.B)); off > 40 {
				t.Errorf("EXIF %d: %v at %v, want %v", orientation, got, at, want)
			}
		}
	}
}

func apart(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }

// grain is a picture that no JPEG makes small.
func grain(w, h int) *image.NRGBA {
	m, r := image.NewNRGBA(image.Rect(0, 0, w, h)), rand.New(rand.NewPCG(1, 2))
	for i := range m.Pix {
		m.Pix[i] = uint8(r.Uint32()) | uint8(i%4/3*255)
	}
	return m
}

func TestFitKeepsTheLimitsOfTheFile(t *testing.T) {
	for _, c := range []struct {
		name  string
		crop  *image.NRGBA
		most  float64 // bytes
		fault string
	}{
		{"as it is", grain(700, 900), 7e6, ""},
		{"just wide enough", grain(480, 617), 7e6, ""},
		{"a pixel too narrow", grain(479, 616), 7e6, "file.pixels"},
		{"too high", quarters(480, 6002), 7e6, "file.pixels"},
		{"coarser quality", grain(480, 617), 3e5, ""},
		{"too large a file", grain(480, 617), 1e5, "file.bytes"},
		{"too small a file", quarters(480, 617), 7e6, "file.bytes"},
	} {
		file, fault, err := fit(c.crop, 300, online(t, c.most))
		switch {
		case err != nil:
			t.Errorf("%s: %v", c.name, err)
		case fault != nil && fault.rule != c.fault || fault == nil && c.fault != "":
			t.Errorf("%s: fault %v, want %q", c.name, fault, c.fault)
		case fault == nil && (len(file) < 20480 || float64(len(file)) > c.most):
			t.Errorf("%s: %d bytes", c.name, len(file))
		}
	}
}

// Of the qualities that are tried, the finest whose file is not too large is taken.
func TestFitTakesTheFinestQuality(t *testing.T) {
	crop := grain(480, 617)
	for _, quality := range append([]int{cropQuality}, coarser...) {
		want, err := jfif.Encode(crop, quality, 300)
		if err != nil {
			t.Fatal(err)
		}
		file, fault, err := fit(crop, 300, online(t, float64(len(want))))
		if fault != nil || err != nil || !bytes.Equal(file, want) {
			t.Errorf("quality %d: %d bytes, want %d; %v, %v", quality, len(file), len(want), fault, err)
		}
	}
}

// online is the profile for uploads with another limit for the file's size.
func online(t *testing.T, most float64) profile.Profile {
	t.Helper()
	p, err := profile.Builtin(onlineProfile)
	if err != nil {
		t.Fatal(err)
	}
	for i := range p.Rules {
		if d := &p.Rules[i]; d.Rule == "file.bytes" {
			d.Good.Max, d.Limit.Max = &most, &most
		}
	}
	return p
}

// A print may have any number of pixels and bytes.
func TestFitAsksNothingOfPaper(t *testing.T) {
	asked, err := profile.Builtin(profile.Default)
	if err != nil {
		t.Fatal(err)
	}
	if _, fault, err := fit(quarters(70, 90), 51, asked); fault != nil || err != nil {
		t.Errorf("fault %v, %v", fault, err)
	}
}

func TestRefusalNamesTheLimit(t *testing.T) {
	_, fault, err := fit(quarters(300, 386), 218, online(t, 7e6))
	if err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[message.Lang]string{message.EN: "300×386 px", message.JA: "横300×縦386画素"} {
		if got := refused("a.jpg", fault, lang); got == nil || !strings.Contains(got.Error(), want) {
			t.Errorf("%s: %v", lang, got)
		}
	}
}

// encode makes a JPEG with an EXIF orientation.
func encode(t *testing.T, img image.Image, quality, orientation int) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := jpeg.Encode(&buf, img, &jpeg.Options{Quality: quality}); err != nil {
		t.Fatal(err)
	}
	exif := []byte("Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00")
	exif[25] = byte(orientation)
	return phototest.WithSegments(buf.Bytes(), phototest.Segment(0xe1, exif...))
}
