package photo

import (
	"cmp"
	"strings"
	"time"
	"unicode"
)

// exifMark stands before the TIFF structure in a JPEG's APP1 segment.
const exifMark = "Exif\x00\x00"

// The EXIF tags that are looked at (CIPA DC-008; tagProcessing as exiv2 and exiftool name it).
const (
	tagProcessing  = 0x000b
	tagOrientation = 0x0112
	tagXResolution = 0x011a
	tagYResolution = 0x011b
	tagUnit        = 0x0128
	tagSoftware    = 0x0131
	tagExif        = 0x8769
	tagGPS         = 0x8825
	tagOriginal    = 0x9003
	tagDigitized   = 0x9004
	tagColorSpace  = 0xa001
	tagInterop     = 0xa005
	tagLatitude    = 0x0002 // in the GPS directory
	tagInteropKind = 0x0001 // in the interoperability directory
)

// exif is what is kept of a picture's EXIF. What is missing or broken has its zero value, the orientation 1.
type exif struct {
	orientation int
	density     [2]float64 // dots per inch across and down
	taken       time.Time
	gps         bool
	software    string
	adobeRGB    bool
}

// readEXIF reads a TIFF structure. It is read here, not by a library, because one broken field must not cost the others:
// github.com/bep/imagemeta 1.0.1 stops at the first field of unknown type (such as the UTF-8 text of EXIF 3.0) or with
// a bad offset, and so loses the orientation that follows.
func readEXIF(b []byte) exif {
	e := exif{orientation: 1}
	t, at, ok := openTIFF(b)
	if !ok {
		return e
	}
	main := t.directory(at)
	camera := t.directory(main[tagExif].number())
	if o := main[tagOrientation].number(); 1 <= o && o <= 8 {
		e.orientation = int(o)
	}
	e.density = resolution(main)
	e.taken = cmp.Or(camera[tagOriginal].date(), camera[tagDigitized].date())
	e.software = cmp.Or(printable(main[tagProcessing].text()), printable(main[tagSoftware].text()))
	if at := main[tagGPS].number(); at > 0 {
		_, e.gps = t.directory(at)[tagLatitude].ratio()
	}
	if at := camera[tagInterop].number(); at > 0 {
		e.adobeRGB = printable(t.directory(at)[tagInteropKind].text()) == "R03" // DCF optional colour space
	}
	e.adobeRGB = e.adobeRGB || camera[tagColorSpace].number() == 2
	return e
}

func resolution(main map[uint16]field) [2]float64 {
	perInch := 1.0
	switch main[tagUnit].number() {
	case 1: // only an aspect ratio
		return [2]float64{}
	case 3:
		perInch = 2.54
	}
	x, _ := main[tagXResolution].ratio()
	y, _ := main[tagYResolution].ratio()
	return [2]float64{x * perInch, y * perInch}
}

// printable returns the first 64 printable characters of b, looking no further than a kilobyte.
func printable(b []byte) string {
	s := strings.Map(func(r rune) rune {
		if r == unicode.ReplacementChar || !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, string(b[:min(len(b), 1024)]))
	r := []rune(strings.TrimSpace(s))
	return strings.TrimSpace(string(r[:min(len(r), 64)]))
}
