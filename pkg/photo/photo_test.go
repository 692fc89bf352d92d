package photo

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"kaocheck/pkg/photo/phototest"
)

// readAll reads file under the default limits and checks what holds for every file.
func readAll(t testing.TB, file []byte) (*Photo, error) {
	t.Helper()
	p, err := Read(bytes.NewReader(file), Limits{})
	checkPhoto(t, p, err)
	return p, err
}

func mustRead(t testing.TB, file []byte) *Photo {
	t.Helper()
	p, err := readAll(t, file)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func checkPhoto(t testing.TB, p *Photo, err error) {
	t.Helper()
	if p == nil || (p.Pixels == nil) != (err != nil) {
		t.Fatalf("photo %+v with error %v", p, err)
	}
	if p.Orientation < 1 || p.Orientation > 8 || len([]rune(p.Software)) > 64 || (p.DPI > 0) != (p.DPISource != "") {
		t.Errorf("facts %+v", p.Facts)
	}
	if err != nil {
		if s := err.Error(); strings.ContainsAny(s, "\r\n") {
			t.Errorf("error of several lines: %q", s)
		}
		return
	}
	if want := image.Rect(0, 0, p.Width, p.Height); p.Pixels.Rect != want || !p.Pixels.Opaque() {
		t.Errorf("pixels %v opaque %v, want %v", p.Pixels.Rect, p.Pixels.Opaque(), want)
	}
}

func write(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOpen(t *testing.T) {
	file := asJPEG(t, drawn(60, 80), 90)
	p, err := Open(write(t, "liar.png", file), DefaultLimits())
	checkPhoto(t, p, err)
	if err != nil {
		t.Fatal(err)
	}
	if p.Format != JPEG || p.Bytes != int64(len(file)) || p.SHA256 != fmt.Sprintf("%x", sha256.Sum256(file)) {
		t.Errorf("got %+v", p.Facts)
	}
}

func TestOpenLink(t *testing.T) {
	path := write(t, "a.jpg", asJPEG(t, drawn(8, 8), 90))
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	if _, err := Open(link, Limits{}); err != nil {
		t.Error(err)
	}
}

func TestOpenRefuses(t *testing.T) {
	for _, c := range []struct {
		path string
		want error
	}{
		{t.TempDir(), ErrNotFile},
		{os.DevNull, ErrNotFile},
		{filepath.Join(t.TempDir(), "none\nkaocheck: fine"), fs.ErrNotExist},
		{write(t, "empty\nname.jpg", nil), ErrEmpty},
	} {
		p, err := Open(c.path, Limits{})
		checkPhoto(t, p, err)
		if !errors.Is(err, c.want) || !strings.HasPrefix(err.Error(), fmt.Sprintf("reading %q: ", c.path)) {
			t.Errorf("%q: got %v, want %v", c.path, err, c.want)
		}
	}
}

func TestOpenRefusesLargeFileBySize(t *testing.T) {
	path := write(t, "a.jpg", make([]byte, 1000))
	p, err := Open(path, Limits{Bytes: 999})
	if !errors.Is(err, ErrTooLarge) || p.Bytes != 1000 {
		t.Errorf("got %v, %d bytes", err, p.Bytes)
	}
}

func TestReadStopsAtByteLimit(t *testing.T) {
	file := asJPEG(t, drawn(8, 8), 90)
	for _, c := range []struct {
		limit int64
		want  error
	}{{int64(len(file)), nil}, {int64(len(file)) - 1, ErrTooLarge}, {1<<63 - 1, nil}} {
		p, err := Read(bytes.NewReader(file), Limits{Bytes: c.limit})
		checkPhoto(t, p, err)
		if !errors.Is(err, c.want) {
			t.Errorf("limit %d: %v", c.limit, err)
		}
	}
}

func TestReadPassesErrorsOn(t *testing.T) {
	broken := errors.New("broken cable")
	p, err := Read(iotest.ErrReader(broken), Limits{})
	checkPhoto(t, p, err)
	if !errors.Is(err, broken) {
		t.Error(err)
	}
}

func TestReadRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		file   string
		format Format
		want   error
	}{
		"nothing":     {"", "", ErrEmpty},
		"text":        {"Dear office, here is my photo.", "", ErrUnknownFormat},
		"half a mark": {"\xff\xd8", "", ErrUnknownFormat},
		"heic":        {"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", HEIC, ErrUnsupported},
		"heic, mif1":  {"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1heic", HEIC, ErrUnsupported},
		"avif":        {"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1avifmiaf", AVIF, ErrUnsupported},
		"film":        {"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00isommp42", "", ErrUnknownFormat},
		"film, short": {"\x00\x00\x00\x00ftyp", "", ErrUnknownFormat},
		"webp":        {"RIFF\x10\x00\x00\x00WEBPVP8 ", WebP, ErrUnsupported},
		"sound":       {"RIFF\x10\x00\x00\x00WAVEfmt ", "", ErrUnknownFormat},
		"gif":         {"GIF89a\x01\x00\x01\x00!\xff\x0bNETSCAPE2.0", GIF, ErrUnsupported},
		"tiff, intel": {"II*\x00\x08\x00\x00\x00", TIFF, ErrUnsupported},
		"tiff":        {"MM\x00*\x00\x00\x00\x08", TIFF, ErrUnsupported},
		"bmp":         {"BM\x46\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00", BMP, ErrUnsupported},
		"words":       {"BM is a short word", "", ErrUnknownFormat},
		"pdf":         {"%PDF-1.7\n", PDF, ErrUnsupported},
	} {
		p, err := readAll(t, []byte(c.file))
		if !errors.Is(err, c.want) || p.Format != c.format {
			t.Errorf("%s: got %q, %v", name, p.Format, err)
		}
	}
}

