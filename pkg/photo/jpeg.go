package photo

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"iter"
)

// The markers of ITU-T T.81, table B.1, that are looked at.
const (
	sof0  = 0xc0 // baseline
	sof2  = 0xc2 // progressive
	dht   = 0xc4
	jpg   = 0xc8
	dac   = 0xcc
	sof15 = 0xcf
	rst0  = 0xd0
	rst7  = 0xd7
	eoi   = 0xd9
	sos   = 0xda
	dqt   = 0xdb
	app0  = 0xe0
	app1  = 0xe1
	app2  = 0xe2
	app11 = 0xeb
	app14 = 0xee
	app15 = 0xef
	com   = 0xfe
)

// maxScans is far above what encoders write (about ten). Each scan can make the decoder visit the whole picture for a
// handful of bytes, so that a small file with many would keep it busy for hours.
const maxScans = 64

// jpegFile is what the markers of a JPEG file say.
type jpegFile struct {
	frame
	scanned [256]bool // part IDs that some scan holds
	scans   int
	adobe   int // colour transform of Adobe's marker, -1 without
	tables  [16]quantisation
	density [2]float64
	exif    []byte
	icc     map[byte][]byte
	whole   bool

	generated bool // see [Facts]
}

func (h *header) readJPEG(data []byte) error {
	j := jpegFile{adobe: -1, icc: map[byte][]byte{}}
	for marker, body := range segments(data) {
		j.take(marker, body)
	}
	h.stored, h.whole, h.exif, h.icc = j.size, j.whole, j.exif, j.profile()
	h.Bits, h.Color, h.Quality, h.Generated = j.bits, j.color(j.adobe), j.quality(), j.generated
	if j.density[0] > 0 && j.density[1] > 0 {
		h.density, h.DPISource = j.density, "jfif"
	}
	h.perPixel = j.perPixel()
	h.ordinary = j.process == sof0 && j.adobe != 0
	h.densest = 8 * 64 // a block of 8×8 pixels takes a bit or more
	return j.check()
}

// segments yields each marker of a JPEG file with its body, steps over the entropy-coded data between them, and ends
// after the end mark or where the file breaks off.
func segments(data []byte) iter.Seq2[byte, []byte] {
	return func(yield func(byte, []byte) bool) {
		marker, rest := nextMarker(data[2:])
		for marker != 0 && marker != eoi {
			size := 0
			if len(rest) >= 2 {
				size = int(binary.BigEndian.Uint16(rest))
			}
			if size < 2 || size > len(rest) || !yield(marker, rest[2:size]) {
				return
			}
			marker, rest = nextMarker(rest[size:])
		}
		if marker == eoi {
			yield(eoi, nil)
		}
	}
}

// nextMarker returns the next marker and what follows it, 0 when there is none. Fill bytes, stuffed bytes and restart
// marks are passed over.
func nextMarker(b []byte) (marker byte, rest []byte) {
	for {
		i := bytes.IndexByte(b, 0xff)
		if i < 0 || i+1 >= len(b) {
			return 0, nil
		}
		b = b[i+1:]
		switch m := b[0]; {
		case m == 0 || rst0 <= m && m <= rst7:
			b = b[1:]
		case m != 0xff:
			return m, b[1:]
		}
	}
}

func (j *jpegFile) take(marker byte, body []byte) {
	switch marker {
	case dht, jpg, dac: // which stand among the numbers of frames and are none
	case sos:
		j.scan(body)
	case dqt:
		j.quantise(body)
	case eoi:
		j.whole = true
	default:
		switch {
		case app0 <= marker && marker <= app15:
			j.takeApplication(marker, body)
		case sof0 <= marker && marker <= sof15 && j.process == 0:
			j.frame = parseFrame(marker, body)
		}
	}
}

// takeApplication takes the segments that programs have agreed on beside the standard.
func (j *jpegFile) takeApplication(marker byte, body []byte) {
	switch marker {
	case app0:
		j.jfif(body)
	case app1:
		if tiff, ok := bytes.CutPrefix(body, []byte(exifMark)); ok && j.exif == nil {
			j.exif = tiff
		}
		j.generated = j.generated || saysGenerated(body)
	case app2:
		if c, ok := bytes.CutPrefix(body, []byte("ICC_PROFILE\x00")); ok && len(c) > 2 {
			j.icc[c[0]] = c[2:]
		}
	case app11:
		j.generated = j.generated || saysGenerated(body)
	case app14:
		if bytes.HasPrefix(body, []byte("Adobe")) && len(body) >= 12 {
			j.adobe = int(body[11])
		}
	}
}

func (j *jpegFile) scan(b []byte) {
	j.scans++
	for i := 1; i+1 < len(b) && i < 2*int(b[0]); i += 2 {
		j.scanned[b[i]] = true
	}
}

func (j *jpegFile) jfif(b []byte) {
	if !bytes.HasPrefix(b, []byte("JFIF\x00")) || len(b) < 12 {
		return
	}
	perInch := []float64{0, 1, 2.54} // of units: none (only an aspect ratio), inch, centimetre
	if unit := int(b[7]); unit < len(perInch) {
		x, y := binary.BigEndian.Uint16(b[8:]), binary.BigEndian.Uint16(b[10:])
		j.density = [2]float64{float64(x) * perInch[unit], float64(y) * perInch[unit]}
	}
}

// profile puts the pieces of the ICC profile together, as far as they are there; nil without any.
func (j *jpegFile) profile() []byte {
	if len(j.icc) == 0 {
		return nil
	}
	all := []byte{}
	for i := 1; i <= len(j.icc); i++ {
		all = append(all, j.icc[byte(i)]...)
	}
	return all
}

func (j *jpegFile) check() error {
	switch {
	case j.process == 0 && !j.whole:
		return corrupt("the file ends too early")
	case j.process == 0 || j.size.X == 0 || j.size.Y == 0:
		return corrupt("it has no size")
	case j.process > sof2:
		return unsupported(j.kind() + " JPEG")
	case j.bits != 8:
		return unsupported(fmt.Sprintf("%d-bit JPEG", j.bits))
	case len(j.parts) == 4 && j.adobe < 0:
		return unsupported("CMYK JPEG (without Adobe's mark)")
	case j.scans > maxScans:
		return fmt.Errorf("the picture is %w: %d scans, at most %d are read", ErrTooLarge, j.scans, maxScans)
	}
	return j.checkParts()
}

// checkParts refuses a file that lacks what a colour component is made of; image/jpeg would make it an even grey.
func (j *jpegFile) checkParts() error {
	for _, p := range j.parts {
		switch {
		case !j.scanned[p.id]:
			return corrupt("the file ends too early")
		case j.tables[p.table&15][0] == 0:
			return corrupt("it has no table to unpack its pixels by")
		}
	}
	return nil
}
