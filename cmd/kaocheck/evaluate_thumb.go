package main

import (
	"bytes"
	"image/jpeg"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/photo"
)

// thumbSize is the longer side of a thumbnail in pixels.
const thumbSize = 160

// thumbnail is the photo at path as a small JPEG, nil when it cannot be read.
func thumbnail(path string) []byte {
	p, err := photo.Open(path, photo.Limits{})
	if err != nil {
		return nil
	}
	var small bytes.Buffer
	if err := jpeg.Encode(&small, imaging.Fit(p.Pixels, thumbSize, thumbSize, imaging.Box), nil); err != nil {
		return nil
	}
	return small.Bytes()
}
