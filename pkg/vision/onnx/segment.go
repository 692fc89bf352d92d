//go:build cgo

package onnx

import (
	"image"
	"math"
	"slices"

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

// Close frees the network.
func (s *Segmenter) Close() error { return s.net.close() }

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

// negligible is the difference of two logits from which the smaller one's share rounds to 0.
const negligible = 12

// softmax turns the network's logits, six a cell, into shares. Most cells show one class beyond doubt,
// and need no exponential.
func softmax(logits []float32, seg *vision.Segments) {
	cells := seg.W * seg.H
	for c := range seg.Share {
		seg.Share[c] = make([]uint8, cells)
	}
	for i := range cells {
		var e [vision.Classes]float64
		cell := logits[i*vision.Classes:][:vision.Classes]
		most, total := slices.Max(cell), 0.0
		for c, v := range cell {
			if d := float64(v - most); d == 0 {
				e[c] = 1
			} else if d > -negligible {
				e[c] = math.Exp(d)
			}
			total += e[c]
		}
		for c, v := range e {
			seg.Share[c][i] = uint8(255*v/total + 0.5)
		}
	}
}
