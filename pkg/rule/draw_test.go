package rule_test

import (
	"image"
	"math"
	"math/rand/v2"
	"sync"

	"kaocheck/pkg/colour"
	"kaocheck/pkg/vision"
)

// spot carries a place of the picture, in pixels, to the person.
func (p person) spot(px, py float64) (x, y float64) {
	x, y = p.frame.X+px/p.eye, p.frame.Y+py/p.eye
	sin, cos := math.Sincos(p.roll * math.Pi / 180)
	return x*cos + y*sin, y*cos - x*sin
}

// light is that of a place of the picture, with the sheen of the skin.
func (p person) light(px, py float64) [3]float64 {
	x, y := p.spot(px, py)
	class, c := p.at(x, y)
	if class == vision.FaceSkin {
		s := p.sheen(x, y)
		c[0], c[1], c[2] = c[0]+s, c[1]+s, c[2]+s
	}
	return c
}

// drawings keeps what was drawn: most promises begin with the same few people.
var drawings sync.Map // person → func() *image.NRGBA

// draw makes the picture, once.
func (p person) draw() *image.NRGBA {
	once, _ := drawings.LoadOrStore(p, sync.OnceValue(p.drawn))
	return once.(func() *image.NRGBA)()
}

// drawn takes the mean light of four places of every pixel, blurs it as the best of lenses does and adds a little grain.
func (p person) drawn() *image.NRGBA {
	w, h := p.size()
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	rng := rand.New(rand.NewPCG(3, 4))
	fine, bytes := p.samples(2*w+2, 2*h+2), colour.Bytes()
	column := make([][3]float64, 2*w+2) // blurred down the picture
	for y := range h {
		rows := fine[2*y*len(column):]
		for x := range column {
			column[x] = blurred(rows[x], rows[x+len(column)], rows[x+2*len(column)], rows[x+3*len(column)])
		}
		for x := range w {
			at := img.PixOffset(x, y)
			for n, v := range blurred(column[2*x], column[2*x+1], column[2*x+2], column[2*x+3]) {
				b := float64(bytes[int(min(v, 1)*colour.Full)]) + 0.8*rng.NormFloat64()
				img.Pix[at+n] = uint8(min(max(b+0.5, 0), 255))
			}
			img.Pix[at+3] = 255
		}
	}
	return img
}

// blurred spreads light over four half pixels.
func blurred(a, b, c, d [3]float64) (mean [3]float64) {
	for n := range mean {
		mean[n] = (a[n]+d[n])/8 + (b[n]+c[n])*3/8
	}
	return mean
}

// samples is the light at twice the picture's pixels, a half pixel around it. Between four that are alike nothing more is
// looked at.
func (p person) samples(w, h int) [][3]float64 {
	list := make([][3]float64, w*h)
	at := func(x, y int) { list[y*w+x] = p.light(float64(x)/2-0.25, float64(y)/2-0.25) }
	for y := 0; y < h; y += 2 {
		for x := 0; x < w; x += 2 {
			at(x, y)
		}
	}
	for y := range h {
		for x := range w {
			if x%2+y%2 == 0 {
				continue
			}
			left, right := x-x%2, min(x+x%2, (w-1)/2*2)
			above, below := (y-y%2)*w, min(y+y%2, (h-1)/2*2)*w
			corners := [4][3]float64{list[above+left], list[above+right], list[below+left], list[below+right]}
			if mean, ok := alike(corners); ok {
				list[y*w+x] = mean
				continue
			}
			at(x, y)
		}
	}
	return list
}

// alike returns the mean of lights that differ by no more than a step of a byte or two.
func alike(list [4][3]float64) (mean [3]float64, ok bool) {
	for n := range mean {
		a, b, c, d := list[0][n], list[1][n], list[2][n], list[3][n]
		mean[n] = (a + b + c + d) / 4
		if max(a, b, c, d)-min(a, b, c, d) > 0.03*mean[n] {
			return mean, false
		}
	}
	return mean, true
}
