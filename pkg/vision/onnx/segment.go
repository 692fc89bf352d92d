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

// softmax turns the network's logits, six a cell, into shares.
func softmax(logits []float32, seg *vision.Segments) {
	cells := seg.W * seg.H
	for c := range seg.Share {
		seg.Share[c] = make([]uint8, cells)
	}
	vision.Halves(cells, func(from, to int) { softmaxCells(logits, seg, from, to) })
}

func softmaxCells(logits []float32, seg *vision.Segments, from, to int) {
	for i := from; i < to; i++ {
		cell := (*[vision.Classes]float32)(logits[i*vision.Classes:])
		most := cell[0]
		for _, v := range cell[1:] {
			if v > most {
				most = v
			}
		}
		var e [vision.Classes]float32
		var total float32
		for c, v := range cell {
			e[c] = exp(v - most)
			total += e[c]
		}
		scale := 255 / total
		for c, v := range e {
			seg.Share[c][i] = uint8(v*scale + 0.5)
		}
	}
}

// exp is eˣ of an x of 0 or less, to five digits and faster than [math.Exp]: a power of two and the
// beginning of the series for what is left, at most ln 2 / 2 either way. Below −30 it is 0.
func exp(x float32) float32 {
	if x < -30 {
		return 0
	}
	n := int32(x*math.Log2E - 0.5)
	r := x - float32(n)*math.Ln2
	rr := r * r
	series := 1 + r + rr*(1./2+r*(1./6)+rr*(1./24+r*(1./120)))
	return series * math.Float32frombits(uint32(n+127)<<23)
}
