//go:build cgo

package onnx

import (
	"image"
	"math"

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

// negligible is the difference of two logits from which the smaller one's share rounds to 0.
const negligible = 12

// softmax turns the network's logits, six a cell, into shares.
func softmax(logits []float32, seg *vision.Segments) {
	cells := seg.W * seg.H
	for c := range seg.Share {
		seg.Share[c] = make([]uint8, cells)
	}
	for i := range cells {
		cell := (*[vision.Classes]float32)(logits[i*vision.Classes:])
		best := 0
		for c, v := range cell {
			if v > cell[best] {
				best = c
			}
		}
		share(cell, best, func(c int, share uint8) { seg.Share[c][i] = share })
	}
}

// share hands on the shares of a cell that are not 0. Most cells show one class beyond doubt, and
// need no exponential.
func share(cell *[vision.Classes]float32, best int, set func(c int, share uint8)) {
	var e [vision.Classes]float64
	var total float64
	for c, v := range cell {
		if d := float64(v - cell[best]); c == best {
			e[c] = 1
		} else if d > -negligible {
			e[c] = math.Exp(d)
		}
		total += e[c]
	}
	if total == 1 {
		set(best, 255)
		return
	}
	for c, v := range e {
		set(c, uint8(255*v/total+0.5))
	}
}
