package measure

import (
	"image"
	"math"
)

// linear holds the linear light, 0–1, of every sRGB byte (IEC 61966-2-1).
var linear = func() (table [256]float64) {
	for i := range table {
		v := float64(i) / 255
		if v <= 0.04045 {
			table[i] = v / 12.92
			continue
		}
		table[i] = math.Pow((v+0.055)/1.055, 2.4)
	}
	return table
}()

// luminance returns the linear luminance, 0–1, of sRGB bytes (Rec. 709 weights).
func luminance(r, g, b uint8) float64 {
	return 0.2126*linear[r] + 0.7152*linear[g] + 0.0722*linear[b]
}

// luminanceAt returns the linear luminance of one pixel of img.
func luminanceAt(img *image.NRGBA, x, y int) float64 {
	i := y*img.Stride + x*4
	return luminance(img.Pix[i], img.Pix[i+1], img.Pix[i+2])
}
