package phototest

import (
	"bytes"
	"encoding/binary"
	"image/color"
)

var (
	red   = color.NRGBA{255, 0, 0, 255}
	black = color.NRGBA{0, 0, 0, 255}
	white = color.NRGBA{255, 255, 255, 255}
)

// redJPEG is an ordinary small picture.
var redJPEG = FlatJPEG{Levels: []byte{76, 85, 255}, Adobe: -1}

// soundJPEGs are the kinds that are read.
func soundJPEGs() []File {
	jpeg := func(name string, f FlatJPEG, c color.NRGBA) File { return reads(name+".jpg", f.File(), 16, c) }
	progressive, restarts := redJPEG, redJPEG
	progressive.SOF, restarts.Restart = sof2, true
	return []File{
		jpeg("grey", FlatJPEG{Levels: []byte{77}, Adobe: -1}, grey(77)),
		jpeg("grey-progressive", FlatJPEG{SOF: sof2, Levels: []byte{77}, Adobe: -1}, grey(77)),
		jpeg("grey-extended", FlatJPEG{SOF: 0xc1, Levels: []byte{77}, Adobe: -1}, grey(77)),
		jpeg("ycc", redJPEG, red),
		jpeg("ycc-progressive", progressive, red),
		jpeg("ycc-restarts", restarts, red),
		jpeg("rgb-by-adobe", FlatJPEG{Levels: []byte{255, 0, 0}, Adobe: 0}, red),
		jpeg("rgb-by-name", FlatJPEG{Levels: []byte{255, 0, 0}, IDs: []byte("RGB"), Adobe: -1}, red),
		jpeg("cmyk", FlatJPEG{Levels: []byte{255, 0, 0, 255}, Adobe: 0}, red),
		jpeg("cmyk-black", FlatJPEG{Levels: []byte{255, 255, 255, 0}, Adobe: 0}, black),
		jpeg("ycck", FlatJPEG{Levels: []byte{179, 171, 1, 255}, Adobe: 2}, red),
	}
}

// oddJPEGs are read in spite of what stands around their pixels.
func oddJPEGs() []File {
	file := redJPEG.File()
	odd := func(name string, data []byte) File { return reads(name+".jpg", data, 16, red) }
	with := func(name string, segments ...[]byte) File { return odd(name, WithSegments(file, segments...)) }
	one := sized(file, 1, 1)
	return []File{
		reads("1x1.jpg", one, 1, red),
		reads("jpeg-called.png", file, 16, red),
		odd("trailing-garbage", append(bytes.Clone(file), "what follows the end mark"...)),
		odd("two-in-one", append(bytes.Clone(file), FlatJPEG{Levels: []byte{0}, Adobe: -1}.File()...)),
		with("filled-markers", bytes.Repeat([]byte{0xff}, 5000)),
		with("long-comments", bytes.Repeat(Segment(com, make([]byte, 65000)...), 40)),
		with("restart-interval-without-marks", Segment(dri, 0, 200)),
		with("exif-empty", Segment(app1, []byte("Exif\x00\x00")...)),
		with("exif-loop", exif(entryOf(0x8769, 8), entryOf(0x8825, 8), entryOf(0xa005, 8))),
		with("exif-beyond", exif(entryOf(0x8769, 1<<32-1), entryOf(0x8825, 60000))),
		with("exif-huge", exif(bytes.Repeat(entryOf(0x9003, 1<<32-9), 5000))),
		with("exif-twice", exif(entryOf(0x0112, 0)), exif(entryOf(0x0112, 99))),
		with("exif-with-thumbnail", Segment(app1, append([]byte("Exif\x00\x00II*\x00\x08\x00\x00\x00"), file...)...)),
		with("icc-part-missing", icc(2, 2, "acsp")),
		with("icc-part-0", icc(0, 0, "acsp")),
		with("icc-parts-of-two-counts", icc(1, 2, "acsp"), icc(2, 9, "acsp")),
		with("icc-short", icc(1, 1, "")),
		with("icc-noise", icc(1, 1, string(noise(3000)))),
		with("icc-many-parts", bytes.Repeat(icc(7, 255, string(noise(60000))), 30)),
		with("adobe-short", Segment(app14, []byte("Adobe")...)),
		with("jfif-short", Segment(app0, []byte("JFIF\x00")...)),
	}
}

