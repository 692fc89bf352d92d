package vision

import (
	"image"
	"math/rand/v2"
	"slices"
	"testing"
)

// noise is a picture of random pixels.
func noise(w, h int) *image.NRGBA {
	img, random := image.NewNRGBA(image.Rect(0, 0, w, h)), rand.New(rand.NewPCG(1, 2))
	for i := range img.Pix {
		img.Pix[i] = uint8(random.IntN(256))
	}
	return img
}

func TestShrinkMeansOverPixels(t *testing.T) {
	for _, c := range []struct{ w, h, toW, toH int }{
		{8, 6, 4, 3}, {7, 5, 3, 2}, {9, 4, 9, 4}, {300, 10, 7, 10}, {10, 5, 1, 1}, {400, 400, 5, 5}, {1200, 3, 1, 1}, {3, 1200, 1, 1}, {515, 515, 1, 1}, {5, 1, 2, 1},
	} {
		img := noise(c.w, c.h)
		got := Shrink(img, c.toW, c.toH)
		if got.Rect != image.Rect(0, 0, c.toW, c.toH) {
			t.Fatalf("%v: bounds %v", c, got.Rect)
		}
		for i := range got.Pix {
			x, y, channel := i/4%c.toW, i/4/c.toW, i%4
			if want := meanOf(img, x, y, c.toW, c.toH, channel); got.Pix[i] != want {
				t.Fatalf("%v: pixel %d %d channel %d is %d, want %d", c, x, y, channel, got.Pix[i], want)
			}
		}
	}
}

// White is the largest sum: cells at the edge of what is added up at once, and beyond.
func TestShrinkKeepsWhite(t *testing.T) {
	for _, cell := range []image.Point{{514, 1}, {515, 1}, {2, 257}, {2, 258}, {1, 257}, {600, 700}} {
		img := image.NewNRGBA(image.Rectangle{Max: cell})
		for i := range img.Pix {
			img.Pix[i] = 255
		}
		if got := Shrink(img, 1, 1).Pix; !slices.Equal(got, []uint8{255, 255, 255, 255}) {
			t.Errorf("%v of white are %v", cell, got)
		}
	}
}

// meanOf is a channel of pixel x, y of the copy of w×h pixels, the plain way.
func meanOf(img *image.NRGBA, x, y, w, h, channel int) uint8 {
	if channel == 3 {
		return 255
	}
	sum, n := 0, 0
	for row := y * img.Rect.Dy() / h; row < (y+1)*img.Rect.Dy()/h; row++ {
		for col := x * img.Rect.Dx() / w; col < (x+1)*img.Rect.Dx()/w; col++ {
			sum += int(img.Pix[row*img.Stride+4*col+channel])
			n++
		}
	}
	return uint8((sum + n/2) / n)
}

func TestReduceKeepsWholeSquares(t *testing.T) {
	for _, c := range []struct{ w, h, k int }{{1281, 35, 2}, {2001, 31, 2}, {2561, 35, 3}, {40, 5119, 4}} {
		img := noise(c.w, c.h)
		got, k := Reduce(img)
		w, h := c.w/c.k, c.h/c.k
		if k != float64(c.k) || got.Rect != image.Rect(0, 0, w, h) {
			t.Fatalf("%v: reduced to %v by %v", c, got.Rect, k)
		}
		part := img.SubImage(image.Rect(0, 0, c.k*w, c.k*h)).(*image.NRGBA)
		for i := range got.Pix {
			if want := meanOf(part, i/4%w, i/4/w, w, h, i%4); got.Pix[i] != want {
				t.Fatalf("%v: value %d is %d, want %d", c, i, got.Pix[i], want)
			}
		}
	}
	small := noise(1280, 40)
	if same, k := Reduce(small); same != small || k != 1 {
		t.Error("a small picture is not itself")
	}
}
