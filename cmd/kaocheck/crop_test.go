package main

import (
	"bytes"
	"image"
	"testing"

	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
)

func TestEncodeJPEGStatesTheResolution(t *testing.T) {
	pixels := image.NewNRGBA(image.Rect(0, 0, 900, 1200))
	crop := cut(pixels, vision.Rect{X: 100, Y: 50, W: 700, H: 900})
	dpi := dotsPerInch(crop.Bounds().Dy(), 45)
	var file bytes.Buffer
	if err := encodeJPEG(&file, crop, dpi); err != nil {
		t.Fatal(err)
	}
	p, err := photo.Read(&file, photo.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if p.Width != 700 || p.Height != 900 || p.DPI != 508 || p.DPISource != "jfif" {
		t.Errorf("got %d×%d at %v dpi from %q, want 700×900 at 508 from jfif", p.Width, p.Height, p.DPI, p.DPISource)
	}
}
