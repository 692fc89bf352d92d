package measure

import (
	"image"

	"kaocheck/pkg/colour"
)

// luminance returns the linear luminance, 0–1, of sRGB bytes.
func luminance(r, g, b uint8) float64 {
	return colour.Luminance(colour.LightOf(r), colour.LightOf(g), colour.LightOf(b))
}

// luminanceAt returns the linear luminance of one pixel of img.
func luminanceAt(img *image.NRGBA, x, y int) float64 {
	i := y*img.Stride + x*4
	return luminance(img.Pix[i], img.Pix[i+1], img.Pix[i+2])
}
