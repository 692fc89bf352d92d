package photo

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"io"
	"iter"
	"math"
)

// maxProfile bounds an ICC profile when it is unpacked. Profiles of pictures have a few kilobytes.
const maxProfile = 4 << 20

func (h *header) readPNG(data []byte) error {
	for name, body := range chunks(data) {
		if h.stored == (image.Point{}) && name != "IHDR" {
			return corrupt("it has no size")
		}
		h.takeChunk(name, body)
	}
	switch {
	case h.stored == image.Point{} && !h.whole:
		return corrupt("the file ends too early")
	case h.stored.X <= 0 || h.stored.Y <= 0:
		return corrupt("it has no size")
	}
	return nil
}

// chunks yields each chunk of a PNG file and ends after the end mark or where the file breaks off.
func chunks(data []byte) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		const frame = 12 // length, name and checksum
		for rest := data[8:]; len(rest) >= frame; {
			size := int(binary.BigEndian.Uint32(rest))
			if size > len(rest)-frame {
				return
			}
			name := string(rest[4:8])
			if !yield(name, rest[8:8+size]) || name == "IEND" {
				return
			}
			rest = rest[frame+size:]
		}
	}
}

func (h *header) takeChunk(name string, b []byte) {
	switch name {
	case "IHDR":
		h.ihdr(b)
	case "pHYs":
		h.phys(b)
	case "eXIf":
		h.exif = bytes.TrimPrefix(b, []byte(exifMark))
	case "iCCP":
		if h.icc == nil { // unpacking many would take its time
			h.icc = unpackProfile(b)
		}
	case "sRGB":
		h.Profile = SRGB
	case "gAMA":
		if len(b) == 4 {
			h.gamma = float64(binary.BigEndian.Uint32(b)) / 100000
		}
	case "tEXt":
		if key, text, ok := bytes.Cut(b, []byte{0}); ok && string(key) == "Software" {
			h.Software = printable(text)
		}
		h.Generated = h.Generated || bytes.HasPrefix(b, []byte("parameters\x00")) // of image generators
	case "caBX", "iTXt":
		h.Generated = h.Generated || saysGenerated(b)
	case "IEND":
		h.whole = true
	}
}

func (h *header) ihdr(b []byte) {
	if h.stored != (image.Point{}) || len(b) != 13 {
		return
	}
	w, d := binary.BigEndian.Uint32(b), binary.BigEndian.Uint32(b[4:])
	if w > math.MaxInt32 || d > math.MaxInt32 {
		return
	}
	h.stored = image.Pt(int(w), int(d))
	h.Bits = int(b[8])
	h.Color = map[byte]Color{0: Grey, 2: RGB, 3: Palette, 4: Grey, 6: RGB}[b[9]]
	h.settleDepth(b[9], b[12] != 0)
}

// settleDepth estimates the memory of image/png and how tightly a file can pack: deflate shrinks 1032 times at most.
func (h *header) settleDepth(kind byte, interlaced bool) {
	channels := map[byte]float64{0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[kind]
	h.densest = 1032 * 8 / max(1, channels*float64(h.Bits))
	h.perPixel = 4 // also for grey, which a transparent colour turns into RGBA
	if h.Bits == 16 {
		h.perPixel = 8
	}
	if interlaced {
		h.perPixel *= 2
	}
}

func (h *header) phys(b []byte) {
	if len(b) != 9 || b[8] != 1 { // 1: dots per metre; else only an aspect ratio
		return
	}
	x, y := binary.BigEndian.Uint32(b), binary.BigEndian.Uint32(b[4:])
	if x > 0 && y > 0 {
		h.density = [2]float64{float64(x) * 0.0254, float64(y) * 0.0254}
		h.DPISource = "phys"
	}
}

// unpackProfile returns the ICC profile of an iCCP chunk: a name, a zero, a byte for deflate, the packed profile. What
// cannot be unpacked is returned as empty, which is a profile all the same, though an unknown one.
func unpackProfile(b []byte) []byte {
	_, packed, _ := bytes.Cut(b, []byte{0})
	if len(packed) < 1 || packed[0] != 0 {
		return []byte{}
	}
	z, err := zlib.NewReader(bytes.NewReader(packed[1:]))
	if err != nil {
		return []byte{}
	}
	profile, err := io.ReadAll(io.LimitReader(z, maxProfile))
	if err != nil {
		return []byte{}
	}
	return profile
}
