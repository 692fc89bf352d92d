package measure

import (
	"image"
	"math"

	"kaocheck/pkg/blur"
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
	for _, t := range blur.Traces(img, traced(face), stretchLow, stretchHigh) {
		across, down := t.Across/max(t.Down, 1), t.Down/max(t.Across, 1)
		if across > max(most, stretchTrace) {
			most, ln = across, -math.Log1p(-t.Frequency)
		}
		if down > max(most, stretchTrace) {
			most, ln = down, math.Log1p(-t.Frequency)
		}
	}
	return ln
}
