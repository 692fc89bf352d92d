package photo

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"strings"
	"testing"

	"kaocheck/pkg/photo/phototest"
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
		file  phototest.FlatJPEG
		color Color
		want  color.NRGBA
	}{
		"grey":              {phototest.FlatJPEG{Levels: []byte{77}, Adobe: -1}, Grey, grey},
		"progressive grey":  {phototest.FlatJPEG{SOF: sof2, Levels: []byte{77}, Adobe: -1}, Grey, grey},
		"extended":          {phototest.FlatJPEG{SOF: 0xc1, Levels: []byte{77}, Adobe: -1}, Grey, grey},
		"YCbCr":             {phototest.FlatJPEG{Levels: []byte{76, 85, 255}, Adobe: -1}, RGB, red},
		"progressive YCbCr": {phototest.FlatJPEG{SOF: sof2, Levels: []byte{76, 85, 255}, Adobe: -1}, RGB, red},
		"RGB by Adobe":      {phototest.FlatJPEG{Levels: []byte{255, 0, 0}, Adobe: 0}, RGB, red},
		"RGB by name":       {phototest.FlatJPEG{Levels: []byte{255, 0, 0}, IDs: []byte("RGB"), Adobe: -1}, RGB, red},
		"CMYK, inverted":    {phototest.FlatJPEG{Levels: []byte{255, 0, 0, 255}, Adobe: 0}, CMYK, red},
		"YCCK, inverted":    {phototest.FlatJPEG{Levels: []byte{179, 171, 1, 255}, Adobe: 2}, YCCK, red},
		"CMYK, black":       {phototest.FlatJPEG{Levels: []byte{255, 255, 255, 0}, Adobe: 0}, CMYK, color.NRGBA{0, 0, 0, 255}},
	} {
		p := mustRead(t, c.file.File())
		if p.Color != c.color || p.Bits != 8 || !close3(centre(p), c.want, 1) {
			t.Errorf("%s: got %v %+v", name, centre(p), p.Facts)
		}
	}
}

func TestKindsOfJPEGNotRead(t *testing.T) {
	for name, c := range map[string]struct {
		file phototest.FlatJPEG
		want string
	}{
		"lossless":     {phototest.FlatJPEG{SOF: 0xc3}, "lossless JPEG pictures are not read: export the picture as JPEG"},
		"arithmetic":   {phototest.FlatJPEG{SOF: 0xc9}, "arithmetic-coded JPEG pictures are not read: export the picture as JPEG"},
		"hierarchical": {phototest.FlatJPEG{SOF: 0xc5}, "hierarchical JPEG pictures are not read: export the picture as JPEG"},
		"12 bits":      {phototest.FlatJPEG{SOF: 0xc1, Bits: 12}, "12-bit JPEG pictures are not read: export the picture as JPEG"},
	} {
		c.file.Levels, c.file.Adobe = []byte{9, 9, 9}, -1
		p, err := readAll(t, c.file.File())
		if !errors.Is(err, ErrUnsupported) || err.Error() != c.want || p.Width != 16 {
			t.Errorf("%s: got %q, %+v", name, err, p.Facts)
		}
	}
	for want, levels := range map[string][]byte{
		"CMYK JPEG (without Adobe's mark)": {9, 9, 9, 9}, "number of components": {9, 9},
	} {
		_, err := readAll(t, phototest.FlatJPEG{Levels: levels, Adobe: -1}.File())
		if !errors.Is(err, ErrUnsupported) || !strings.Contains(err.Error(), want) {
			t.Errorf("%d components: got %v, want %q", len(levels), err, want)
		}
	}
}

func TestJPEGWithoutAllComponents(t *testing.T) {
	file := phototest.FlatJPEG{Levels: []byte{9, 9, 9}, Adobe: -1}.File()
	i := bytes.Index(file, []byte{0xff, sos})
	short := append(bytes.Clone(file[:i]), phototest.Segment(sos, 1, 1, 0, 0, 63, 0)...)
	short = append(append(short, phototest.FlatJPEG{Levels: []byte{9}}.Scan()...), 0xff, eoi)
	if _, err := readAll(t, short); !errors.Is(err, ErrCorrupt) {
		t.Errorf("got %v", err)
	}
}

func TestJPEGOfNoSize(t *testing.T) {
	for name, size := range map[string][]byte{"no height": {0, 0, 0, 1}, "no width": {0, 1, 0, 0}} {
		frame := phototest.Segment(sof0, append(append([]byte{8}, size...), 1, 1, 0x11, 0)...)
		p, err := readAll(t, append(append([]byte{0xff, 0xd8}, frame...), 0xff, eoi))
		if !errors.Is(err, ErrCorrupt) || !strings.Contains(err.Error(), "no size") || p.Quality != 0 {
			t.Errorf("%s: got %v, quality %d", name, err, p.Quality)
		}
	}
}

func TestJPEGOfTwoSizes(t *testing.T) {
	frame := phototest.Segment(sof0, 8, 1, 0, 1, 0, 1, 1, 0x11, 0)
	if _, err := readAll(t, phototest.WithSegments(asJPEG(t, drawn(16, 16), 80), frame)); !errors.Is(err, ErrCorrupt) {
		t.Errorf("got %v", err)
	}
}

func TestQuality(t *testing.T) {
	for _, q := range []int{1, 10, 30, 49, 50, 75, 90, 95, 100} {
		if p := mustRead(t, asJPEG(t, drawn(16, 16), q)); p.Quality != q {
			t.Errorf("quality %d: got %d", q, p.Quality)
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
		"inches":          {phototest.WithSegments(plain, phototest.JFIF(1, 200, 300)), 300, "jfif"},
		"centimetres":     {phototest.WithSegments(plain, phototest.JFIF(2, 100, 118)), 299.72, "jfif"},
		"aspect":          {phototest.WithSegments(plain, phototest.JFIF(0, 1, 1)), 0, ""},
		"zero across":     {phototest.WithSegments(plain, phototest.JFIF(1, 0, 300)), 0, ""},
		"zero down":       {phototest.WithSegments(plain, phototest.JFIF(1, 300, 0)), 0, ""},
		"zero":            {phototest.WithSegments(plain, phototest.JFIF(1, 0, 0)), 0, ""},
		"unknown unit":    {phototest.WithSegments(plain, phototest.JFIF(7, 300, 300)), 0, ""},
		"placeholder":     {phototest.WithSegments(plain, phototest.JFIF(1, 1, 1)), 1, "jfif"},
		"EXIF":            {phototest.WithSegments(plain, inAPP1(fullEXIF(true, 1))), 300, "exif"},
		"EXIF, turned":    {phototest.WithSegments(plain, inAPP1(fullEXIF(true, 6))), 200, "exif"},
		"EXIF by cm":      {phototest.WithSegments(plain, inAPP1(cm)), 254, "exif"},
		"EXIF, aspect":    {phototest.WithSegments(plain, inAPP1(none)), 0, ""},
		"aspect and EXIF": {phototest.WithSegments(plain, phototest.JFIF(0, 1, 1), inAPP1(fullEXIF(true, 1))), 300, "exif"},
		"JFIF first":      {phototest.WithSegments(plain, phototest.JFIF(1, 72, 72), inAPP1(fullEXIF(true, 1))), 72, "jfif"},
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
