package photo

import (
	"image"
	"image/color"
	"testing"
)

func TestFlattenKeepsEveryPixel(t *testing.T) {
	for _, ratio := range []image.YCbCrSubsampleRatio{image.YCbCrSubsampleRatio444, image.YCbCrSubsampleRatio422, image.YCbCrSubsampleRatio420} {
		for _, size := range []image.Point{{1, 1}, {5, 1}, {1, 5}, {7, 5}, {8, 6}} {
			src := image.NewYCbCr(image.Rectangle{Max: size}, ratio)
			for i := range src.Y {
				src.Y[i] = uint8(40 + 29*i)
			}
			for i := range src.Cb {
				src.Cb[i], src.Cr[i] = uint8(90+17*i), uint8(160-13*i)
			}
			got := flatten(src)
			for y := range size.Y {
				for x := range size.X {
					want := color.NRGBAModel.Convert(src.At(x, y))
					if got.At(x, y) != want {
						t.Fatalf("%v, %v: pixel %d, %d is %v, want %v", ratio, size, x, y, got.At(x, y), want)
					}
				}
			}
		}
	}
}
