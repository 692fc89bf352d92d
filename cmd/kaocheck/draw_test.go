package main

import (
	"bytes"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"slices"

	"github.com/disintegration/imaging"
	"github.com/rogpeppe/go-internal/testscript"

	"kaocheck/pkg/photo/phototest"
)

// draw is the script command that makes a file of one of these kinds.
func draw(ts *testscript.TestScript, neg bool, args []string) {
	kinds := map[string]func() ([]byte, error){
		"photo":     func() ([]byte, error) { return asJPEG(landscape(700, 900)) },
		"scan":      func() ([]byte, error) { return asPNG(landscape(413, 531)) },
		"truncated": truncated,
		"bomb":      func() ([]byte, error) { return bomb(20_000, 20_000), nil },
		"cmyk":      func() ([]byte, error) { return cmyk(700, 900), nil },
		"animation": animation,
		"heic":      func() ([]byte, error) { return []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), nil },
		"five":      fiveFaces,
		"painting":  painting,
	}
	if neg || len(args) != 2 || kinds[args[0]] == nil {
		ts.Fatalf("usage: draw kind file")
	}
	data, err := kinds[args[0]]()
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data, 0o600))
}

// landscape is a picture without a face: sky over a field.
func landscape(w, h int) image.Image {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.NRGBA{uint8(120 + 100*y/h), uint8(170 + 60*y/h), 250, 255}
			if y > h*2/3+x%40 {
				c = color.NRGBA{uint8(60 + x*y%50), uint8(120 + x*3%40), 50, 255}
			}
			m.SetNRGBA(x, y, c)
		}
	}
	return m
}

func asJPEG(m image.Image) ([]byte, error) {
	var b bytes.Buffer
	err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 90})
	return b.Bytes(), err
}

func asPNG(m image.Image) ([]byte, error) {
	var b bytes.Buffer
	err := png.Encode(&b, m)
	return b.Bytes(), err
}

func truncated() ([]byte, error) {
	file, err := asJPEG(landscape(700, 900))
	return file[:len(file)/2], err
}

// bomb is a PNG that claims far more pixels than its few hundred kilobytes can be.
func bomb(w, h uint32) []byte {
	return slices.Concat([]byte("\x89PNG\r\n\x1a\n"), phototest.IHDR(w, h, 8, 2, 0),
		phototest.Chunk("IDAT", make([]byte, 300_000)...), phototest.Chunk("IEND"))
}

// cmyk is a JPEG of one colour with four channels, which Go cannot encode. Its Huffman tables
// know one code each, a single 0 bit, so that every block is two of them.
func cmyk(w, h int) []byte {
	table := make([]byte, 65)
	for i := range 64 {
		table[1+i] = 8
	}
	frame := []byte{8, byte(h >> 8), byte(h), byte(w >> 8), byte(w), 4}
	scan := []byte{4}
	for id := byte(1); id <= 4; id++ {
		frame = append(frame, id, 0x11, 0)
		scan = append(scan, id, 0)
	}
	oneCode := append([]byte{1}, make([]byte, 16)...)
	blocks := (w + 7) / 8 * ((h + 7) / 8)
	return bytes.Join([][]byte{
		{0xff, 0xd8},
		phototest.Segment(0xee, append([]byte("Adobe"), 0, 100, 0, 0, 0, 0, 0)...),
		phototest.Segment(0xdb, table...),
		phototest.Segment(0xc0, frame...),
		phototest.Segment(0xc4, append([]byte{0x00}, oneCode...)...),
		phototest.Segment(0xc4, append([]byte{0x10}, oneCode...)...),
		phototest.Segment(0xda, append(scan, 0, 63, 0)...),
		make([]byte, blocks),
		{0xff, 0xd9},
	}, nil)
}

func animation() ([]byte, error) {
	frame := func(c color.Color) *image.Paletted {
		return image.NewPaletted(image.Rect(0, 0, 60, 80), color.Palette{c})
	}
	var b bytes.Buffer
	err := gif.EncodeAll(&b, &gif.GIF{Image: []*image.Paletted{frame(color.White), frame(color.Black)}, Delay: []int{9, 9}})
	return b.Bytes(), err
}

// fiveFaces is the portrait five times in a row.
func fiveFaces() ([]byte, error) {
	face, err := imaging.Open(astronaut)
	if err != nil {
		return nil, err
	}
	face = imaging.Crop(face, image.Rect(100, 0, 360, 340))
	group := imaging.New(5*260, 340, color.White)
	for i := range 5 {
		group = imaging.Paste(group, face, image.Pt(i*260, 0))
	}
	return asJPEG(group)
}

// painting is the portrait in a few flat colours with soft edges, as a poster is painted.
func painting() ([]byte, error) {
	portrait, err := imaging.Open(astronaut)
	if err != nil {
		return nil, err
	}
	flat := imaging.AdjustFunc(imaging.Blur(portrait, 3), func(c color.NRGBA) color.NRGBA {
		return color.NRGBA{c.R &^ 0x3f, c.G &^ 0x3f, c.B &^ 0x3f, 255}
	})
	return asJPEG(imaging.Blur(flat, 1))
}
