package photo

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"testing"
)

func centre(p *Photo) color.NRGBA {
	return p.Pixels.NRGBAAt(p.Width/2, p.Height/2)
}

func close3(a, b color.NRGBA, tolerance int) bool {
	d := func(x, y uint8) bool { return max(x, y)-min(x, y) <= uint8(tolerance) }
	return d(a.R, b.R) && d(a.G, b.G) && d(a.B, b.B) && a.A == 255
}

func TestKindsOfJPEG(t *testing.T) {
	red, grey := color.NRGBA{255, 0, 0, 255}, color.NRGBA{77, 77, 77, 255}
	for name, c := range map[string]struct {
		file  flatJPEG
		color Color
		want  color.NRGBA
	}{
		"grey":              {flatJPEG{levels: []byte{77}, adobe: -1}, Grey, grey},
		"progressive grey":  {flatJPEG{sof: sof2, levels: []byte{77}, adobe: -1}, Grey, grey},
		"extended":          {flatJPEG{sof: 0xc1, levels: []byte{77}, adobe: -1}, Grey, grey},
		"YCbCr":             {flatJPEG{levels: []byte{76, 85, 255}, adobe: -1}, RGB, red},
		"progressive YCbCr": {flatJPEG{sof: sof2, levels: []byte{76, 85, 255}, adobe: -1}, RGB, red},
		"RGB by Adobe":      {flatJPEG{levels: []byte{255, 0, 0}, adobe: 0}, RGB, red},
		"RGB by name":       {flatJPEG{levels: []byte{255, 0, 0}, ids: []byte("RGB"), adobe: -1}, RGB, red},
		"CMYK, inverted":    {flatJPEG{levels: []byte{255, 0, 0, 255}, adobe: 0}, CMYK, red},
		"YCCK, inverted":    {flatJPEG{levels: []byte{179, 171, 1, 255}, adobe: 2}, YCCK, red},
		"CMYK, black":       {flatJPEG{levels: []byte{255, 255, 255, 0}, adobe: 0}, CMYK, color.NRGBA{0, 0, 0, 255}},
	} {
		p := mustRead(t, c.file.file())
		if p.Color != c.color || p.Bits != 8 || p.Progressive != (c.file.sof == sof2) || !close3(centre(p), c.want, 1) {
			t.Errorf("%s: got %v %+v", name, centre(p), p.Facts)
		}
	}
}

