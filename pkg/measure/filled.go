package measure

import (
	"image"
	"image/color"

	"kaocheck/pkg/vision"
)

const (
	wallStep   = 4   // every how many cells of the segments, or pixels, either way, are enough
	surelyWall = 225 // share of the background, of 255, in cells that are well in the wall
	leastWall  = 100 // such cells below which nothing is said
	crushedOut = 8   // the brightest channel of a wall that is black for too little light
)

// Of a picture with a wall that burnt out hardly anything is brighter by a few levels, even where all was darkened
// afterwards: at most 0.03 % in twelve official portraits before white walls, darkened. Beside a wall that was filled it
// is skin, the white of a collar or of an eye: 1.4 % or more in 24 made pictures and a real one.
const brighterBy, brighterLeast = 6, 0.005

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
	if len(wall) < leastWall || max(most.R, most.G, most.B) < crushedOut || brighter(img, most) < brighterLeast {
		return 0, vision.Rect{}
	}
	return float64(count[most]) / float64(len(wall)), vision.Bounds(wall)
}

// brighter is the share of the picture in which the darkest channel is brighter than that of c by a few levels.
func brighter(img *image.NRGBA, c color.NRGBA) float64 {
	var n, all float64
	least := int(min(c.R, c.G, c.B)) + brighterBy
	for y := 0; y < img.Rect.Dy(); y += wallStep {
		for x := 0; x < img.Rect.Dx(); x += wallStep {
			p := img.Pix[y*img.Stride+4*x:]
			all++
			if int(min(p[0], p[1], p[2])) > least {
				n++
			}
		}
	}
	return n / max(all, 1)
}

// filling is the evidence of a filled wall. Of portraits before real walls up to half of the wall has one colour, where
// they were retouched or compressed at quality 50, and 0.79 in one compressed at 30; of filled ones nine tenths,
// or somewhat less where a fringe of the old wall is left.
func (e *Edit) filling() float64 { return (e.Filled - 0.6) / 0.4 }
