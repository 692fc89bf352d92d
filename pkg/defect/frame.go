package defect

import (
	"image"
	"math"
	"math/rand/v2"
)

// framed is where the head lies on a print of 35×45 mm, in millimetres.
type framed struct {
	head   float64 // from crown to chin
	top    float64 // above the crown, negative when the head is cut
	centre float64 // of the face, from the middle line to the picture's right
}

// good is the print that the authority's guide draws: 34 mm from crown to chin and 4 mm above.
var good = framed{head: 34, top: 4}

// cut cuts the print out of the picture, pixel by pixel; beyond its edges the wall is mirrored and the clothes go on in
// one colour. A picture without a head comes back whole.
func cut(p Portrait, s framed) *image.NRGBA {
	if p.eye() == 0 || p.Scene.Head == nil || p.Scene.Head.Chin.Y <= p.Scene.Head.Crown.Y || s.head <= 0 {
		return p.Image
	}
	head, face := p.Scene.Head, p.Scene.Main()
	mm := (head.Chin.Y - head.Crown.Y) / s.head
	left := int(math.Round(face.Box.Centre().X - (17.5+s.centre)*mm))
	top := int(math.Round(head.Crown.Y - s.top*mm))
	from := newCanvas(p)
	out := newLight(max(1, int(math.Round(35*mm))), max(1, int(math.Round(45*mm))))
	for i := range out[0].v {
		for c, v := range from.pixel(left+i%out[0].w, top+i/out[0].w) {
			out[c].v[i] = v
		}
	}
	return out.picture()
}

func headLarge(p Portrait, mm float64, _ *rand.Rand) *image.NRGBA {
	return cut(p, framed{head: good.head + mm, top: max(2, good.top-mm/2)})
}

func headSmall(p Portrait, mm float64, _ *rand.Rand) *image.NRGBA {
	return cut(p, framed{head: good.head - mm, top: min(6, good.top+mm/2)})
}

func crownCut(p Portrait, mm float64, _ *rand.Rand) *image.NRGBA {
	return cut(p, framed{head: good.head, top: good.top - mm})
}

func offCentre(p Portrait, mm float64, rng *rand.Rand) *image.NRGBA {
	if rng.IntN(2) == 0 {
		mm = -mm
	}
	return cut(p, framed{head: good.head, top: good.top, centre: mm})
}
