package rule_test

import (
	"math"

	"kaocheck/pkg/vision"
)

// person is a portrait drawn by code and all that can be amiss with who sits in it. Lengths are inter-eye distances from
// the middle between the eyes, x to the right and y down the face; light and reflectances are linear, 0–1.
type person struct {
	eye   float64     // pixels between the eyes
	frame vision.Rect // what the picture shows
	skin  float64     // reflectance
	wall  [3]float64

	yaw, pitch, roll float64 // degrees
	lids             float64 // height of the eyes' opening
	aside            float64 // where the irises look, to the picture's right
	gap              float64 // height of the opening between the lips
	teeth            float64 // share of the mouth's width in which teeth show in it
	smile            float64 // how far the corners of the mouth are drawn apart and up
	cap              float64 // degrees to either side of the head's axis that a cap covers
	fringe           float64 // share of the left eye's opening that hair hides
	scarf            float64 // share of the way from below the chin to the eyes that a scarf hides
	shades           float64 // size of dark lenses, a share of usual ones
	glasses          bool    // clear ones, for lenses to shine
	guest            float64 // presence of a second face
	stranger         float64 // width of the face skin that looks in at the left edge
}

// tall is T, from the eyes to the chin, of MediaPipe's canonical face, and crown the height of the hair above the eyes.
const tall, crown = 1.909, 2.06

// mm is a millimetre on a print whose head is as high as the guide asks.
const mm = (tall + crown) / 34

// plain is somebody with whom nothing is amiss.
func plain() person {
	return person{
		eye: 100, skin: 0.3, wall: [3]float64{0.62, 0.64, 0.66}, lids: 0.17,
		frame: vision.Rect{X: -17.5 * mm, Y: -crown - 4*mm, W: 35 * mm, H: 45 * mm},
	}
}

// size of the picture in pixels, both even.
func (p person) size() (w, h int) {
	return 2 * int(math.Round(p.frame.W*p.eye/2)), 2 * int(math.Round(p.frame.H*p.eye/2))
}

// at tells what is seen at x, y and its light.
func (p person) at(x, y float64) (vision.Class, [3]float64) {
	switch {
	case inside(x, y, 0, -0.3, 1.5, 1.85) && y < -0.75 && math.Abs(math.Atan2(x, -y-0.25)*180/math.Pi+5) < p.cap:
		return vision.Accessory, [3]float64{0.08, 0.1, 0.25}
	case p.fringe > 0 && math.Abs(x+0.5) < 0.3 && y > -0.9 && y < (p.fringe-0.5)*p.lids:
		return vision.Hair, hair(x, y)
	case p.scarf > 0 && math.Abs(x) < 1.25 && y > 2.1-1.9*p.scarf+0.1*x && y < 2.3:
		return vision.Clothes, [3]float64{0.25, 0.05, 0.06}
	case inside(x, y, 0, 0.5, 1.22, 1.42):
		return p.face(x, y)
	case inside(x, y, 0, -0.35, 1.5, 1.71) && y < 0.9:
		return vision.Hair, hair(x, y)
	case p.stranger > 0 && x < p.frame.X+p.stranger && math.Abs(y) < 1.2:
		return vision.FaceSkin, p.flesh(1)
	case y > 2.15+0.12*x*x:
		return vision.Clothes, [3]float64{0.04, 0.05, 0.09}
	case math.Abs(x) < 0.65 && y > 1:
		return vision.BodySkin, p.flesh(0.7)
	}
	return vision.Background, times(p.wall, 1-0.03*x-0.02*y)
}

// face is skin, eyes, brows, nostrils and mouth, and what is worn over them.
func (p person) face(x, y float64) (vision.Class, [3]float64) {
	class, light := vision.FaceSkin, p.bare(x, y)
	side := math.Copysign(0.5, x)
	if inside(x, y, side, 0.05, 0.36*p.shades, 0.3*p.shades) {
		class, light = vision.Accessory, times(light, 0.2)
	}
	if p.glasses && math.Abs(y) < 0.1 && math.Abs(x) < 1 {
		class = vision.Accessory
	}
	return class, light
}

