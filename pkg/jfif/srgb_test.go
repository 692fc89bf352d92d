package jfif

import (
	"encoding/binary"
	"math"
	"testing"

	"kaocheck/pkg/colour"
)

// The header is that of ICC.1:2001-04, 6.1; its white is that in which all profiles meet.
func TestProfileHeader(t *testing.T) {
	b := srgbProfile()
	if size := binary.BigEndian.Uint32(b); int(size) != len(b) || size%4 != 0 {
		t.Errorf("says %d bytes, has %d", size, len(b))
	}
	const d50 = "\x00\x00\xf6\xd6\x00\x01\x00\x00\x00\x00\xd3\x2d"
	for at, want := range map[int]string{
		8: "\x02\x10\x00\x00", 12: "mntrRGB XYZ ", 24: "\x07\xea\x00\x01\x00\x01", 36: "acsp", 68: d50,
	} {
		if got := string(b[at:][:len(want)]); got != want {
			t.Errorf("at %d: %q, want %q", at, got, want)
		}
	}
	if got := tag(t, b, "desc"); len(got) != 12+len("sRGB\x00")+4+4+2+1+67 || string(got[8:17]) != "\x00\x00\x00\x05sRGB\x00" {
		t.Errorf("description of %d bytes: %q", len(got), got)
	}
	if white := tag(t, b, "wtpt"); string(white[8:]) != d50 {
		t.Errorf("white point %x", white[8:])
	}
}

// Full red, green and blue make white, and the curve is that of sRGB.
func TestProfileColours(t *testing.T) {
	b := srgbProfile()
	white := tag(t, b, "wtpt")
	for axis := range 3 {
		at := 8 + 4*axis
		sum := 0
		for _, name := range []string{"rXYZ", "gXYZ", "bXYZ"} {
			sum += int(binary.BigEndian.Uint32(tag(t, b, name)[at:]))
		}
		if want := int(binary.BigEndian.Uint32(white[at:])); max(sum-want, want-sum) > 65536/2000 {
			t.Errorf("axis %d: the colours make %d, want %d", axis, sum, want)
		}
	}
	for _, name := range []string{"rTRC", "gTRC", "bTRC"} {
		curve := tag(t, b, name)
		if n := binary.BigEndian.Uint32(curve[8:]); n != iccSamples || len(curve) != 12+2*iccSamples {
			t.Fatalf("%s: %d samples in %d bytes", name, n, len(curve))
		}
		for i := range iccSamples {
			light := float64(binary.BigEndian.Uint16(curve[12+2*i:])) / math.MaxUint16
			if want := colour.Light(float64(i) / (iccSamples - 1)); math.Abs(light-want) > 1./math.MaxUint16 {
				t.Fatalf("%s: sample %d is %v, want %v", name, i, light, want)
			}
		}
	}
}

// tag returns the data of a profile's tag.
func tag(t *testing.T, profile []byte, name string) []byte {
	t.Helper()
	for e := profile[132:][:12*binary.BigEndian.Uint32(profile[128:])]; len(e) > 0; e = e[12:] {
		if string(e[:4]) == name {
			at, size := binary.BigEndian.Uint32(e[4:]), binary.BigEndian.Uint32(e[8:])
			return profile[at : at+size]
		}
	}
	t.Fatalf("no tag %s", name)
	return nil
}
