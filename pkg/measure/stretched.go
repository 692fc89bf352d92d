package measure

import (
	"cmp"
	"image"
	"math"
	"slices"

	"kaocheck/pkg/vision"
)

// stretchLow and stretchHigh are the frequencies per pixel between which the traces of stretching are searched. One axis
// enlarged by a factor below two repeats with 1 − 1/factor: they are those of 15 and 43 %. A smaller stretch is hidden by
// what is left of JPEG's blocks, a larger one seen in the face.
const stretchLow, stretchHigh = 0.13, 0.3

// stretchTrace is by how much more a trace has to stand out along one axis than along the other: 36 of 40 portraits stretched
// by a fifth and stored at quality 95 reach it, and none of 856 others.
const stretchTrace = 7

// stretched returns ln of the smallest factor by which the pixels along one axis alone seem to have been enlarged:
// positive for a picture that was made wider, negative for a taller one, 0 when nothing shows it. A picture that was
// enlarged as a whole has the same trace along both axes, one that was reduced or printed afterwards none.
func stretched(img *image.NRGBA, face *vision.Face) float64 {
	var most, ln float64
	list := traces(img, face, stretchLow-blockReach, stretchHigh)
	for _, t := range list {
		if t.frequency < stretchLow {
			continue
		}
		t = t.beside(list)
		across, down := t.across/max(t.down, 1), t.down/max(t.across, 1)
		if across > max(most, stretchTrace) {
			most, ln = across, -math.Log1p(-t.frequency)
		}
		if down > max(most, stretchTrace) {
			most, ln = down, math.Log1p(-t.frequency)
		}
	}
	return ln
}

// blockReach is how far around a frequency of JPEG's blocks their trace may spread.
const blockReach = 0.02

// beside returns what of t is no trace of JPEG's blocks: where these show in one part of the picture more than in
// another, their trace has two sides that are alike, and what is alike is taken off.
func (t trace) beside(list []trace) trace {
	blocks := math.Round(t.frequency*8) / 8
	if math.Abs(t.frequency-blocks) > blockReach {
		return t
	}
	other := nearest(list, 2*blocks-t.frequency)
	return trace{t.frequency, max(0, t.across-other.across), max(0, t.down-other.down)}
}

// nearest returns the trace of the frequency nearest to f.
func nearest(list []trace, f float64) trace {
	return slices.MinFunc(list, func(a, b trace) int {
		return cmp.Compare(math.Abs(a.frequency-f), math.Abs(b.frequency-f))
	})
}
