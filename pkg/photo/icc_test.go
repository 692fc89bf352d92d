package photo

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"math"
	"testing"

	"kaocheck/pkg/colour"
	"kaocheck/pkg/photo/phototest"
)

// icc is a profile made of a matrix and one tone curve.
func icc(colorants [3][3]float64, trc []byte) []byte {
	b := make([]byte, profileHead)
	copy(b[12:], "mntrRGB XYZ ")
	copy(b[36:], "acsp")
	b = binary.BigEndian.AppendUint32(b, 6)
	at := uint32(len(b) + 6*12)
	var data []byte
	tag := func(name string, body []byte) {
		b = append(b, name...)
		b = binary.BigEndian.AppendUint32(b, at+uint32(len(data)))
		b = binary.BigEndian.AppendUint32(b, uint32(len(body)))
		data = append(data, body...)
	}
	for i, c := range []string{"r", "g", "b"} {
		tag(c+"XYZ", append([]byte("XYZ \x00\x00\x00\x00"), fixeds(colorants[i][:]...)...))
		tag(c+"TRC", trc)
	}
	return append(b, data...)
}

func fixeds(v ...float64) (b []byte) {
	for _, f := range v {
		b = binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(f*65536))))
	}
	return b
}

func para(kind byte, params ...float64) []byte {
	return append([]byte{'p', 'a', 'r', 'a', 0, 0, 0, 0, 0, kind, 0, 0}, fixeds(params...)...)
}

func curv(samples ...uint16) []byte {
	b := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), uint32(len(samples)))
	for _, s := range samples {
		b = binary.BigEndian.AppendUint16(b, s)
	}
	return b
}

func srgbCurve() []byte { return para(3, 2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045) }

func sampledSRGB(n int) []byte {
	samples := make([]uint16, n)
	for i := range samples {
		samples[i] = uint16(math.Round(colour.Light(float64(i)/float64(n-1)) * 65535))
	}
	return curv(samples...)
}

// iccSegments spreads a profile over n segments of a JPEG, the last one first.
func iccSegments(profile []byte, n int) []byte {
	var out []byte
	for i := n; i >= 1; i-- {
		part := profile[(i-1)*len(profile)/n : i*len(profile)/n]
		out = append(out, phototest.Segment(app2, append([]byte("ICC_PROFILE\x00"+string(rune(i))+string(rune(n))), part...)...)...)
	}
	return out
}

func iCCP(t testing.TB, profile []byte) []byte {
	t.Helper()
	return phototest.Chunk("iCCP", append([]byte("name\x00\x00"), deflated(t, bytes.NewReader(profile))...)...)
}

func TestProfilesAreKnownByNumbers(t *testing.T) {
	grey, cmyk := icc(srgbColorants, curv()), icc(srgbColorants, curv())
	copy(grey[16:], "GRAY")
	copy(cmyk[16:], "CMYK")
	dim := srgbColorants
	dim[1] = [3]float64{.2, .3, .1}
	for name, c := range map[string]struct {
		profile []byte
		want    Profile
		convert bool
	}{
		"sRGB":               {icc(srgbColorants, srgbCurve()), SRGB, false},
		"sRGB, 1024 samples": {icc(srgbColorants, sampledSRGB(1024)), SRGB, false},
		"sRGB, 26 samples":   {icc(srgbColorants, sampledSRGB(26)), SRGB, false},
		"sRGB, plain 2.2":    {icc(srgbColorants, curv(563)), SRGB, false},
		"P3":                 {icc(p3Colorants, srgbCurve()), DisplayP3, true},
		"Adobe":              {icc(adobeColorants, curv(563)), AdobeRGB, true},
		"Adobe, para":        {icc(adobeColorants, para(0, 2.19921875)), AdobeRGB, true},
		"linear sRGB":        {icc(srgbColorants, curv()), OtherProfile, true},
		"not white":          {icc(dim, srgbCurve()), OtherProfile, false},
		"broken curve":       {icc(srgbColorants, []byte("curv\x00\x00\x00\x00\x00\x00\xff\xff")), OtherProfile, false},
		"unknown curve":      {icc(srgbColorants, []byte("abcdefghijklmnop")), OtherProfile, false},
		"unknown para":       {icc(srgbColorants, para(9, 1, 2, 3, 4, 5, 6, 7)), OtherProfile, false},
		"NaN curve":          {icc(srgbColorants, para(1, 0.5, 0, -1)), OtherProfile, true},
		"grey":               {grey, GreyProfile, false},
		"cmyk":               {cmyk, OtherProfile, false},
		"empty":              {nil, OtherProfile, false},
		"no profile":         {make([]byte, 300), OtherProfile, false},
		"cut":                {icc(p3Colorants, srgbCurve())[:250], OtherProfile, false},
	} {
		got, s := parseICC(c.profile)
		if got != c.want || (s != nil) != c.convert {
			t.Errorf("%s: got %q, conversion %v", name, got, s != nil)
		}
	}
}

