package measure

import (
	"image"
	"math"

	"kaocheck/pkg/colour"
	"kaocheck/pkg/rank"
	"kaocheck/pkg/vision"
)

// printEye is the distance between the eyes in pixels at which grain is judged: 250 dpi on a print of 35×45 mm
// with a head of 34 mm, about what an eye resolves.
const printEye = 90

// Grain holds what disturbs areas that should be smooth. All in grey levels of 255.
type Grain struct {
	Noise float64     // standard deviation on the plainest tenth of the blocks of wall and skin, at [printEye]
	Dots  float64     // standard deviation of a regular grid of dots, at the picture's own pixels
	Pitch float64     // pixels from dot to dot, 0 without dots
	Where vision.Rect // the area looked at
}

// grainBlock is the side in samples of a block; one in grainLeast of the blocks of wall or skin has to be neither black nor
// white. No photo is labelled for noise: a third is our choice.
const grainBlock, grainLeast = 8, 3

func takeGrain(img *image.NRGBA, f *vision.Face, s *vision.Segments) *Grain {
	g := &Grain{Where: surroundings(img, f, 1.3)}
	g.Noise = noise(img, f, s, surroundings(img, f, 1.1))
	g.Dots, g.Pitch = dots(img, g.Where, f.InterEye())
	return g
}

// surroundings is the square of the given reach in T around the face, as far as it lies in img, in whole pixels.
func surroundings(img *image.NRGBA, f *vision.Face, reach float64) vision.Rect {
	c, r := f.Axis().Eyes, reach*f.T()
	x0, y0 := max(0, math.Floor(c.X-r)), max(0, math.Floor(c.Y-r))
	x1, y1 := min(float64(img.Rect.Dx()), math.Ceil(c.X+r)), min(float64(img.Rect.Dy()), math.Ceil(c.Y+r))
	return vision.Rect{X: x0, Y: y0, W: max(1, x1-x0), H: max(1, y1-y0)}
}

// noise reduces area to [printEye], never enlarging it, and takes the 10 % quantile of the roughness of its
// blocks that show wall or skin and are neither black nor white, where noise is clipped. A wall whose blocks are nearly
// all white says nothing: what is left of it lies at the person's edge.
func noise(img *image.NRGBA, f *vision.Face, s *vision.Segments, area vision.Rect) float64 {
	step := max(1, f.InterEye()/printEye)
	g := area.Grid(int(area.W/step), int(area.H/step))
	p := newPlanes(vision.Sample(img, g), g.W)
	var kinds [vision.Classes]surface
	for y := 0; y+grainBlock+2 <= g.H; y += grainBlock {
		for x := 0; x+grainBlock+2 <= g.W; x += grainBlock {
			middle := vision.Point{X: area.X + (float64(x)+5)*g.U.X, Y: area.Y + (float64(y)+5)*g.V.Y}
			if c, ok := smooth(s, middle); ok {
				kinds[c].add(p.roughness(x, y))
			}
		}
	}
	var most float64
	for _, k := range kinds {
		most = max(most, k.noise())
	}
	return most
}

// surface is what the blocks of wall, or of skin, show: how many there are, and the noise of the usable ones.
type surface struct {
	all    int
	sigmas []float64 // of the usable ones
}

func (s *surface) add(sigma float64, usable bool) {
	s.all++
	if usable {
		s.sigmas = append(s.sigmas, sigma)
	}
}

// noise is that of the plainest blocks, 0 where too few are usable.
func (s *surface) noise() float64 {
	if len(s.sigmas)*grainLeast <= s.all {
		return 0
	}
	return rank.Quantile(s.sigmas, 0.1)
}

// smooth tells whether the segments show wall or face skin at p, and which.
func smooth(s *vision.Segments, p vision.Point) (c vision.Class, ok bool) {
	if s == nil {
		return vision.FaceSkin, true
	}
	c, ok = s.At(p)
	return c, ok && (c == vision.Background || c == vision.FaceSkin)
}

// planes are the parts of a picture that is w wide: green, luma, and half of red less blue.
type planes struct {
	w                   int
	green, luma, chroma []float64
}

func newPlanes(rgb []float32, w int) planes {
	n := len(rgb) / 3
	p := planes{w, make([]float64, n), make([]float64, n), make([]float64, n)}
	for i := range n {
		r, g, b := float64(rgb[3*i]), float64(rgb[3*i+1]), float64(rgb[3*i+2])
		p.green[i], p.luma[i], p.chroma[i] = g, colour.Luma(r, g, b), (r-b)/2
	}
	return p
}

// roughness is the noise of luma and half that of red less blue in a block, by J. Immerkær's mask, which is blind to
// planes (Fast Noise Variance Estimation, 1996). A block that is nearly black or white is not usable.
func (p planes) roughness(left, top int) (sigma float64, usable bool) {
	var squares, mean float64
	for y := top + 1; y <= top+grainBlock; y++ {
		for i := y*p.w + left + 1; i <= y*p.w+left+grainBlock; i++ {
			l, c := p.bend(p.luma, i), p.bend(p.chroma, i)
			squares += l*l + c*c/4
			mean += p.green[i]
		}
	}
	const n = grainBlock * grainBlock
	return math.Sqrt(squares/n) / 6, mean/n > 12 && mean/n < 245
}

// bend is the response of Immerkær's mask at place i of plane v.
func (p planes) bend(v []float64, i int) float64 {
	a, b, c := v[i-p.w-1:i-p.w+2], v[i-1:i+2], v[i+p.w-1:i+p.w+2]
	return a[0] - 2*a[1] + a[2] - 2*b[0] + 4*b[1] - 2*b[2] + c[0] - 2*c[1] + c[2]
}
