package measure

import (
	"image"

	"kaocheck/pkg/vision"
)

// Mouth holds the state of the main face's mouth; lengths are shares of T unless they say otherwise.
type Mouth struct {
	Opening float64 // largest distance of the mesh's inner lips (ISO/IEC 29794-5)
	Teeth   float64 // share of the mouth's width in which teeth are seen between the lips
	Hole    float64 // height of the dark hole between the lips over a quarter of the mouth's width
	Width   float64 // distance of the corners as a share of the inter-eye distance
	Lift    float64 // how far the corners lie above the middle of the inner lips
	Where   *vision.Rect
	Lips    vision.Outline // their outer edge in the picture
}

var mouthArea = vision.Rect{X: -0.7, Y: 0.5, W: 1.4, H: 1.2}

// toothWidth is the width of the narrowest incisors, 5.3 mm against 63 mm between the eyes. Along the lips nothing narrower
// counts: noise, a hair, a crease that sharpening or contrast draws.
const toothWidth = 0.084

func takeMouth(img *image.NRGBA, f *vision.Face) *Mouth {
	c := takeCloseup(img, f, mouthArea)
	c.flatten(toothWidth)
	edges := vision.Lips()
	inner, outer := c.points(f.Mesh, edges[0]), c.points(f.Mesh, edges[1])
	unit := f.InterEye() / f.T()
	lips := c.lips(inner, outer)
	return &Mouth{
		Opening: opening(inner) * unit,
		Teeth:   lips.teeth(inner),
		Hole:    lips.hole(inner) * unit,
		Width:   outer[0].Distance(outer[10]),
		Lift:    (inner[5].Y + inner[15].Y - outer[0].Y - outer[10].Y) / 2 * unit,
		Where:   c.where(vision.Bounds(outer)),
		Lips:    vision.Rings(c.ring(outer)),
	}
}

// opening returns the largest distance between the two halves of a ring of landmarks.
func opening(ring []vision.Point) (most float64) {
	n := len(ring)
	for i := 1; i < n/2; i++ {
		most = max(most, ring[i].Distance(ring[n-i]))
	}
	return most
}

// Sizes at which each sign of the mouth alone makes an expression of 1. Teeth in a
// quarter of the mouth's width are two incisors. A mesh reads full lips as an opening of up to 0.07 T,
// so it counts for little without teeth or a hole. Relaxed mouths are up to 0.85
// inter-eye distances wide, their corners up to 0.02 T above the middle.
const (
	teethSize, holeSize, openingSize = 0.25, 0.04, 0.12
	relaxedWidth, widthSize          = 0.85, 0.25
	relaxedLift, liftSize            = 0.02, 0.1
)

// Signs says how much each sign adds to the expression.
type Signs struct{ Mouth, Teeth, Smile float64 }

// Signs returns Hole/0.04 + Opening/0.12 for an open mouth, Teeth/0.25 for teeth, and
// (Width − 0.85)/0.25 + (Lift − 0.02)/0.1, neither below 0, for a smile.
func (m *Mouth) Signs() Signs {
	return Signs{
		Mouth: m.Hole/holeSize + m.Opening/openingSize,
		Teeth: m.Teeth / teethSize,
		Smile: max(0, (m.Width-relaxedWidth)/widthSize) + max(0, (m.Lift-relaxedLift)/liftSize),
	}
}

// Sum returns the expression: about 0.2 for a relaxed closed mouth, 4 for a broad smile.
func (s Signs) Sum() float64 { return s.Mouth + s.Teeth + s.Smile }