func (p person) bare(x, y float64) [3]float64 {
	side := math.Copysign(0.5, x)
	ex := x - side
	lid := p.lids / 2 * math.Sqrt(max(0, 1-ex*ex/0.0484))
	switch {
	case math.Abs(y) < lid:
		return p.inEye(ex-p.aside, y)
	case math.Abs(ex) < 0.22 && math.Abs(y+lid) < 0.02:
		return [3]float64{0.02, 0.013, 0.012}
	case math.Abs(ex) < 0.3 && math.Abs(y+0.3+0.03*side-0.25*ex*ex) < 0.045 && streaks(7*x+3*y, 50*x-20*y):
		return [3]float64{0.03, 0.02, 0.015}
	case inside(math.Abs(x), y, 0.13, 0.66, 0.05, 0.03):
		return p.flesh(0.15)
	}
	if half := 0.38 + p.smile; math.Abs(x) < half {
		across := x / half
		bow := math.Sqrt(1 - across*across)
		switch d := math.Abs(y - 1.12 + 0.3*p.smile*across*across); {
		case d < 0.45*p.gap*bow && math.Abs(across) < p.teeth:
			return mixed(p.flesh(1), [3]float64{0.8, 0.76, 0.7}, 0.8)
		case d < p.gap/2*bow:
			return [3]float64{0.006, 0.003, 0.003}
		case d < (0.1+p.gap/2)*bow:
			return mixed(p.flesh(0.6), [3]float64{0.2, 0.05, 0.06}, 0.5)
		}
	}
	return p.flesh(1 + 0.1*math.Sin(31*x+13*y+5*math.Sin(3*x+4*y))*math.Sin(11*x-27*y+4*math.Sin(5*x-y)))
}

// inEye is pupil, iris with a catch-light, and white.
func (p person) inEye(x, y float64) [3]float64 {
	switch r := math.Hypot(x, y); {
	case inside(x, y, 0.03, -0.03, 0.018, 0.018):
		return [3]float64{0.9, 0.9, 0.9}
	case r < 0.045:
		return [3]float64{0.006, 0.005, 0.005}
	case r < 0.093:
		return [3]float64{0.075, 0.035, 0.02}
	}
	return mixed(p.flesh(1), [3]float64{0.3, 0.3, 0.3}, 0.4)
}

// flesh is lit skin, a share of it in the shade.
func (p person) flesh(share float64) [3]float64 {
	return [3]float64{1.25 * share * p.skin, 0.95 * share * p.skin, 0.75 * share * p.skin}
}

// sheen is the light that skin mirrors, which depends little on its tone.
func (p person) sheen(x, y float64) float64 {
	return (0.155 + 0.42*p.skin) * math.Exp(-8*(y+0.5)*(y+0.5)-6*x*x)
}

// hair runs in locks, their edges in all directions.
func hair(x, y float64) [3]float64 {
	if streaks(9*x+2*math.Sin(4*y), 8*y+2*math.Sin(5*x)) {
		return [3]float64{0.05, 0.035, 0.025}
	}
	return [3]float64{0.015, 0.011, 0.009}
}

func streaks(u, v float64) bool { return math.Sin(u)*math.Sin(v) > -0.2 }

func inside(x, y, cx, cy, rx, ry float64) bool {
	u, v := (x-cx)/rx, (y-cy)/ry
	return u*u+v*v < 1
}

func times(c [3]float64, k float64) [3]float64 { return [3]float64{c[0] * k, c[1] * k, c[2] * k} }

func mixed(a, b [3]float64, share float64) (c [3]float64) {
	for i := range c {
		c[i] = a[i]*(1-share) + b[i]*share
	}
	return c
}
