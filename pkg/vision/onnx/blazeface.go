//go:build cgo

package onnx

import (
	"cmp"
	"image"
	"slices"

	ort "github.com/yalue/onnxruntime_go"

	"kaocheck/pkg/ramp"
	"kaocheck/pkg/vision"
)

// blazeSide is the side in pixels of BlazeFace's input.
const blazeSide = 256

// BlazeFace reports a box at each of these places: two on every cell of a grid of 16×16, and six on
// every one of 8×8.
const fineBoxes, coarseBoxes = 16 * 16 * 2, 8 * 8 * 6

// boxValues are the numbers of a box: x, y, width, height and six key points.
const boxValues = 16

var blazePorts = ports{
	in: port{"input:0", ort.NewShape(1, blazeSide, blazeSide, 3)},
	out: []port{
		{"Identity:0", ort.NewShape(1, fineBoxes, 1)},
		{"Identity_1:0", ort.NewShape(1, coarseBoxes, 1)},
		{"Identity_2:0", ort.NewShape(1, fineBoxes, boxValues)},
		{"Identity_3:0", ort.NewShape(1, coarseBoxes, boxValues)},
	},
}

// BlazeFace is MediaPipe's back-camera face detector as a [vision.Finder]: it sees
// smaller and more turned faces than dlib's HOG detector.
type BlazeFace struct {
	net     *network
	anchors []vision.Point // centre of every box the network may report, in units of its input
}

// scoreMin is the score from which a box counts as a candidate, MediaPipe's own default.
const scoreMin = 0.5

// overlapMax is the overlap from which two boxes are the same face, MediaPipe's own default.
const overlapMax = 0.3

// String names the network.
func (*BlazeFace) String() string { return "blazeface" }

// OpenBlazeFace loads face_detection_back_256x256_barracuda.onnx.
func OpenBlazeFace(path string, threads int) (*BlazeFace, error) {
	n, err := open(path, blazePorts, threads)
	return &BlazeFace{n, append(blazeAnchors(16, 2), blazeAnchors(8, 6)...)}, err
}

// blazeAnchors lists n×n cell centres, each repeated.
func blazeAnchors(n, repeat int) []vision.Point {
	var list []vision.Point
	for y := range n {
		for x := range n {
			p := vision.Point{X: (float64(x) + 0.5) / float64(n), Y: (float64(y) + 0.5) / float64(n)}
			for range repeat {
				list = append(list, p)
			}
		}
	}
	return list
}

// Find looks at the whole picture in one square.
func (b *BlazeFace) Find(img *image.NRGBA) ([]vision.Candidate, error) {
	w, h := float64(img.Rect.Dx()), float64(img.Rect.Dy())
	view := vision.Square{Centre: vision.Point{X: w / 2, Y: h / 2}, Side: max(w, h)}
	data := vision.Sample(img, view.Grid(blazeSide))
	for i := range data {
		data[i] = data[i]/127.5 - 1
	}
	var found []vision.Candidate
	err := b.net.run(data, func(out [][]float32) { found = b.decode(out, view) })
	return suppress(found), err
}

// decode reads the boxes whose score is high enough.
func (b *BlazeFace) decode(out [][]float32, view vision.Square) []vision.Candidate {
	var found []vision.Candidate
	for grid, base := range []int{0, fineBoxes} {
		scores, boxes := out[grid], out[2+grid]
		for i, logit := range scores {
			if score := ramp.Logistic(float64(logit)); score >= scoreMin {
				box := boxes[i*boxValues : (i+1)*boxValues]
				found = append(found, blazeCandidate(box, b.anchors[base+i], view, score))
			}
		}
	}
	return found
}

func blazeCandidate(v []float32, anchor vision.Point, view vision.Square, score float64) vision.Candidate {
	at := func(i int) vision.Point {
		return view.Map(float64(v[i])/blazeSide+anchor.X, float64(v[i+1])/blazeSide+anchor.Y)
	}
	centre := at(0)
	w, h := float64(v[2])/blazeSide*view.Side, float64(v[3])/blazeSide*view.Side
	return vision.Candidate{
		Box:   vision.Rect{X: centre.X - w/2, Y: centre.Y - h/2, W: w, H: h},
		Eyes:  [2]vision.Point{at(4), at(6)},
		Score: score,
	}
}

// suppress keeps the best of overlapping boxes.
func suppress(found []vision.Candidate) (kept []vision.Candidate) {
	slices.SortStableFunc(found, func(a, b vision.Candidate) int { return cmp.Compare(b.Score, a.Score) })
	for _, c := range found {
		known := func(better vision.Candidate) bool { return c.Box.Overlap(better.Box) >= overlapMax }
		if !slices.ContainsFunc(kept, known) {
			kept = append(kept, c)
		}
	}
	return kept
}
