package photo

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"runtime"
	"testing"
	"time"

	"kaocheck/pkg/photo/phototest"
)

// zeros is an endless reader.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// pngOf is a sound PNG of zeros: a few hundred kilobytes can unpack to gigabytes.
func pngOf(t testing.TB, w, h uint32, bits, kind byte, raw int64) []byte {
	t.Helper()
	file := append([]byte("\x89PNG\r\n\x1a\n"), phototest.IHDR(w, h, bits, kind, 0)...)
	data := deflated(t, io.LimitReader(zeros{}, raw))
	return append(append(file, phototest.Chunk("IDAT", data...)...), phototest.Chunk("IEND")...)
}

func deflated(t testing.TB, r io.Reader) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	if _, err := io.Copy(z, r); err != nil {
		t.Fatal(err)
	}
	z.Close()
	return out.Bytes()
}

func jpegOf(w, h uint16, f phototest.FlatJPEG) []byte {
	file := f.File()
	i := bytes.Index(file, []byte{max(f.Bits, 8), 0, 16, 0, 16})
	copy(file[i+1:], []byte{byte(h >> 8), byte(h), byte(w >> 8), byte(w)})
	return file
}

// refusedCheaply checks that file is refused with want in little time and memory.
func refusedCheaply(t *testing.T, file []byte, lim Limits, want error) *Photo {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	p, err := Read(bytes.NewReader(file), lim)
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	checkPhoto(t, p, err)
	if !errors.Is(err, want) {
		t.Errorf("got %v, want %v", err, want)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > uint64(5*len(file)+1<<20) {
		t.Errorf("%d bytes for a file of %d", used, len(file))
	}
	if took > 2*time.Second {
		t.Errorf("took %v", took)
	}
	return p
}

func TestBomb(t *testing.T) {
	file := append([]byte("\x89PNG\r\n\x1a\n"), phototest.IHDR(20000, 20000, 8, 0, 0)...)
	file = append(append(file, phototest.Chunk("IDAT", phototest.Zeros(382)...)...), phototest.Chunk("IEND")...)
	p := refusedCheaply(t, file, Limits{}, ErrTooLarge)
	if p.Width != 20000 || p.Height != 20000 {
		t.Errorf("facts %+v of %d bytes", p.Facts, len(file))
	}
}

func TestLyingHeaders(t *testing.T) {
	grey, three := phototest.FlatJPEG{Levels: []byte{9}, Adobe: -1}, phototest.FlatJPEG{Levels: []byte{9, 9, 9}, Adobe: -1}
	progressive := phototest.FlatJPEG{SOF: sof2, Levels: []byte{9, 9, 9}, Adobe: -1}
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"PNG too wide":           {pngOf(t, 20001, 1, 8, 0, 30000), ErrTooLarge},
		"PNG too high":           {pngOf(t, 1, 1<<31-1, 8, 0, 9), ErrTooLarge},
		"PNG beyond the format":  {pngOf(t, 1, 1<<31, 8, 0, 9), ErrCorrupt},
		"PNG without width":      {pngOf(t, 0, 9, 8, 0, 9), ErrCorrupt},
		"PNG of nearly nothing":  {pngOf(t, 6000, 6000, 8, 2, 100), ErrCorrupt},
		"JPEG too large":         {jpegOf(65535, 65535, three), ErrTooLarge},
		"JPEG of many pixels":    {jpegOf(8000, 8000, three), ErrTooLarge},
		"JPEG without height":    {jpegOf(16, 0, grey), ErrCorrupt},
		"JPEG of nearly nothing": {jpegOf(6000, 6000, progressive), ErrCorrupt},
	} {
		t.Run(name, func(t *testing.T) { refusedCheaply(t, c.file, Limits{}, c.want) })
	}
}

func TestLimits(t *testing.T) {
	const pixels = 1000 * 500
	deep := phototest.WithChunks(pngOf(t, 1000, 500, 16, 6, 500*(1+8*1000)), phototest.Chunk("eXIf", fullEXIF(true, 3)...))
	progressive := append(jpegOf(1000, 500, phototest.FlatJPEG{SOF: sof2, Levels: []byte{9, 9, 9}, Adobe: -1}), make([]byte, 8000)...)
	for name, c := range map[string]struct {
		file []byte
		lim  Limits
		want error
	}{
		"all":                       {deep, Limits{Pixels: pixels, Side: 1000, Memory: 16 * pixels}, nil},
		"side":                      {deep, Limits{Side: 999}, ErrTooLarge},
		"pixels":                    {deep, Limits{Pixels: pixels - 1}, ErrTooLarge},
		"16 bits, turned":           {deep, Limits{Memory: 16*pixels - 1}, ErrTooLarge},
		"progressive: coefficients": {progressive, Limits{Memory: 19*pixels - 1}, ErrTooLarge},
		"progressive: room for it":  {progressive, Limits{Memory: 19 * pixels}, ErrCorrupt},
	} {
		p, err := Read(bytes.NewReader(c.file), c.lim)
		checkPhoto(t, p, err)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
}

func TestMemoryEstimate(t *testing.T) {
	for name, file := range map[string][]byte{
		"jpeg":   asJPEG(t, drawn(1000, 1000), 95),
		"turned": phototest.WithSegments(asJPEG(t, drawn(1000, 1000), 95), inAPP1(fullEXIF(true, 8))),
		"png":    asPNG(t, drawn(1000, 1000)),
		"deep":   pngOf(t, 1000, 1000, 16, 6, 1000*8001),
	} {
		h, err := inspect(file)
		if err != nil {
			t.Fatal(err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		mustRead(t, file)
		runtime.ReadMemStats(&after)
		used, said := float64(after.TotalAlloc-before.TotalAlloc), h.perPixel*1e6
		if said < 0.8*(used-3*float64(len(file))) || said > 2.1*used {
			t.Errorf("%s: took %.0f bytes, estimated %.0f", name, used, said)
		}
	}
}

func TestMostPixelsFitIntoMemory(t *testing.T) {
	lim := DefaultLimits()
	f := parseFrame(sof2, []byte{8, 23, 112, 23, 112, 3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0})
	h := &header{stored: f.size, exif: fullEXIF(true, 6), perPixel: f.perPixel()}
	h.settle()
	if err := lim.check(h); err != nil || h.Width != 6000 {
		t.Errorf("6000×6000, progressive and turned: %v", err)
	}
}

func TestScanBomb(t *testing.T) {
	file := phototest.FlatJPEG{SOF: sof2, Levels: []byte{9}, Adobe: -1}.File()
	i := bytes.Index(file, []byte{0xff, sos})
	scan := file[i : len(file)-2]
	scans := func(n int) []byte {
		return append(append(bytes.Clone(file[:i]), bytes.Repeat(scan, n)...), 0xff, eoi)
	}
	mustRead(t, file)
	if _, err := readAll(t, scans(maxScans)); errors.Is(err, ErrTooLarge) {
		t.Errorf("%d scans: %v", maxScans, err)
	}
	refusedCheaply(t, scans(maxScans+1), Limits{}, ErrTooLarge)
}
