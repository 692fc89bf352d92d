//go:build cgo

package onnx

import (
	"image"
	"testing"

	"kaocheck/pkg/vision"
)

// lashes is a square of skin of the given grey with a line of half that grey across its middle.
func lashes(skin uint8) []float32 {
	img := image.NewNRGBA(image.Rect(0, 0, 48, 48))
	for i := range 48 * 48 {
		grey := skin
		if row := i / 48; row > 20 && row < 28 {
			grey /= 2
		}
		copy(img.Pix[4*i:], []uint8{grey, grey, grey, 255})
	}
	return eyeGrey(img, vision.Square{Centre: vision.Point{X: 24, Y: 24}, Side: 48})
}

func TestLashesStandOutLessOfDarkSkin(t *testing.T) {
	pale, dark := lashes(150), lashes(60)
	for name, grey := range map[string][]float32{"pale": pale, "dark": dark} {
		if m := mean(grey); m < eyeLight-0.01 || m > eyeLight+0.01 {
			t.Errorf("%s skin has a mean of %.3f, want %.2f", name, m, eyeLight)
		}
	}
	middle := eyeSide*eyeSide/2 + eyeSide/2
	if dark[middle] < 1.2*pale[middle] {
		t.Errorf("lashes of %.2f on dark skin, %.2f on pale skin", dark[middle], pale[middle])
	}
}
