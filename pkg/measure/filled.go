package measure

import (
	"image"
	"image/color"

	"kaocheck/pkg/vision"
)

const (
	wallStep   = 4   // every how many cells of the segments, either way, are enough
	surelyWall = 225 // share of the background, of 255, in cells that are well in the wall
	leastWall  = 100 // such cells below which nothing is said
	burntOut   = 250 // the darkest channel of a wall that is white for too much light
	crushedOut = 8   // the brightest one of a wall that is black for too little
)

// filledWall tells which share of the wall has its most frequent colour bit for bit, and where that wall is. No camera
// sees a wall so: light falls off over it, and its pixels have noise, of which JPEG leaves some. Only what is burnt out or
// crushed is equal by nature, and says nothing.
func filledWall(img *image.NRGBA, s *vision.Segments) (share float64, where vision.Rect) {
	count := map[color.NRGBA]int{}
	var wall []vision.Point
	var most color.NRGBA
	for y := 0; y < s.H; y += wallStep {
		for x := 0; x < s.W; x += wallStep {
			p := s.Point(x, y)
			at := image.Pt(int(p.X), int(p.Y))
			if s.Share[vision.Background][y*s.W+x] < surelyWall || !at.In(img.Rect) {
				continue
			}
			wall = append(wall, p)
			c := img.NRGBAAt(at.X, at.Y)
			if count[c]++; count[c] > count[most] {
				most = c
			}
		}
	}
	if len(wall) < leastWall || min(most.R, most.G, most.B) > burntOut || max(most.R, most.G, most.B) < crushedOut {
		return 0, vision.Rect{}
	}
	return float64(count[most]) / float64(len(wall)), vision.Bounds(wall)
}

// filling is the evidence of a filled wall. Of portraits before real walls up to half of the wall has one colour, where
// they were retouched or compressed at quality 50, and 0.79 in one compressed at 30; of filled ones at least 0.9 has.
func (e *Edit) filling() float64 { return (e.Filled - 0.6) / 0.4 }
