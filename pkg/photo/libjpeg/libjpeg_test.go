//go:build cgo

package libjpeg

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"kaocheck/pkg/photo"
	"kaocheck/pkg/photo/phototest"
)

// TestDecodeAsGo holds that every kind of file that is read comes out as image/jpeg decodes it, byte by byte.
func TestDecodeAsGo(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a program against libjpeg")
	}
	encode := encoder(t)
	for _, size := range []image.Point{{1, 1}, {7, 9}, {16, 16}, {33, 47}, {130, 71}} {
		for _, kind := range [][3]int{{1, 1, 1}, {3, 1, 1}, {3, 2, 1}, {3, 1, 2}, {3, 2, 2}, {3, 4, 1}, {3, 4, 2}} {
			for _, restart := range []int{0, 3} {
				file := encode(size, kind, restart, false)
				want, err := photo.Read(bytes.NewReader(file), photo.Limits{})
				if err != nil {
					t.Fatal(err)
				}
				if got, err := decode(file, size); err != nil || !bytes.Equal(got, want.Pixels.Pix) {
					t.Errorf("%v, kind %v, restart %d: not what Go reads: %v", size, kind, restart, err)
				}
				if _, err := decode(encode(size, kind, restart, true), size); !errors.Is(err, ErrLeft) {
					t.Errorf("%v, kind %v, restart %d, progressive: %v", size, kind, restart, err)
				}
			}
		}
	}
}

func decode(file []byte, size image.Point) (pix []byte, err error) {
	err = Decode(file, size, func(rows []byte) error {
		pix = append(pix, rows...)
		return nil
	})
	return pix, err
}

// encoder compiles testdata/encode.c and returns a function that encodes a picture drawn at random. Its kind is the number of
// components, and how many pixels across and down share a sample of colour.
func encoder(t *testing.T) func(size image.Point, kind [3]int, restart int, progressive bool) []byte {
	t.Helper()
	program := filepath.Join(t.TempDir(), "encode")
	if out, err := exec.Command("cc", "-o", program, "testdata/encode.c", "-ljpeg").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return func(size image.Point, kind [3]int, restart int, progressive bool) []byte {
		args := strings.Fields(fmt.Sprint(size.X, size.Y, kind[0], kind[1], kind[2], restart, progressive))
		cmd := exec.Command(program, args...)
		cmd.Stdin = bytes.NewReader(wandering(size, kind[0]))
		file, err := cmd.Output()
		if err != nil {
			t.Fatalf("%q: %v", args, err)
		}
		return file
	}
}

// wandering are pixels of all frequencies, black and white among them.
func wandering(size image.Point, parts int) []byte {
	random := rand.New(rand.NewPCG(1, uint64(size.X)))
	pix, last := make([]byte, size.X*size.Y*parts), make([]int, parts)
	for i := range pix {
		last[i%parts] = min(max(last[i%parts]+random.IntN(81)-40, 0), 255)
		pix[i] = byte(last[i%parts])
	}
	return pix
}

// direct is a [photo.Decoder] in this process.
type direct struct{ read int }

func (d *direct) Decode(file []byte, size image.Point) (*image.NRGBA, error) {
	pix, err := decode(file, size)
	if err != nil {
		return nil, err
	}
	d.read++
	return &image.NRGBA{Pix: pix, Stride: 4 * size.X, Rect: image.Rectangle{Max: size}}, nil
}

// TestCorpus holds that nothing changes with odd and broken files: they are read, or refused in the same words.
func TestCorpus(t *testing.T) {
	var quick direct
	for _, f := range append(phototest.Files(), phototest.Cut()...) {
		compare(t, &quick, f.Name, f.Data)
	}
	if quick.read < 20 {
		t.Errorf("only %d files are read", quick.read)
	}
}

