//go:build cgo

package onnx

import (
	"image"
	"math"

	"kaocheck/pkg/vision"
)

// eyeSide is the side in pixels of the eye-state network's input.
const eyeSide = 24

// EyeReader is the eye-state network fr_eye as a [vision.EyeReader].
type EyeReader struct{ net *network }

// OpenEyeReader loads fr_eye.onnx.
func OpenEyeReader(path string, threads int) (*EyeReader, error) {
	n, err := open(path, threads)
	return &EyeReader{n}, err
}

// Close frees the network.
func (e *EyeReader) Close() error { return e.net.close() }

// Closed returns the probability that the eye in roi is closed.
func (e *EyeReader) Closed(img *image.NRGBA, roi vision.Square) (float64, error) {
	rgb := vision.Sample(img, roi.Grid(eyeSide))
	grey := make([]float32, eyeSide*eyeSide)
	for i := range grey {
		grey[i] = (0.299*rgb[3*i] + 0.587*rgb[3*i+1] + 0.114*rgb[3*i+2]) / 255
	}
	var closed float64
	err := e.net.run(grey, func(out [][]float32) {
		a, b := math.Exp(float64(out[0][0])), math.Exp(float64(out[0][1]))
		closed = a / (a + b)
	})
	return closed, err
}