func TestKindsOfJPEGNotRead(t *testing.T) {
	for name, c := range map[string]struct {
		file flatJPEG
		want string
	}{
		"lossless":     {flatJPEG{sof: 0xc3}, "lossless JPEG pictures are not read: export the picture as JPEG"},
		"arithmetic":   {flatJPEG{sof: 0xc9}, "arithmetic-coded JPEG pictures are not read: export the picture as JPEG"},
		"hierarchical": {flatJPEG{sof: 0xc5}, "hierarchical JPEG pictures are not read: export the picture as JPEG"},
		"12 bits":      {flatJPEG{sof: 0xc1, bits: 12}, "12-bit JPEG pictures are not read: export the picture as JPEG"},
	} {
		c.file.levels, c.file.adobe = []byte{9, 9, 9}, -1
		p, err := readAll(t, c.file.file())
		if !errors.Is(err, ErrUnsupported) || err.Error() != c.want || p.Width != 16 {
			t.Errorf("%s: got %q, %+v", name, err, p.Facts)
		}
	}
	for name, f := range map[string]flatJPEG{
		"CMYK without mark": {levels: []byte{9, 9, 9, 9}, adobe: -1},
		"two components":    {levels: []byte{9, 9}, adobe: -1},
	} {
		if _, err := readAll(t, f.file()); !errors.Is(err, ErrUnsupported) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestJPEGWithoutAllComponents(t *testing.T) {
	file := flatJPEG{levels: []byte{9, 9, 9}, adobe: -1}.file()
	i := bytes.Index(file, []byte{0xff, sos})
	short := append(bytes.Clone(file[:i]), segment(sos, 1, 1, 0, 0, 63, 0)...)
	short = append(append(short, flatJPEG{levels: []byte{9}}.scan()...), 0xff, eoi)
	if _, err := readAll(t, short); !errors.Is(err, ErrCorrupt) {
		t.Errorf("got %v", err)
	}
}

func TestJPEGOfTwoSizes(t *testing.T) {
	frame := segment(sof0, 8, 1, 0, 1, 0, 1, 1, 0x11, 0)
	if _, err := readAll(t, withSegments(asJPEG(t, drawn(16, 16), 80), frame)); !errors.Is(err, ErrCorrupt) {
		t.Errorf("got %v", err)
	}
}

func TestQuality(t *testing.T) {
	for _, q := range []int{1, 10, 30, 49, 50, 75, 90, 95, 100} {
		if p := mustRead(t, asJPEG(t, drawn(16, 16), q)); p.Quality != q || p.Subsampling != "4:2:0" {
			t.Errorf("quality %d: got %d, %s", q, p.Quality, p.Subsampling)
		}
	}
}

func TestDensity(t *testing.T) {
	plain := asJPEG(t, drawn(16, 16), 80)
	centimetres := newTIFF(true)
	cm := centimetres.file(centimetres.ratios(tagXResolution, 100, 1), centimetres.ratios(tagYResolution, 100, 1),
		centimetres.short(tagUnit, 3))
	aspect := newTIFF(true)
	none := aspect.file(aspect.ratios(tagXResolution, 1, 1), aspect.ratios(tagYResolution, 1, 1), aspect.short(tagUnit, 1))
	for name, c := range map[string]struct {
		file   []byte
		dpi    float64
		source string
	}{
		"nothing":         {plain, 0, ""},
		"inches":          {withSegments(plain, jfif(1, 200, 300)), 300, "jfif"},
		"centimetres":     {withSegments(plain, jfif(2, 100, 118)), 299.72, "jfif"},
		"aspect":          {withSegments(plain, jfif(0, 1, 1)), 0, ""},
		"zero":            {withSegments(plain, jfif(1, 0, 0)), 0, ""},
		"unknown unit":    {withSegments(plain, jfif(7, 300, 300)), 0, ""},
		"placeholder":     {withSegments(plain, jfif(1, 1, 1)), 1, "jfif"},
		"EXIF":            {withSegments(plain, inAPP1(fullEXIF(true, 1))), 300, "exif"},
		"EXIF, turned":    {withSegments(plain, inAPP1(fullEXIF(true, 6))), 200, "exif"},
		"EXIF by cm":      {withSegments(plain, inAPP1(cm)), 254, "exif"},
		"EXIF, aspect":    {withSegments(plain, inAPP1(none)), 0, ""},
		"aspect and EXIF": {withSegments(plain, jfif(0, 1, 1), inAPP1(fullEXIF(true, 1))), 300, "exif"},
		"JFIF first":      {withSegments(plain, jfif(1, 72, 72), inAPP1(fullEXIF(true, 1))), 72, "jfif"},
	} {
		if p := mustRead(t, c.file); p.DPI != c.dpi || p.DPISource != c.source {
			t.Errorf("%s: got %v from %q", name, p.DPI, p.DPISource)
		}
	}
}

func TestFlattenIsExact(t *testing.T) {
	for ratio := image.YCbCrSubsampleRatio444; ratio <= image.YCbCrSubsampleRatio410; ratio++ {
		src := image.NewYCbCr(image.Rect(0, 0, 37, 29), ratio)
		for i := range src.Y {
			src.Y[i] = uint8(i * 7)
		}
		for i := range src.Cb {
			src.Cb[i], src.Cr[i] = uint8(i*31), uint8(255-i*13)
		}
		got := flatten(src)
		for y := range 29 {
			for x := range 37 {
				c := src.YCbCrAt(x, y)
				r, g, b := color.YCbCrToRGB(c.Y, c.Cb, c.Cr)
				if want := (color.NRGBA{r, g, b, 255}); got.NRGBAAt(x, y) != want {
					t.Fatalf("%v at %d,%d: got %v, want %v", ratio, x, y, got.NRGBAAt(x, y), want)
				}
			}
		}
	}
}

func TestJPEGPixels(t *testing.T) {
	file := asJPEG(t, drawn(50, 70), 90)
	want, err := jpeg.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if p := mustRead(t, file); !bytes.Equal(p.Pixels.Pix, flatten(want).Pix) || p.Width != 50 || p.Height != 70 {
		t.Errorf("other pixels: %+v", p.Facts)
	}
}
