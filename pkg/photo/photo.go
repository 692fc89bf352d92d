// Package photo turns untrusted bytes into one bounded, upright sRGB picture and the facts of its file. It knows a
// file by its first bytes, never by its name, holds its header against limits before any pixel is decoded, and reads
// JPEG and PNG; other formats are named and refused. It never writes, keeps no position, repairs nothing that is
// damaged, and judges nothing.
package photo

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"io"
	"io/fs"
	"os"
	"time"

	"kaocheck/pkg/cause"
)

// Photo is one picture: the facts of its file and, when it could be decoded, its pixels.
type Photo struct {
	Facts

	// Pixels is the picture, upright, sRGB and opaque, with bounds from (0,0); nil when it was not decoded.
	Pixels *image.NRGBA

	Decoding time.Duration // the pixels' share of the time that reading took
}

// Reader reads pictures. The zero Reader keeps the default limits and decodes with Go's own decoders.
type Reader struct {
	Limits  Limits
	Decoder Decoder // nil for none
}

// Decoder decodes ordinary JPEG files faster than image/jpeg, to the same pixels.
type Decoder interface {
	// Decode returns the picture of a baseline JPEG file of the given size as it is stored, opaque. It is told nothing else that
	// the file says. Where it returns an error, whatever it is, image/jpeg is asked.
	Decode(file []byte, size image.Point) (*image.NRGBA, error)
}

// Open reads a picture with Go's own decoders, see [Reader.Open].
func Open(path string, lim Limits) (*Photo, error) { return Reader{Limits: lim}.Open(path) }

// Read reads a picture with Go's own decoders, see [Reader.Read].
func Read(file io.Reader, lim Limits) (*Photo, error) { return Reader{Limits: lim}.Read(file) }

// Open reads the picture in the regular file at path, or in the one that a link there leads to; anything else is
// refused without waiting for it. The Photo is never nil: with an error it holds the facts known so far, and no pixels.
func (r Reader) Open(path string) (*Photo, error) {
	p, err := r.open(path)
	if err != nil {
		return p, fmt.Errorf("reading %q: %w", path, cause.Of(err))
	}
	return p, nil
}

// Read reads one picture from file, to its end. The Photo is never nil: with an error it holds the facts known so far, and
// no pixels; without one it always holds pixels.
func (r Reader) Read(file io.Reader) (*Photo, error) { return r.read(file, 0) }

func (r Reader) open(path string) (*Photo, error) {
	info, err := os.Stat(path) // before opening, for opening a named pipe waits for its writer
	if err != nil {
		return blank(), err
	}
	if err := regular(info.Mode()); err != nil {
		return blank(), err
	}
	f, err := os.Open(path)
	if err != nil {
		return blank(), err
	}
	defer f.Close()
	return r.read(f, info.Size())
}

func regular(mode fs.FileMode) error {
	switch {
	case mode.IsDir():
		return fmt.Errorf("a folder is %w", ErrNotFile)
	case !mode.IsRegular():
		return fmt.Errorf("a pipe, socket or device is %w", ErrNotFile)
	}
	return nil
}

// read reads the picture in file, which announced size bytes; 0 when it announced none.
func (r Reader) read(file io.Reader, size int64) (*Photo, error) {
	p := blank()
	p.Bytes = size
	r.Limits = r.Limits.orDefault()
	data, err := slurp(file, size, r.Limits.Bytes)
	if err != nil {
		return p, err
	}
	h, err := inspect(data)
	p.Facts = h.Facts
	p.Bytes = int64(len(data))
	p.SHA256 = fmt.Sprintf("%x", sha256.Sum256(data))
	if err == nil {
		start := time.Now()
		p.Pixels, err = h.pixels(data, r)
		p.Decoding = time.Since(start)
	}
	return p, err
}

// slurp reads all of r and fails, rather than cutting it short, when that is more than limit bytes.
func slurp(r io.Reader, size, limit int64) ([]byte, error) {
	if size > limit {
		return nil, fmt.Errorf("the file is %w: %d bytes, at most %d are read", ErrTooLarge, size, limit)
	}
	buf := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
	n, err := buf.ReadFrom(io.LimitReader(r, max(limit, limit+1)))
	if err == nil && n > limit {
		err = fmt.Errorf("the file is %w: at most %d bytes are read", ErrTooLarge, limit)
	}
	return buf.Bytes(), err
}

func blank() *Photo {
	return &Photo{Facts: Facts{Orientation: 1}}
}
