package wall

import (
	"math"
	"testing"
)

// The edge of a lamp's light lies on both sides of the head, about as deep and in the same direction; a head's own shadow
// does not.
func TestLightFallsOffAlikeOnBothSides(t *testing.T) {
	const below = -0.4 // the eyes, in T
	for share, want := range map[float64]bool{1: true, 0.7: true, 0.25: false, 0: false, -0.8: false} {
		s := sitting(func(x, y float64) [3]float64 {
			depth := 0.3
			if x > 0 {
				depth *= share
			}
			return dim(pale(x, y), 0.9-depth/(1+math.Exp(-(y-below)/0.12)))
		})
		img, found := s.draw()
		w := newWall(img, found.Main(), found.Segments, whole(img), whole(img))
		c := w.coarse(w.relief(nil))
		edge := fall{cos: 1, at: 1.4 + below - wallTrim, soft: 0.12}
		if got := c.alike(edge.light(c.w, c.h, c.unit)); got != want {
			t.Errorf("%g times as deep on the right: alike %t", share, got)
		}
	}
}
