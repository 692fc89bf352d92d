package jfif

import (
	"encoding/binary"
	"math"

	"kaocheck/pkg/colour"
)

// iccSamples is the length of the tone curve: between two samples a straight line is off by less than a thousandth of
// an 8-bit step.
const iccSamples = 1024

// iccTag is one entry of an ICC profile. Entries without data share those of the one before.
type iccTag struct {
	name string
	data []byte
}

// srgbProfile is the ICC profile of sRGB (IEC 61966-2-1, its colours adapted to D50), made here so that no other's file
// has to be shipped. It is one of version 2 (ICC.1:2001-04) with a sampled curve, which every program reads
// that reads profiles at all; EXIF's colour space says less and to fewer.
func srgbProfile() []byte {
	return iccProfile([]iccTag{
		{"desc", iccDescription("sRGB")},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "No copyright, use freely\x00"...)},
		{"wtpt", d50()},
		{"rXYZ", iccXYZ(0.43607, 0.22249, 0.01392)},
		{"gXYZ", iccXYZ(0.38515, 0.71687, 0.09708)},
		{"bXYZ", iccXYZ(0.14307, 0.06061, 0.7141)},
		{"rTRC", srgbCurve()}, {"gTRC", nil}, {"bTRC", nil},
	})
}

// iccProfile puts the header, the table of tags and their data together.
func iccProfile(tags []iccTag) []byte {
	const header = 128
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	var at, size int
	for _, t := range tags {
		if t.data != nil {
			at, size = header+4+12*len(tags)+len(data), len(t.data)
			data = append(data, t.data...)
			data = append(data, make([]byte, -len(data)&3)...)
		}
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(at))
		table = binary.BigEndian.AppendUint32(table, uint32(size))
	}
	head := make([]byte, header)
	binary.BigEndian.PutUint32(head, uint32(header+len(table)+len(data)))
	binary.BigEndian.PutUint32(head[8:], 0x02100000)
	copy(head[12:], "mntrRGB XYZ ")
	copy(head[24:], []byte{0x07, 0xea, 0, 1, 0, 1}) // made 2026-01-01
	copy(head[36:], "acsp")
	copy(head[68:], d50()[8:])
	return append(append(head, table...), data...)
}

// d50 is the white point of all ICC profiles.
func d50() []byte { return iccXYZ(0.9642, 1, 0.8249) }

// iccXYZ is a colour as XYZType.
func iccXYZ(xyz ...float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range xyz {
		b = binary.BigEndian.AppendUint32(b, uint32(math.Round(v*65536)))
	}
	return b
}

// iccDescription is a text as textDescriptionType, without its other scripts.
func iccDescription(s string) []byte {
	b := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(s)+1))
	return append(append(b, s...), make([]byte, 1+8+3+67)...)
}

// srgbCurve is the way from sRGB to light as curveType.
func srgbCurve() []byte {
	b := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), iccSamples)
	for i := range iccSamples {
		light := colour.Light(float64(i) / (iccSamples - 1))
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(light*math.MaxUint16)))
	}
	return b
}
