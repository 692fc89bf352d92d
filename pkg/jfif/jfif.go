// Package jfif writes JPEG files that state how large they print and in which colours, and nothing else.
package jfif

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/jpeg"
	"math"
)

// DotsPerInch is the resolution at which pixels print as mm millimetres.
func DotsPerInch(pixels int, mm float64) uint16 {
	return uint16(min(math.Round(float64(pixels)*25.4/mm), math.MaxUint16))
}

// Encode returns the opaque img as JPEG of a quality from 1 to 100, with its resolution and the colour space sRGB, which
// [jpeg.Encode] does not state: the segments of JFIF and ICC go behind the two bytes that begin the file.
func Encode(img *image.NRGBA, quality int, dpi uint16) ([]byte, error) {
	opaque := &image.RGBA{Pix: img.Pix, Stride: img.Stride, Rect: img.Rect} // for which the encoder has a fast way
	var file bytes.Buffer
	if err := jpeg.Encode(&file, opaque, &jpeg.Options{Quality: quality}); err != nil {
		return nil, err
	}
	const dotsAnInch = 1
	jfif := []byte{'J', 'F', 'I', 'F', 0, 1, 2, dotsAnInch}
	jfif = binary.BigEndian.AppendUint16(jfif, dpi)
	jfif = binary.BigEndian.AppendUint16(jfif, dpi)
	jfif = append(jfif, 0, 0) // no thumbnail
	onlyPiece := []byte{1, 1}
	icc := append(append([]byte("ICC_PROFILE\x00"), onlyPiece...), srgbProfile()...)
	return bytes.Join([][]byte{{0xff, 0xd8}, segment(0xe0, jfif), segment(0xe2, icc), file.Bytes()[2:]}, nil), nil
}

// segment is one marker segment of a JPEG file.
func segment(marker byte, body []byte) []byte {
	return append(binary.BigEndian.AppendUint16([]byte{0xff, marker}, uint16(len(body)+2)), body...)
}
