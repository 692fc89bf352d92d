package rule_test

import (
	"image"
	"math"

	"kaocheck/pkg/defect"
)

// repeated shows every k-th pixel k times each way.
func repeated(p defect.Portrait, k float64) *image.NRGBA {
	first := func(at int) int { return int(k * math.Floor(float64(at)/k)) }
	out := image.NewNRGBA(p.Image.Rect)
	for i := 0; i < len(out.Pix); i += 4 {
		x, y := i/4%out.Rect.Dx(), i/4/out.Rect.Dx()
		copy(out.Pix[i:i+4], p.Image.Pix[first(y)*out.Stride+4*first(x):])
	}
	return out
}

// cutOut cuts the upper part of the person out, down to a share of the picture's height.
func cutOut(p defect.Portrait, share float64) *image.NRGBA {
	cut := defect.CutOut(p, 0.02, [3]float64{0.2, 0.5, 0.25})
	out := image.NewNRGBA(p.Image.Rect)
	copy(out.Pix, p.Image.Pix)
	copy(out.Pix, cut.Pix[:int(share*float64(out.Rect.Dy()))*out.Stride])
	return out
}

// mirroredHalf lays a share of the left half over the right.
func mirroredHalf(p defect.Portrait, share float64) *image.NRGBA {
	out := image.NewNRGBA(p.Image.Rect)
	w := out.Rect.Dx()
	for i := range out.Pix {
		x, y, c := i/4%w, i/4/w, i%4
		own, other := float64(p.Image.Pix[i]), float64(p.Image.Pix[y*out.Stride+4*min(x, w-1-x)+c])
		out.Pix[i] = uint8(own*(1-share) + other*share + 0.5)
	}
	return out
}
