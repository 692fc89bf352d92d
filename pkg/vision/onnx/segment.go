//go:build cgo

package onnx

// The products of numbers and their sums are rounded apart, so that every processor gives the same shares.

// #cgo CFLAGS: -std=c11 -O3
// #include "softmax.h"
import "C"

import (
	"image"

	ort "github.com/yalue/onnxruntime_go"

	"kaocheck/pkg/vision"
)

// segmentSide is the side in pixels of the segmentation network's input and output.
const segmentSide = 256

var segmentPorts = ports{
	in:  port{"input_29", ort.NewShape(1, segmentSide, segmentSide, 3)},
	out: []port{{"Identity", ort.NewShape(1, segmentSide, segmentSide, vision.Classes)}},
}

// Segmenter is MediaPipe's multi-class selfie segmentation as a [vision.Segmenter].
type Segmenter struct{ net *network }

// OpenSegmenter loads selfie_multiclass_256x256.onnx.
func OpenSegmenter(path string, threads int) (*Segmenter, error) {
	n, err := open(path, segmentPorts, threads)
	return &Segmenter{n}, err
}

// Segment classifies area of img on a grid of 256×256 cells.
func (s *Segmenter) Segment(img *image.NRGBA, area vision.Rect) (*vision.Segments, error) {
	data := vision.Sample(img, area.Grid(segmentSide, segmentSide))
	for i := range data {
		data[i] = data[i]/127.5 - 1
	}
	seg := &vision.Segments{Area: area, W: segmentSide, H: segmentSide}
	err := s.net.run(data, func(out [][]float32) { softmax(out[0], seg) })
	return seg, err
}

// softmax turns the network's logits, six a cell, into shares.
func softmax(logits []float32, seg *vision.Segments) {
	cells := seg.W * seg.H
	all := make([]uint8, vision.Classes*cells)
	C.shares((*C.uint8_t)(&all[0]), (*C.float)(&logits[0]), C.long(cells))
	for c := range seg.Share {
		seg.Share[c], all = all[:cells:cells], all[cells:]
	}
}
