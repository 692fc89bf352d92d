package photo

import (
	"bytes"
	"encoding/binary"
)

// magics holds the first bytes of each format; ? stands for any byte.
var magics = []struct {
	format Format
	start  string
}{
	{JPEG, "\xff\xd8\xff"},
	{PNG, "\x89PNG\r\n\x1a\n"},
	{WebP, "RIFF????WEBP"},
	{GIF, "GIF87a"},
	{GIF, "GIF89a"},
	{TIFF, "II*\x00"},
	{TIFF, "MM\x00*"},
	{BMP, "BM????\x00\x00\x00\x00"},
	{PDF, "%PDF-"},
}

// sniff names the format of data, "" when it is none that is known.
func sniff(data []byte) Format {
	for _, m := range magics {
		if startsWith(data, m.start) {
			return m.format
		}
	}
	if startsWith(data, "????ftyp") {
		return sniffBrands(data)
	}
	return ""
}

func startsWith(data []byte, pattern string) bool {
	if len(data) < len(pattern) {
		return false
	}
	for i := range len(pattern) {
		if pattern[i] != '?' && pattern[i] != data[i] {
			return false
		}
	}
	return true
}

// sniffBrands tells AVIF and HEIC by the brands in their first box (ISO/IEC 23008-12). AVIF goes first, for its files
// also carry the brand mif1 that the two share.
func sniffBrands(data []byte) Format {
	size := min(int(binary.BigEndian.Uint32(data)), len(data), 256)
	brands := data[8:max(8, size)]
	for _, b := range []string{"avif", "avis"} {
		if bytes.Contains(brands, []byte(b)) {
			return AVIF
		}
	}
	for _, b := range []string{"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"} {
		if bytes.Contains(brands, []byte(b)) {
			return HEIC
		}
	}
	return ""
}
