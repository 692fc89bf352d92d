package photo

import (
	"bytes"
	"errors"
	"image"
	"image/jpeg"
	"image/png"
	"io"
)

// codecs holds the decoders of the formats that are read.
var codecs = map[Format]struct {
	config func(io.Reader) (image.Config, error)
	decode func(io.Reader) (image.Image, error)
}{
	JPEG: {jpeg.DecodeConfig, jpeg.Decode},
	PNG:  {png.DecodeConfig, png.Decode},
}

// pixels decodes the picture, when it keeps the limits, and brings it into its one canonical form.
func (h *header) pixels(data []byte, r Reader) (*image.NRGBA, error) {
	if err := r.Limits.check(h); err != nil {
		return nil, err
	}
	pic, err := h.decode(data, r.Decoder)
	if err != nil {
		return nil, err
	}
	if h.space != nil {
		h.space.toSRGB(pic)
	}
	return upright(pic, h.Orientation), nil
}

// decode runs a decoder, once the file's claims have been found possible.
func (h *header) decode(data []byte, quick Decoder) (pic *image.NRGBA, err error) {
	if float64(len(data))*h.densest < float64(h.stored.X)*float64(h.stored.Y) {
		return nil, corrupt("the file ends too early")
	}
	defer func() {
		if recover() != nil {
			pic, err = nil, corrupt("its decoder stopped")
		}
	}()
	if err = h.confirm(data); err != nil {
		return nil, decoderError(err, h.whole)
	}
	if quick != nil && h.ordinary {
		if pic, err = quick.Decode(bare(data), h.stored); err == nil {
			return pic, nil
		}
	}
	img, err := codecs[h.Format].decode(bytes.NewReader(data))
	if err != nil {
		return nil, decoderError(err, h.whole)
	}
	return flatten(img), nil
}

// confirm fails unless the decoder sees the size that was held against the limits.
func (h *header) confirm(data []byte) error {
	c, err := codecs[h.Format].config(bytes.NewReader(data))
	if err == nil && (c.Width != h.stored.X || c.Height != h.stored.Y) {
		err = errors.New("it names two sizes")
	}
	return err
}