func TestErrorTellsHowToMend(t *testing.T) {
	_, err := readAll(t, []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"))
	if want := "HEIC pictures are not read: export the picture as JPEG"; err.Error() != want {
		t.Errorf("got %q, want %q", err, want)
	}
}

func TestTruncated(t *testing.T) {
	for name, file := range map[string][]byte{
		"jpeg": phototest.WithSegments(asJPEG(t, drawn(20, 30), 80), inAPP1(fullEXIF(true, 6))),
		"png":  phototest.WithChunks(asPNG(t, drawn(20, 30)), phototest.Chunk("eXIf", fullEXIF(false, 6)...)),
	} {
		mustRead(t, file)
		for n := range file {
			if _, err := readAll(t, file[:n]); err == nil {
				t.Errorf("%s: read though cut at %d of %d", name, n, len(file))
			}
		}
		_, err := readAll(t, file[:len(file)-20])
		if want := "the picture is damaged: the file ends too early"; err.Error() != want {
			t.Errorf("%s: got %q, want %q", name, err, want)
		}
		mustRead(t, append(bytes.Clone(file), "what follows the end mark"...))
	}
}

// What is damaged inside is not said to end too early.
func TestDamagedInside(t *testing.T) {
	file := asJPEG(t, drawn(40, 30), 80)
	scan := bytes.Index(file, []byte{0xff, sos})
	middle := (scan + len(file)) / 2
	file = append(bytes.Clone(file[:middle]), 0xff, eoi)
	if _, err := readAll(t, file); !errors.Is(err, ErrCorrupt) || strings.Contains(err.Error(), "ends too early") {
		t.Errorf("got %v", err)
	}
}

func TestTruncatedKeepsFacts(t *testing.T) {
	file := phototest.WithSegments(asJPEG(t, drawn(40, 30), 80), inAPP1(fullEXIF(true, 6)))
	p, err := readAll(t, file[:len(file)-50])
	if !errors.Is(err, ErrCorrupt) || p.Width != 30 || p.Height != 40 || p.Orientation != 6 || p.Taken.IsZero() {
		t.Errorf("got %+v, %v", p.Facts, err)
	}
}

func BenchmarkRead1200x1600(b *testing.B) {
	for name, file := range map[string][]byte{
		"jpeg":    asJPEG(b, drawn(1200, 1600), 90),
		"turned":  phototest.WithSegments(asJPEG(b, drawn(1600, 1200), 90), inAPP1(fullEXIF(true, 6))),
		"profile": phototest.WithSegments(asJPEG(b, drawn(1200, 1600), 90), iccSegments(icc(p3Colorants, srgbCurve()), 1)),
		"png":     asPNG(b, drawn(1200, 1600)),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(file)))
			for b.Loop() {
				if _, err := Read(bytes.NewReader(file), Limits{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
