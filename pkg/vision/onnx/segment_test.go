//go:build cgo

package onnx

import (
	"math"
	"math/rand/v2"
	"testing"

	"kaocheck/pkg/vision"
)

// cells are the logits of n cells, from all alike to one class beyond doubt.
func cells(n int) []float32 {
	random, logits := rand.New(rand.NewPCG(5, 6)), make([]float32, n*vision.Classes)
	for i := range logits {
		logits[i] = float32(random.NormFloat64() * float64(i) / float64(n))
	}
	return logits
}

func TestSoftmaxIsThatOfTheBook(t *testing.T) {
	const w, h = 50, 40
	logits, seg := cells(w*h), &vision.Segments{W: w, H: h}
	softmax(logits, seg)
	for i := range w * h {
		var total float64
		for _, v := range logits[i*vision.Classes:][:vision.Classes] {
			total += math.Exp(float64(v))
		}
		for c := range vision.Classes {
			want := 255 * math.Exp(float64(logits[i*vision.Classes+c])) / total
			if got := float64(seg.Share[c][i]); math.Abs(got-want) > 0.501 {
				t.Fatalf("cell %d, class %d: %v, want %.3f", i, c, got, want)
			}
		}
	}
}

// What is far below the most probable class has no share, however far below.
func TestSoftmaxBeyondDoubt(t *testing.T) {
	for _, below := range []float32{29.9, 30, 31, 1e4, 1e30} {
		logits, seg := make([]float32, vision.Classes), &vision.Segments{W: 1, H: 1}
		for c := range logits {
			logits[c] = -below
		}
		logits[vision.Hair] = 0
		softmax(logits, seg)
		for c := range vision.Class(vision.Classes) {
			want := map[vision.Class]uint8{vision.Hair: 255}[c]
			if got := seg.Share[c][0]; got != want {
				t.Errorf("%g below: class %d has a share of %d, want %d", below, c, got, want)
			}
		}
	}
}

func BenchmarkSoftmax(b *testing.B) {
	logits, seg := cells(segmentSide*segmentSide), &vision.Segments{W: segmentSide, H: segmentSide}
	for b.Loop() {
		softmax(logits, seg)
	}
}
