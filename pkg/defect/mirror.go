package defect

import "image"

// Mirror swaps left and right.
func Mirror(p Portrait) *image.NRGBA {
	w, h := p.Image.Rect.Dx(), p.Image.Rect.Dy()
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		src, dst := p.Image.Pix[y*p.Image.Stride:], out.Pix[y*out.Stride:]
		for x := range w {
			copy(dst[4*x:4*x+4], src[4*(w-1-x):])
		}
	}
	return out
}
