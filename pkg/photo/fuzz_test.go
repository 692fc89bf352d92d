package photo

import (
	"bytes"
	"image"
	"testing"

	"kaocheck/pkg/photo/phototest"
)

func FuzzRead(f *testing.F) {
	small := drawn(20, 14)
	plain, lossless := asJPEG(f, small, 75), asPNG(f, small)
	p3 := icc(p3Colorants, srgbCurve())
	for _, file := range [][]byte{
		plain, lossless, plain[:300], lossless[:100],
		asJPEG(f, image.NewGray(small.Rect), 50),
		asPNG(f, image.NewNRGBA64(small.Rect)),
		phototest.WithSegments(plain, phototest.JFIF(1, 300, 300), inAPP1(fullEXIF(true, 6)), iccSegments(p3, 2)),
		phototest.WithSegments(plain, inAPP1(fullEXIF(false, 3)), iccSegments(icc(adobeColorants, curv(563)), 1)),
		phototest.WithChunks(lossless, iCCP(f, p3), phototest.Chunk("eXIf", fullEXIF(true, 5)...), phototest.Chunk("pHYs", 0, 0, 1, 0, 0, 0, 1, 0, 1)),
		phototest.FlatJPEG{Levels: []byte{1, 2, 3, 4}, Adobe: 0}.File(),
		phototest.FlatJPEG{Levels: []byte{1, 2, 3, 4}, Adobe: 2}.File(),
		phototest.FlatJPEG{SOF: sof2, Levels: []byte{1, 2, 3}, Adobe: -1}.File(),
		phototest.FlatJPEG{SOF: 0xc9, Levels: []byte{1}, Adobe: -1}.File(),
		[]byte("\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1avif"),
	} {
		f.Add(file)
	}
	for _, file := range phototest.Files() {
		if len(file.Data) < 1<<12 { // the fuzzer is slow with longer ones
			f.Add(file.Data)
		}
	}
	lim := Limits{Bytes: 1 << 16, Pixels: 1 << 18, Memory: 1 << 22, Side: 1 << 12}
	f.Fuzz(func(t *testing.T, file []byte) {
		p, err := Read(bytes.NewReader(file), lim)
		checkPhoto(t, p, err)
		if err == nil && (int64(p.Width)*int64(p.Height) > lim.Pixels || max(p.Width, p.Height) > lim.Side) {
			t.Errorf("%d×%d pixels", p.Width, p.Height)
		}
	})
}

func FuzzEXIF(f *testing.F) {
	f.Add(fullEXIF(true, 6))
	f.Add(fullEXIF(false, 9))
	f.Fuzz(func(t *testing.T, b []byte) {
		e := readEXIF(b)
		if e.orientation < 1 || e.orientation > 8 || len([]rune(e.software)) > 64 {
			t.Errorf("got %+v", e)
		}
	})
}

func FuzzICC(f *testing.F) {
	f.Add(icc(p3Colorants, srgbCurve()))
	f.Add(icc(adobeColorants, curv(563)))
	f.Add(icc(srgbColorants, sampledSRGB(9)))
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, s := parseICC(b); s != nil {
			s.toSRGB(flatten(drawn(4, 4)))
		}
	})
}
