//go:build cgo

// Package dlib finds faces with go-face: dlib's HOG detector and its five-point landmarks.
//
// go-face also computes a 128-number descriptor of every face that it finds, with which people
// could be told apart. It is dropped here and goes no further; and of a face that another finder saw beyond doubt
// none is computed, as [vision.Looker] covers it before. What is opened stays open until the process ends.
package dlib

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"math"
	"sync"

	"github.com/Kagami/go-face"

	"kaocheck/pkg/vision"
)

// side is the longer side in pixels of the copy that the detector sees. Its
// smallest face is 80 pixels wide, a third of this; smaller ones are left to another finder.
const side = 256

// quality of the JPEG that carries the copy to go-face; artefacts at 95 do not move the boxes.
const quality = 95

// Finder is a [vision.Finder] on go-face.
type Finder struct {
	recognizer func() (*face.Recognizer, error) // waits until the models are loaded
}

// String names the detector.
func (*Finder) String() string { return "dlib" }

// Open begins to load the three dlib models of dir, which takes a seventh of a second, and does not wait:
// the other networks can look meanwhile. What goes wrong is the error of [Finder.Find].
func Open(dir string) *Finder {
	f := &Finder{sync.OnceValues(func() (*face.Recognizer, error) {
		r, err := face.NewRecognizer(dir)
		if err != nil {
			return nil, fmt.Errorf("opening dlib models in %q: %w", dir, err)
		}
		return r, nil
	})}
	go f.recognizer()
	return f
}

// Find returns the faces that the HOG detector reports on a reduced copy of img.
func (f *Finder) Find(img *image.NRGBA) ([]vision.Candidate, error) {
	small, scale := reduce(img)
	opaque := &image.RGBA{Pix: small.Pix, Stride: small.Stride, Rect: small.Rect} // for which the encoder is quicker
	var buf bytes.Buffer
	if err := jpeg.Encode(&buf, opaque, &jpeg.Options{Quality: quality}); err != nil {
		return nil, fmt.Errorf("encoding for dlib: %w", err)
	}
	recognizer, err := f.recognizer()
	if err != nil {
		return nil, err
	}
	faces, err := recognizer.Recognize(buf.Bytes())
	if err != nil {
		return nil, fmt.Errorf("finding faces with dlib: %w", err)
	}
	found := make([]vision.Candidate, 0, len(faces))
	for _, face := range faces {
		found = append(found, candidate(face.Rectangle, face.Shapes, scale))
	}
	return found, nil
}

// reduce returns a copy whose longer side is at most [side] and the factor back to img.
func reduce(img *image.NRGBA) (small *image.NRGBA, scale float64) {
	long := max(img.Rect.Dx(), img.Rect.Dy())
	if long <= side {
		return img, 1
	}
	scale = float64(long) / side
	w := int(math.Max(1, math.Round(float64(img.Rect.Dx())/scale)))
	h := int(math.Max(1, math.Round(float64(img.Rect.Dy())/scale)))
	return vision.Shrink(img, w, h), scale
}

// candidate scales one face back to the picture. dlib's five points are the outer and inner
// corner of the picture-right eye, of the picture-left eye, and the base of the nose.
func candidate(box image.Rectangle, points []image.Point, scale float64) vision.Candidate {
	at := func(i int) vision.Point {
		return vision.Point{X: (float64(points[i].X) + 0.5) * scale, Y: (float64(points[i].Y) + 0.5) * scale}
	}
	c := vision.Candidate{Score: 1, Box: vision.Rect{
		X: float64(box.Min.X) * scale, Y: float64(box.Min.Y) * scale,
		W: float64(box.Dx()) * scale, H: float64(box.Dy()) * scale,
	}}
	if len(points) >= 4 {
		c.Eyes = [2]vision.Point{vision.Middle(at(2), at(3)), vision.Middle(at(0), at(1))}
	}
	return c
}
