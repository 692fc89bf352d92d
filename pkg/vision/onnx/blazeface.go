//go:build cgo

package onnx

import (
	"image"

	"kaocheck/pkg/vision"
)

// blazeSide is the side in pixels of BlazeFace's input.
const blazeSide = 256

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
	n, err := open(path, threads)
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

// Close frees the network.
func (b *BlazeFace) Close() error { return b.net.close() }

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

// decode reads the boxes whose score is high enough. The outputs come as scores and boxes of
// the 16×16×2 anchors, then of the 8×8×6 ones, in an order told by their lengths.
func (b *BlazeFace) decode(out [][]float32, view vision.Square) []vision.Candidate {
	const values = 16 // x y w h and six key points
	const first = 16 * 16 * 2
	var scores, boxes [2][]float32
	for _, o := range out {
		switch len(o) {
		case first:
			scores[0] = o
		case first * values:
			boxes[0] = o
		case 8 * 8 * 6:
			scores[1] = o
		case 8 * 8 * 6 * values:
			boxes[1] = o
		}
	}
	var found []vision.Candidate
	for layer, base := range []int{0, first} {
		for i, logit := range scores[layer] {
			if score := sigmoid(float64(logit)); score >= scoreMin {
				box := boxes[layer][i*values : (i+1)*values]
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
func suppress(found []vision.Candidate) []vision.Candidate {
	var kept []vision.Candidate
	for len(found) > 0 {
		best := 0
		for i := range found {
			if found[i].Score > found[best].Score {
				best = i
			}
		}
		c := found[best]
		kept = append(kept, c)
		var rest []vision.Candidate
		for i := range found {
			if i != best && found[i].Box.Overlap(c.Box) < overlapMax {
				rest = append(rest, found[i])
			}
		}
		found = rest
	}
	return kept
}