func TestCurves(t *testing.T) {
	for name, c := range map[string]struct {
		trc      []byte
		in, want float64
	}{
		"identity":      {curv(), 0.3, 0.3},
		"gamma":         {curv(512), 0.5, 0.25},
		"samples":       {curv(0, 10000, 65535), 0.25, 5000. / 65535},
		"last sample":   {curv(0, 10000, 60000), 1, 60000. / 65535},
		"para 0":        {para(0, 2), 0.5, 0.25},
		"para 1":        {para(1, 2, 2, -1), 0.75, 0.25},
		"para 1, below": {para(1, 2, 2, -1), 0.25, 0},
		"para 2":        {para(2, 2, 2, -1, 0.125), 0.75, 0.375},
		"para 2, below": {para(2, 2, 2, -1, 0.125), 0.25, 0.125},
		"para 3":        {srgbCurve(), 0.5, 0.21404},
		"para 3, below": {srgbCurve(), 0.02, 0.001548},
		"para 4":        {para(4, 2, 1, 0, 0.5, 0.25, 0.125, 0.0625), 0.5, 0.375},
		"para 4, below": {para(4, 2, 1, 0, 0.5, 0.25, 0.125, 0.0625), 0.2, 0.1625},
	} {
		if got := parseCurve(c.trc)(c.in); math.Abs(got-c.want) > 2e-5 {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}

// TestConversion holds values worked out from the primaries that the standards give (white D65), not from profiles.
func TestConversion(t *testing.T) {
	p3, adobe := icc(p3Colorants, srgbCurve()), icc(adobeColorants, curv(563))
	for _, c := range []struct {
		profile  []byte
		in, want color.NRGBA
	}{
		{p3, color.NRGBA{255, 0, 0, 255}, color.NRGBA{255, 0, 0, 255}}, // clipped
		{p3, color.NRGBA{0, 255, 0, 255}, color.NRGBA{0, 255, 0, 255}}, // clipped
		{p3, color.NRGBA{234, 51, 35, 255}, color.NRGBA{255, 0, 0, 255}},
		{p3, color.NRGBA{200, 150, 130, 255}, color.NRGBA{209, 147, 126, 255}},
		{p3, color.NRGBA{40, 90, 200, 255}, color.NRGBA{10, 91, 207, 255}},
		{adobe, color.NRGBA{219, 0, 0, 255}, color.NRGBA{255, 0, 0, 255}},
		{adobe, color.NRGBA{144, 255, 60, 255}, color.NRGBA{0, 255, 0, 255}},
		{adobe, color.NRGBA{200, 150, 130, 255}, color.NRGBA{217, 151, 130, 255}},
		{adobe, color.NRGBA{40, 90, 200, 255}, color.NRGBA{0, 90, 204, 255}},
	} {
		_, s := parseICC(c.profile)
		m := image.NewNRGBA(image.Rect(0, 0, 1, 1))
		m.SetNRGBA(0, 0, c.in)
		s.toSRGB(m)
		if !close3(m.NRGBAAt(0, 0), c.want, 1) {
			t.Errorf("%v: got %v, want %v", c.in, m.NRGBAAt(0, 0), c.want)
		}
	}
}

func TestGreysStayGrey(t *testing.T) {
	_, p3 := parseICC(icc(p3Colorants, srgbCurve()))
	m := image.NewNRGBA(image.Rect(0, 0, 256, 1))
	for v := range 256 {
		m.SetNRGBA(v, 0, color.NRGBA{uint8(v), uint8(v), uint8(v), 255})
	}
	p3.toSRGB(m)
	for v := range 256 {
		if g := uint8(v); !close3(m.NRGBAAt(v, 0), color.NRGBA{g, g, g, 255}, 1) {
			t.Errorf("grey %d: got %v", v, m.NRGBAAt(v, 0))
		}
	}
}

func TestProfilesInFiles(t *testing.T) {
	p3 := icc(p3Colorants, sampledSRGB(1024))
	red := filled(234, 51, 35)
	grey := image.NewGray(image.Rect(0, 0, 8, 8))
	for name, file := range map[string][]byte{
		"png":                 phototest.WithChunks(asPNG(t, red), iCCP(t, p3)),
		"jpeg, one segment":   phototest.WithSegments(asJPEG(t, red, 100), iccSegments(p3, 1)),
		"jpeg, five segments": phototest.WithSegments(asJPEG(t, red, 100), iccSegments(p3, 5)),
	} {
		p := mustRead(t, file)
		if p.Profile != DisplayP3 || !close3(centre(p), color.NRGBA{255, 0, 0, 255}, 6) {
			t.Errorf("%s: got %v, %q", name, centre(p), p.Profile)
		}
	}
	if p := mustRead(t, phototest.WithSegments(asJPEG(t, grey, 90), iccSegments(p3, 1))); p.Profile != DisplayP3 || centre(p).R != 0 {
		t.Errorf("grey with P3: %+v", p.Facts)
	}
	half := phototest.WithSegments(asJPEG(t, red, 100), iccSegments(p3, 2)[:len(p3)/2+18])
	if p := mustRead(t, half); p.Profile != OtherProfile {
		t.Errorf("half a profile: %q", p.Profile)
	}
}

func TestHostileProfileInPNG(t *testing.T) {
	plain := asPNG(t, filled(1, 2, 3))
	bomb := phototest.Zeros(64)
	for name, body := range map[string][]byte{
		"bomb":       append([]byte("x\x00\x00"), bomb...),
		"no zlib":    []byte("x\x00\x00nonsense"),
		"no method":  []byte("x\x00"),
		"no name":    nil,
		"cut stream": append([]byte("x\x00\x00"), bomb[:40]...),
	} {
		file := phototest.WithChunks(plain, phototest.Chunk("iCCP", body...))
		if p := mustRead(t, file); p.Profile != OtherProfile {
			t.Errorf("%s: got %q", name, p.Profile)
		}
	}
}

func TestOnlyFirstProfileIsUnpacked(t *testing.T) {
	first, second := iCCP(t, icc(p3Colorants, srgbCurve())), iCCP(t, icc(srgbColorants, srgbCurve()))
	if p := mustRead(t, phototest.WithChunks(asPNG(t, filled(1, 2, 3)), first, second)); p.Profile != DisplayP3 {
		t.Errorf("got %q", p.Profile)
	}
}
