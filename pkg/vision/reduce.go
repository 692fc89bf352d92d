package vision

import "image"

// workSide bounds the longer side in pixels of the picture that is looked at. The networks
// see a face at 192 and a head at 256 pixels, so that a larger one adds time and nothing else.
const workSide = 1280

// Reduce returns a copy of img that is large enough to look at, img itself when it is small,
// and the factor from the copy back to img, a whole number: every pixel of the copy is the mean
// of a square of img's.
func Reduce(img *image.NRGBA) (*image.NRGBA, float64) {
	k := (max(img.Rect.Dx(), img.Rect.Dy()) + workSide - 1) / workSide
	w, h := img.Rect.Dx()/max(k, 1), img.Rect.Dy()/max(k, 1)
	if k <= 1 || w == 0 || h == 0 {
		return img, 1
	}
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	sums := make([]int, 3*w)
	for y := range h {
		clear(sums)
		for dy := range k {
			addRow(sums, img.Pix[(y*k+dy)*img.Stride:], k)
		}
		for x := range w {
			px := out.Pix[y*out.Stride+4*x : y*out.Stride+4*x+4]
			for c := range 3 {
				px[c] = uint8((sums[3*x+c] + k*k/2) / (k * k))
			}
			px[3] = 255
		}
	}
	return out, float64(k)
}

// addRow adds the pixels of a row, k for each cell, to the cells' sums of red, green and blue.
func addRow(sums []int, row []uint8, k int) {
	i := 0
	for x := 0; x < len(sums); x += 3 {
		for range k {
			px := row[i : i+3 : i+3]
			sums[x] += int(px[0])
			sums[x+1] += int(px[1])
			sums[x+2] += int(px[2])
			i += 4
		}
	}
}
