package phototest

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
)

// Segment is one of a JPEG file.
func Segment(marker byte, body ...byte) []byte {
	return append(binary.BigEndian.AppendUint16([]byte{0xff, marker}, uint16(len(body)+2)), body...)
}

// WithSegments puts segments behind a JPEG file's start mark.
func WithSegments(file []byte, segments ...[]byte) []byte {
	return append(append([]byte{0xff, 0xd8}, bytes.Join(segments, nil)...), file[2:]...)
}

// JFIF is a JPEG's segment that tells its resolution, in dots per inch for unit 1, per centimetre for unit 2.
func JFIF(unit byte, x, y uint16) []byte {
	b := binary.BigEndian.AppendUint16([]byte("JFIF\x00\x01\x02"+string(rune(unit))), x)
	return Segment(app0, append(binary.BigEndian.AppendUint16(b, y), 0, 0)...)
}

// Chunk is one of a PNG file.
func Chunk(name string, body ...byte) []byte {
	b := append(binary.BigEndian.AppendUint32(nil, uint32(len(body))), name...)
	b = append(b, body...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

// WithChunks puts chunks behind a PNG file's header.
func WithChunks(file []byte, chunks ...[]byte) []byte {
	const header = len(pngMark) + 12 + 13
	return append(append(bytes.Clone(file[:header]), bytes.Join(chunks, nil)...), file[header:]...)
}

// IHDR is the chunk of a PNG file that tells its size and kind.
func IHDR(w, h uint32, bits, kind, interlace byte) []byte {
	b := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, w), h)
	return Chunk("IHDR", append(b, bits, kind, 0, 0, interlace)...)
}

// cuts names what is left of file after each cut by format; fewer than mark bytes are of no known format.
func cuts(format string, file []byte, mark int) []File {
	var files []File
	for n := range file {
		why := Damaged
		switch {
		case n == 0:
			why = Empty
		case n < mark:
			why = Unknown
		}
		files = append(files, refused(fmt.Sprintf(format, n), file[:n], why))
	}
	return files
}
