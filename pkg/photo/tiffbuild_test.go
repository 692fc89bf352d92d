package photo

import (
	"encoding/binary"

	"kaocheck/pkg/photo/phototest"
)

// tiffBuilder writes EXIF. Inner directories are written before the ones that point to them.
type tiffBuilder struct {
	order interface {
		binary.ByteOrder
		binary.AppendByteOrder
	}
	data []byte
}

type entry struct {
	tag, kind uint16
	count     uint32
	value     []byte
}

func newTIFF(big bool) *tiffBuilder {
	if big {
		return &tiffBuilder{binary.BigEndian, []byte("MM\x00*\x00\x00\x00\x00")}
	}
	return &tiffBuilder{binary.LittleEndian, []byte("II*\x00\x00\x00\x00\x00")}
}

func (b *tiffBuilder) short(tag uint16, v uint16) entry {
	return entry{tag, kindShort, 1, b.order.AppendUint16(nil, v)}
}

func (b *tiffBuilder) long(tag uint16, v uint32) entry {
	return entry{tag, kindLong, 1, b.order.AppendUint32(nil, v)}
}

func (b *tiffBuilder) text(tag uint16, s string) entry {
	return entry{tag, kindASCII, uint32(len(s) + 1), append([]byte(s), 0)}
}

func (b *tiffBuilder) ratios(tag uint16, v ...uint32) entry {
	e := entry{tag, kindRatio, uint32(len(v) / 2), nil}
	for _, n := range v {
		e.value = b.order.AppendUint32(e.value, n)
	}
	return e
}

// directory writes entries and returns their offset.
func (b *tiffBuilder) directory(entries ...entry) uint32 {
	for i, e := range entries {
		if len(e.value) > 4 {
			entries[i].value = b.order.AppendUint32(nil, uint32(len(b.data)))
			b.data = append(b.data, e.value...)
		}
	}
	at := uint32(len(b.data))
	b.data = b.order.AppendUint16(b.data, uint16(len(entries)))
	for _, e := range entries {
		b.data = b.order.AppendUint16(b.order.AppendUint16(b.data, e.tag), e.kind)
		b.data = b.order.AppendUint32(b.data, e.count)
		b.data = append(b.data, append(e.value, 0, 0, 0, 0)[:4]...)
	}
	b.data = b.order.AppendUint32(b.data, 0)
	return at
}

// file returns the structure whose first directory holds entries.
func (b *tiffBuilder) file(entries ...entry) []byte {
	first := b.directory(entries...)
	b.order.PutUint32(b.data[4:], first)
	return b.data
}

// inAPP1 is the EXIF of a JPEG.
func inAPP1(tiff []byte) []byte {
	return phototest.Segment(app1, append([]byte(exifMark), tiff...)...)
}

// fullEXIF holds all that is looked at.
func fullEXIF(big bool, orientation uint16) []byte {
	b := newTIFF(big)
	gps := b.directory(
		b.text(0x0001, "N"), b.ratios(tagLatitude, 35, 1, 40, 1, 123, 10),
		b.text(0x0003, "E"), b.ratios(0x0004, 139, 1, 45, 1, 0, 1))
	interop := b.directory(b.text(tagInteropKind, "R98"))
	camera := b.directory(
		b.text(tagOriginal, "2026:10:01 09:30:15"), b.text(tagDigitized, "2025:01:01 00:00:00"),
		b.short(tagColorSpace, 1), b.long(tagInterop, interop))
	return b.file(
		b.short(tagOrientation, orientation),
		b.ratios(tagXResolution, 200, 1), b.ratios(tagYResolution, 300, 1), b.short(tagUnit, 2),
		b.text(tagSoftware, "  GIMP 2.10\n "), b.long(tagExif, camera), b.long(tagGPS, gps))
}