// brokenJPEGs are refused.
func brokenJPEGs() []File {
	file := redJPEG.File()
	damaged := func(name string, data []byte) File { return refused(name+".jpg", data, Damaged) }
	of := func(name string, f FlatJPEG, why Answer) File { return refused(name+".jpg", f.File(), why) }
	three := []byte{9, 9, 9}
	return []File{
		refused("65535x65535.jpg", sized(file, 65535, 65535), TooLarge),
		refused("8000x8000.jpg", sized(file, 8000, 8000), TooLarge),
		refused("1x60000.jpg", sized(file, 1, 60000), TooLarge),
		refused("60000x1.jpg", sized(file, 60000, 1), TooLarge),
		refused("many-scans.jpg", scans(FlatJPEG{SOF: sof2, Levels: []byte{9}, Adobe: -1}.File(), 1000), TooLarge),
		of("arithmetic", FlatJPEG{SOF: 0xc9, Levels: three, Adobe: -1}, Unsupported),
		of("arithmetic-progressive", FlatJPEG{SOF: 0xca, Levels: three, Adobe: -1}, Unsupported),
		of("lossless", FlatJPEG{SOF: 0xc3, Levels: three, Adobe: -1}, Unsupported),
		of("hierarchical", FlatJPEG{SOF: 0xc5, Levels: three, Adobe: -1}, Unsupported),
		of("12-bit", FlatJPEG{SOF: 0xc1, Bits: 12, Levels: three, Adobe: -1}, Unsupported),
		of("two-components", FlatJPEG{Levels: []byte{9, 9}, Adobe: -1}, Unsupported),
		of("five-components", FlatJPEG{Levels: []byte{9, 9, 9, 9, 9}, Adobe: -1}, Unsupported),
		of("cmyk-without-mark", FlatJPEG{Levels: []byte{9, 9, 9, 9}, Adobe: -1}, Unsupported),
		damaged("zero-size", sized(file, 0, 0)),
		damaged("height-comes-later", append(sized(file[:len(file)-2], 16, 0), append(Segment(dnl, 0, 16), 0xff, eoi)...)),
		damaged("6000x6000-in-300-bytes", sized(file, 6000, 6000)),
		damaged("larger-than-its-data", sized(file, 64, 64)),
		damaged("ids-twice", FlatJPEG{Levels: three, IDs: []byte{1, 1, 1}, Adobe: -1}.File()),
		damaged("no-tables", without(file, dqt)),
		damaged("no-codes", without(file, dht)),
		damaged("no-scan", without(file, sos)),
		damaged("no-frame", without(file, sof0)),
		damaged("two-frames", WithSegments(file, Segment(sof0, 8, 0, 16, 0, 16, 1, 1, 0x11, 0))),
		refused("no-components.jpg", WithSegments(file, Segment(sof0, 8, 0, 16, 0, 16, 0)), Unsupported),
		damaged("too-many-codes", WithSegments(file, Segment(dht, append([]byte{0}, bytes.Repeat([]byte{255}, 16)...)...))),
		damaged("sampling-of-0", patched(file, []byte{1, 0x11, 0, 2, 0x11, 0}, []byte{1, 0x00, 0, 2, 0x11, 0})),
		damaged("no-end", file[:len(file)-2]),
		damaged("start-only", []byte("\xff\xd8\xff")),
		damaged("nothing-inside", []byte("\xff\xd8\xff\xd9")),
		damaged("only-marks", bytes.Repeat([]byte{0xff, 0xd8}, 50000)),
		damaged("segment-of-length-0", []byte("\xff\xd8\xff\xe0\x00\x00\xff\xd9")),
		damaged("noise", append([]byte("\xff\xd8\xff"), noise(40000)...)),
		damaged("noise-for-pixels", append(bytes.Clone(file[:len(file)-20]), noise(500)...)),
	}
}

// sized makes a JPEG of 16×16 claim another size.
func sized(file []byte, w, h uint16) []byte {
	return patched(file, []byte{8, 0, 16, 0, 16}, []byte{8, byte(h >> 8), byte(h), byte(w >> 8), byte(w)})
}

func patched(file, from, to []byte) []byte { return bytes.Replace(file, from, to, 1) }

// without takes the segments of one marker out of a JPEG.
func without(file []byte, marker byte) []byte {
	out := bytes.Clone(file)
	for i := bytes.Index(out, []byte{0xff, marker}); i >= 0; i = bytes.Index(out, []byte{0xff, marker}) {
		size := 2 + int(binary.BigEndian.Uint16(out[i+2:]))
		out = append(out[:i], out[i+size:]...)
	}
	return out
}

// scans repeats the scan of a JPEG.
func scans(file []byte, n int) []byte {
	i := bytes.Index(file, []byte{0xff, sos})
	scan := file[i : len(file)-2]
	return append(append(bytes.Clone(file[:i]), bytes.Repeat(scan, n)...), 0xff, eoi)
}

// exif is an EXIF segment with one directory, little end first.
func exif(entries ...[]byte) []byte {
	all := bytes.Join(entries, nil)
	b := append([]byte("Exif\x00\x00II*\x00"), 8, 0, 0, 0)
	b = binary.LittleEndian.AppendUint16(b, uint16(len(all)/12))
	b = binary.LittleEndian.AppendUint32(append(b, all...), 8) // the next directory is this one
	return Segment(app1, b...)
}

// entryOf is an entry of EXIF: one number of four bytes.
func entryOf(tag uint16, value uint32) []byte {
	b := binary.LittleEndian.AppendUint16(nil, tag)
	b = append(b, 4, 0, 1, 0, 0, 0)
	return binary.LittleEndian.AppendUint32(b, value)
}

// icc is one part of an ICC profile.
func icc(number, of byte, data string) []byte {
	return Segment(app2, append([]byte("ICC_PROFILE\x00"), append([]byte{number, of}, data...)...)...)
}

// noise is made by a congruential generator, the same each time.
func noise(n int) []byte {
	b, x := make([]byte, n), uint32(1)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = byte(x >> 24)
	}
	return b
}
