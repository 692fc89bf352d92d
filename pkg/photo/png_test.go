package photo

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"testing"

	"kaocheck/pkg/photo/phototest"
)

func TestKindsOfPNG(t *testing.T) {
	r := image.Rect(0, 0, 4, 4)
	fill := func(m interface {
		image.Image
		Set(x, y int, c color.Color)
	}, c color.Color) image.Image {
		for i := range 16 {
			m.Set(i%4, i/4, c)
		}
		return m
	}
	half := color.NRGBA{200, 100, 0, 128}
	for name, c := range map[string]struct {
		img   image.Image
		color Color
		bits  int
		want  color.NRGBA
	}{
		"grey":    {fill(image.NewGray(r), color.Gray{99}), Grey, 8, color.NRGBA{99, 99, 99, 255}},
		"grey 16": {fill(image.NewGray16(r), color.Gray16{0x8123}), Grey, 16, color.NRGBA{0x81, 0x81, 0x81, 255}},
		"rgb":     {fill(image.NewRGBA(r), color.RGBA{1, 2, 3, 255}), RGB, 8, color.NRGBA{1, 2, 3, 255}},
		"rgb 16": {fill(image.NewRGBA64(r), color.RGBA64{0x1234, 0x5678, 0x9abc, 0xffff}), RGB, 16,
			color.NRGBA{0x12, 0x56, 0x9a, 255}},
		"alpha": {fill(image.NewNRGBA(r), half), RGB, 8, color.NRGBA{227, 177, 127, 255}},
		"clear": {image.NewNRGBA(r), RGB, 8, color.NRGBA{255, 255, 255, 255}},
		"palette": {fill(image.NewPaletted(r, color.Palette{color.Black, color.RGBA{9, 8, 7, 255}}), color.RGBA{9, 8, 7, 255}),
			Palette, 1, color.NRGBA{9, 8, 7, 255}},
		"palette with alpha": {fill(image.NewPaletted(r, color.Palette{color.Black, half}), half),
			Palette, 1, color.NRGBA{227, 177, 127, 255}},
	} {
		p := mustRead(t, asPNG(t, c.img))
		if p.Color != c.color || p.Bits != c.bits || !close3(centre(p), c.want, 1) {
			t.Errorf("%s: got %v %+v", name, centre(p), p.Facts)
		}
	}
}

func TestPaletteIndexOutOfRange(t *testing.T) {
	file := append([]byte("\x89PNG\r\n\x1a\n"), phototest.IHDR(2, 1, 8, 3, 0)...)
	file = append(append(file, phototest.Chunk("PLTE", 10, 20, 30)...), phototest.Chunk("IDAT", deflated(t, bytes.NewReader([]byte{0, 0, 200}))...)...)
	p, err := readAll(t, append(file, phototest.Chunk("IEND")...))
	if err == nil && p.Pixels.NRGBAAt(1, 0) != (color.NRGBA{0, 0, 0, 255}) {
		t.Errorf("got %v", p.Pixels.Pix)
	}
}

func TestPNGFacts(t *testing.T) {
	plain := asPNG(t, drawn(30, 20))
	p := mustRead(t, phototest.WithChunks(plain,
		phototest.Chunk("pHYs", 0, 0, 0x1e, 0xc3, 0, 0, 0x2e, 0x23, 1), phototest.Chunk("tEXt", []byte("Software\x00 Paint\x07er 3 ")...),
		phototest.Chunk("acTL", 0, 0, 0, 2, 0, 0, 0, 0), phototest.Chunk("sRGB", 0)))
	if p.DPI != 300 || p.DPISource != "phys" || p.Software != "Painter 3" || p.Profile != SRGB {
		t.Errorf("got %+v", p.Facts)
	}
	if p := mustRead(t, phototest.WithChunks(plain, phototest.Chunk("pHYs", 0, 0, 0, 1, 0, 0, 0, 1, 0))); p.DPI != 0 || p.DPISource != "" {
		t.Errorf("aspect only: got %+v", p.Facts)
	}
}

func TestPNGWithEXIF(t *testing.T) {
	plain := asPNG(t, drawn(30, 20))
	for _, mark := range []string{"", exifMark} {
		p := mustRead(t, phototest.WithChunks(plain, phototest.Chunk("eXIf", append([]byte(mark), fullEXIF(false, 8)...)...)))
		if p.Width != 20 || p.Orientation != 8 || !p.GPS || p.DPISource != "exif" || p.DPI != 200 {
			t.Errorf("mark %q: got %+v", mark, p.Facts)
		}
	}
}

func TestPNGGamma(t *testing.T) {
	plain := asPNG(t, filled(128, 128, 128))
	linear := phototest.Chunk("gAMA", 0, 1, 0x86, 0xa0)
	for name, c := range map[string]struct {
		chunks [][]byte
		want   uint8
	}{
		"none":            {nil, 128},
		"usual":           {[][]byte{phototest.Chunk("gAMA", 0, 0, 0xb1, 0x8f)}, 128},
		"linear":          {[][]byte{linear}, 188},
		"linear but sRGB": {[][]byte{linear, phototest.Chunk("sRGB", 0)}, 128},
	} {
		if p := mustRead(t, phototest.WithChunks(plain, c.chunks...)); centre(p).R != c.want {
			t.Errorf("%s: got %v", name, centre(p))
		}
	}
}

func TestBrokenPNG(t *testing.T) {
	plain := asPNG(t, drawn(8, 8))
	wrong := bytes.Clone(plain)
	wrong[30]++ // checksum of the header
	headless := append(bytes.Clone(plain[:8]), plain[33:]...)
	for name, file := range map[string][]byte{"checksum": wrong, "no header": headless} {
		if _, err := readAll(t, file); !errors.Is(err, ErrCorrupt) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
