package defect

import (
	"bytes"
	"image"
	"image/draw"
	"image/jpeg"
)

// Compress stores the picture as a baseline JPEG with chroma at half resolution, quality 1–100, and reads it back.
func Compress(p Portrait, quality int) *image.NRGBA {
	var buf bytes.Buffer
	if err := jpeg.Encode(&buf, p.Image, &jpeg.Options{Quality: quality}); err != nil {
		return p.Image // more than 65535 pixels wide or high
	}
	img, err := jpeg.Decode(&buf)
	if err != nil {
		return p.Image
	}
	out := image.NewRGBA(img.Bounds())
	draw.Draw(out, out.Rect, img, image.Point{}, draw.Src)
	return &image.NRGBA{Pix: out.Pix, Stride: out.Stride, Rect: out.Rect} // the same bytes: it is opaque
}

func compress(p Portrait, less float64) *image.NRGBA { return Compress(p, 100-int(less)) }