// compare reads a file with and without the decoder.
func compare(t *testing.T, quick *direct, name string, file []byte) {
	t.Helper()
	lim := photo.Limits{Pixels: 1 << 20}
	want, refused := photo.Read(bytes.NewReader(file), lim)
	got, err := photo.Reader{Limits: lim, Decoder: quick}.Read(bytes.NewReader(file))
	if fmt.Sprint(err) != fmt.Sprint(refused) {
		t.Errorf("%s: %v, Go says %v", name, err, refused)
	}
	if err == nil && refused == nil && !bytes.Equal(got.Pixels.Pix, want.Pixels.Pix) {
		t.Errorf("%s: not what Go reads", name)
	}
}

// TestOverflowWraps holds that coefficients far beyond what a picture has become the same nonsense as with Go.
func TestOverflowWraps(t *testing.T) {
	img := image.NewGray(image.Rect(0, 0, 64, 48))
	copy(img.Pix, wandering(img.Rect.Max, 1))
	var file bytes.Buffer
	jpeg.Encode(&file, img, &jpeg.Options{Quality: 100})
	steps := bytes.Index(file.Bytes(), []byte{0xff, 0xdb}) + 5 // of the first table, all 1
	for i := range 64 {
		file.Bytes()[steps+i] = 255
	}
	var quick direct
	compare(t, &quick, "steps of 255", file.Bytes())
	if quick.read != 1 {
		t.Error("the file is left to Go")
	}
}

func TestSizeIsThatAnnounced(t *testing.T) {
	var file bytes.Buffer
	jpeg.Encode(&file, image.NewGray(image.Rect(0, 0, 20, 10)), nil)
	for _, size := range []image.Point{{10, 20}, {20, 11}, {21, 10}, {}} {
		if _, err := decode(file.Bytes(), size); !errors.Is(err, ErrLeft) {
			t.Errorf("%v: %v", size, err)
		}
	}
	if _, err := decode(nil, image.Pt(20, 10)); !errors.Is(err, ErrLeft) {
		t.Errorf("no file: %v", err)
	}
}

func TestErrorOfTheTaker(t *testing.T) {
	var file bytes.Buffer
	jpeg.Encode(&file, image.NewGray(image.Rect(0, 0, 20, 100)), nil)
	calls, full := 0, errors.New("full")
	err := Decode(file.Bytes(), image.Pt(20, 100), func([]byte) error { calls++; return full })
	if err != full || calls != 1 {
		t.Errorf("%v after %d calls", err, calls)
	}
}

func BenchmarkDecode(b *testing.B) {
	size := image.Pt(1200, 1600)
	img := image.NewRGBA(image.Rectangle{Max: size})
	var file bytes.Buffer
	if err := jpeg.Encode(&file, img, nil); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := Decode(file.Bytes(), size, func([]byte) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}

// TestDamaged holds that where a bit has changed on its way the file is read no less strictly than by Go: hardly one that Go
// refuses is read.
func TestDamaged(t *testing.T) {
	var file bytes.Buffer
	size := image.Pt(60, 80)
	img := &image.Gray{Pix: wandering(size, 1), Stride: size.X, Rect: image.Rectangle{Max: size}}
	if err := jpeg.Encode(&file, img, nil); err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	refused, read := 0, 0
	for range 2000 {
		damaged := bytes.Clone(file.Bytes())
		damaged[random.IntN(len(damaged)-2)] ^= 1 << random.IntN(8)
		if _, err := photo.Read(bytes.NewReader(damaged), photo.Limits{}); err == nil {
			continue
		}
		refused++
		if _, err := (photo.Reader{Decoder: &direct{}}).Read(bytes.NewReader(damaged)); err == nil {
			read++
		}
	}
	if refused < 50 || read*100 > refused {
		t.Errorf("of %d files that Go refuses %d are read", refused, read)
	}
}

// FuzzDecode holds that whatever a file holds, its pixels are all there or none.
func FuzzDecode(f *testing.F) {
	for _, file := range phototest.Files() {
		if len(file.Data) < 1<<12 {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		header, err := jpeg.DecodeConfig(bytes.NewReader(file))
		if err != nil || header.Width*header.Height > 1<<20 {
			return
		}
		size := image.Pt(header.Width, header.Height)
		if pix, err := decode(file, size); err == nil && len(pix) != 4*size.X*size.Y {
			t.Errorf("%d bytes for %v", len(pix), size)
		}
	})
}
