package photo

import (
	"bytes"
	"image"
	"strings"
	"testing"
	"time"

	"kaocheck/pkg/photo/phototest"
)

func TestEXIF(t *testing.T) {
	for _, big := range []bool{false, true} {
		got := readEXIF(fullEXIF(big, 5))
		want := exif{5, [2]float64{200, 300}, time.Date(2026, 10, 1, 9, 30, 15, 0, time.UTC), true, "GIMP 2.10", false}
		if got != want {
			t.Errorf("big end first %v: got %+v, want %+v", big, got, want)
		}
	}
}

func TestEXIFDates(t *testing.T) {
	digitized := time.Date(2025, 5, 5, 5, 5, 5, 0, time.UTC)
	for original, want := range map[string]time.Time{
		"2024:02:29 23:59:59": time.Date(2024, 2, 29, 23, 59, 59, 0, time.UTC),
		"0000:00:00 00:00:00": digitized,
		"    :  :     :  :  ": digitized,
		"2023:02:29 12:00:00": digitized,
		"yesterday":           digitized,
		"":                    digitized,
	} {
		b := newTIFF(false)
		camera := b.directory(b.text(tagOriginal, original), b.text(tagDigitized, "2025:05:05 05:05:05"))
		if got := readEXIF(b.file(b.long(tagExif, camera))); !got.taken.Equal(want) {
			t.Errorf("%q: got %v", original, got.taken)
		}
	}
}

func TestEXIFSoftware(t *testing.T) {
	for raw, want := range map[string]string{
		"Photo\x1b[31m\nshop":                   "Photo[31mshop",
		strings.Repeat("顔", 80):                 strings.Repeat("顔", 64),
		"\xff\xfeabc":                           "abc",
		"   ":                                   "",
		strings.Repeat("a", 63) + "  " + "tail": strings.Repeat("a", 63),
	} {
		b := newTIFF(true)
		if got := readEXIF(b.file(b.text(tagSoftware, raw))).software; got != want {
			t.Errorf("%q: got %q", raw, got)
		}
	}
	b := newTIFF(true)
	if got := readEXIF(b.file(b.text(tagProcessing, "digiKam"), b.text(tagSoftware, "Camera 1"))).software; got != "digiKam" {
		t.Errorf("the last program: got %q", got)
	}
}

func TestGPSNeedsPosition(t *testing.T) {
	b := newTIFF(true)
	empty := b.directory(b.ratios(tagLatitude, 0, 0, 0, 0, 0, 0))
	if readEXIF(b.file(b.long(tagGPS, empty))).gps {
		t.Error("a position of 0/0 counts")
	}
}

func TestAdobeRGBByEXIF(t *testing.T) {
	b := newTIFF(true)
	interop := b.directory(b.text(tagInteropKind, "R03"))
	for name, camera := range map[string]uint32{
		"DCF":            b.directory(b.short(tagColorSpace, 0xffff), b.long(tagInterop, interop)),
		"colour space 2": b.directory(b.short(tagColorSpace, 2)),
	} {
		file := phototest.WithSegments(asJPEG(t, filled(0, 200, 0), 100), inAPP1(b.file(b.long(tagExif, camera))))
		if p := mustRead(t, file); p.Profile != AdobeRGB || centre(p).G < 200 || centre(p).R != 0 {
			t.Errorf("%s: got %v %+v", name, centre(p), p.Facts)
		}
	}
}

// TestBrokenFieldsCostOnlyThemselves holds what real files have: an unknown kind, an offset beyond the end, a count that
// overflows, a pointer into nowhere. The orientation comes after them all.
func TestBrokenFieldsCostOnlyThemselves(t *testing.T) {
	b := newTIFF(false)
	file := b.file(
		entry{0x010e, 200, 3, []byte("abc")},
		entry{0x010f, kindASCII, 99, []byte{0xff, 0xff, 0xff, 0x7f}},
		entry{tagXResolution, kindRatio, 0xffffffff, []byte{8, 0, 0, 0}},
		entry{tagExif, kindLong, 1, []byte{0xff, 0xff, 0xff, 0xff}},
		entry{tagSoftware, kindUTF8, 4, []byte("顔a")},
		b.short(tagOrientation, 6))
	if e := readEXIF(file); e.orientation != 6 || e.density[0] != 0 || e.software != "顔a" {
		t.Errorf("got %+v", e)
	}
}

func TestBadEXIFIsAbsent(t *testing.T) {
	plain := asJPEG(t, drawn(16, 16), 80)
	loop := newTIFF(true)
	for name, b := range map[string][]byte{
		"nothing":     nil,
		"mark alone":  []byte("II*\x00"),
		"other text":  []byte("Hello, this is no EXIF"),
		"no way in":   []byte("II*\x00\xff\xff\xff\xff"),
		"zero offset": []byte("II*\x00\x00\x00\x00\x00"),
		"count only":  []byte("II*\x00\x08\x00\x00\x00\xff\xff"),
		"circle":      loop.file(loop.long(tagExif, 8), loop.long(tagGPS, 8), loop.long(tagInterop, 8)),
		"orientation": func() []byte { b := newTIFF(true); return b.file(b.short(tagOrientation, 9)) }(),
	} {
		p := mustRead(t, phototest.WithSegments(plain, inAPP1(b)))
		if p.Orientation != 1 || !p.Taken.IsZero() || p.GPS || p.DPI != 0 {
			t.Errorf("%s: got %+v", name, p.Facts)
		}
	}
}

// stored is how a camera stores the upright picture m with orientation o, by EXIF's definition: where the stored first
// row and first column are seen.
func stored(m *image.RGBA, o int) *image.RGBA {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	at := map[int]func(x, y int) (int, int){
		1: func(x, y int) (int, int) { return x, y },                 // row top, column left
		2: func(x, y int) (int, int) { return w - 1 - x, y },         // row top, column right
		3: func(x, y int) (int, int) { return w - 1 - x, h - 1 - y }, // row bottom, column right
		4: func(x, y int) (int, int) { return x, h - 1 - y },         // row bottom, column left
		5: func(x, y int) (int, int) { return y, x },                 // row left, column top
		6: func(x, y int) (int, int) { return w - 1 - y, x },         // row right, column top
		7: func(x, y int) (int, int) { return w - 1 - y, h - 1 - x }, // row right, column bottom
		8: func(x, y int) (int, int) { return y, h - 1 - x },         // row left, column bottom
	}[o]
	sw, sh := w, h
	if o >= 5 {
		sw, sh = h, w
	}
	s := image.NewRGBA(image.Rect(0, 0, sw, sh))
	for y := range sh {
		for x := range sw {
			s.Set(x, y, m.At(at(x, y)))
		}
	}
	return s
}

func TestAllOrientationsAreUpright(t *testing.T) {
	m := drawn(24, 35)
	for o := 1; o <= 8; o++ {
		file := phototest.WithChunks(asPNG(t, stored(m, o)), phototest.Chunk("eXIf", fullEXIF(true, uint16(o))...))
		p := mustRead(t, file)
		if p.Width != 24 || p.Height != 35 || !bytes.Equal(p.Pixels.Pix, m.Pix) {
			t.Errorf("orientation %d: %d×%d, other pixels", o, p.Width, p.Height)
		}
	}
}
