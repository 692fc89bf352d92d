package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/jpeg"
	"io"
	"math"
)

// cropQuality keeps artefacts below what shows on a print.
const cropQuality = 95

// dotsPerInch is the resolution at which pixels print as mm millimetres.
func dotsPerInch(pixels int, mm float64) uint16 {
	return uint16(min(math.Round(float64(pixels)*25.4/mm), math.MaxUint16))
}

// encodeJPEG writes img as JPEG with its resolution, which [jpeg.Encode] does not state: a
// JFIF segment goes behind the two bytes that begin the file.
func encodeJPEG(w io.Writer, img image.Image, dpi uint16) error {
	var file bytes.Buffer
	if err := jpeg.Encode(&file, img, &jpeg.Options{Quality: cropQuality}); err != nil {
		return err
	}
	const dotsAnInch = 1
	start := []byte{0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, dotsAnInch}
	start = binary.BigEndian.AppendUint16(start, dpi)
	start = binary.BigEndian.AppendUint16(start, dpi)
	start = append(start, 0, 0) // no thumbnail
	_, err := w.Write(append(start, file.Bytes()[2:]...))
	return err
}
