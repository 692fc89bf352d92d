package jfif

import (
	"bytes"
	"image"
	"image/draw"
	"testing"

	"kaocheck/pkg/photo"
)

// What is written is read back: size, resolution and colours, and nothing of a camera.
func TestEncodeStatesPrintAndColours(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 350, 450))
	draw.Draw(img, img.Rect, image.White, image.Point{}, draw.Src)
	for _, part := range []*image.NRGBA{img, img.SubImage(image.Rect(100, 100, 170, 190)).(*image.NRGBA)} {
		height := part.Rect.Dy()
		file, err := Encode(part, 95, DotsPerInch(height, 45))
		if err != nil {
			t.Fatal(err)
		}
		p, err := photo.Read(bytes.NewReader(file), photo.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if want := float64(DotsPerInch(height, 45)); p.DPI != want || p.DPISource != "jfif" || p.Profile != photo.SRGB || p.Height != height {
			t.Errorf("%d high at %v dpi from %q, %q", p.Height, p.DPI, p.DPISource, p.Profile)
		}
	}
}

// The first segment is that of JFIF 1.02 without a thumbnail, the second the first piece of an ICC profile in one piece.
func TestSegments(t *testing.T) {
	file, err := Encode(image.NewNRGBA(image.Rect(0, 0, 8, 8)), 95, 300)
	if err != nil {
		t.Fatal(err)
	}
	want := "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x02\x01\x01\x2c\x01\x2c\x00\x00\xff\xe2"
	if got := string(file[:len(want)]); got != want {
		t.Errorf("the file begins with %q, want %q", got, want)
	}
	piece := "ICC_PROFILE\x00\x01\x01"
	if got := string(file[len(want)+2:][:len(piece)]); got != piece {
		t.Errorf("the profile begins with %q, want %q", got, piece)
	}
}

func TestDotsPerInch(t *testing.T) {
	for _, c := range []struct {
		pixels int
		mm     float64
		want   uint16
	}{{450, 45, 254}, {531, 45, 300}, {1 << 20, 1, 65535}} {
		if got := DotsPerInch(c.pixels, c.mm); got != c.want {
			t.Errorf("%d pixels on %v mm: %d, want %d", c.pixels, c.mm, got, c.want)
		}
	}
}
