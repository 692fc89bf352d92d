package measure

import (
	"image"
	"image/color"
	"math"
	"testing"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/vision"
)

// looks is a face drawn by code, all lengths in inter-eye distances.
type looks struct {
	eye   float64    // pixels between the eyes
	skin  [3]float64 // sRGB
	roll  float64    // radians
	lids  float64    // height of the eyes' opening
	aside float64    // where the irises look
	red   float64    // share of the pupils' light that is a flash's red
	shade float64    // how far down the red shade of the upper lids reaches into the eyes
	lamp  float64    // half the side of a square that shines on each lens
	clear float64    // share of the face's colour that is seen through it
	gap   float64    // height of the opening between the lips
	teeth float64    // height of the teeth in it
	wide  float64    // how far the corners of the mouth are drawn apart and up
}

var (
	paleSkin = [3]float64{214, 176, 152}
	darkSkin = [3]float64{96, 66, 50}
)

func calm() looks { return looks{eye: 120, skin: paleSkin, lids: 0.17} }

// at returns the colour at x, y from the middle between the eyes.
func (l looks) at(x, y float64) [3]float64 {
	side := math.Copysign(0.5, x)
	if l.lamp > 0 && math.Abs(x-side-0.05) < l.lamp && math.Abs(y+0.02) < l.lamp {
		return mixed([3]float64{252, 253, 255}, l.behind(x, y), l.clear)
	}
	return l.behind(x, y)
}

// behind returns the colour of the face at x, y.
func (l looks) behind(x, y float64) [3]float64 {
	side := math.Copysign(0.5, x)
	ex := x - side
	switch {
	case l.shade > 0 && math.Abs(y) < l.lid(ex) && y < l.shade-l.lid(ex):
		return [3]float64{170, 60, 35}
	case math.Abs(y) < l.lid(ex):
		return l.inEye(ex-l.aside, y)
	case math.Abs(ex) < 0.22 && math.Abs(y+l.lid(ex)) < 0.02:
		return [3]float64{40, 30, 28}
	}
	if half := 0.38 + l.wide; math.Abs(x) < half {
		across := x / half
		middle := 1.15 - 0.3*l.wide*across*across
		bow := math.Sqrt(1 - across*across)
		switch d := math.Abs(y - middle); {
		case d < l.teeth/2*bow:
			return mixed(l.skin, [3]float64{235, 230, 222}, 0.85)
		case d < l.gap/2*bow:
			return [3]float64{25, 12, 12}
		case d < (0.1+l.gap/2)*bow:
			return [3]float64{0.8 * l.skin[0], 0.55 * l.skin[1], 0.6 * l.skin[2]}
		}
	}
	return l.skin
}

func (l looks) lid(ex float64) float64 { return l.lids / 2 * math.Sqrt(max(0, 1-ex*ex/0.0484)) }

func (l looks) inEye(x, y float64) [3]float64 {
	switch r := math.Hypot(x, y); {
	case r < 0.045:
		return mixed([3]float64{18, 15, 15}, [3]float64{200, 45, 40}, l.red)
	case r < 0.093:
		return [3]float64{78, 52, 38}
	}
	return mixed(l.skin, [3]float64{228, 226, 224}, 0.8)
}

func mixed(a, b [3]float64, share float64) (c [3]float64) {
	for i := range c {
		c[i] = a[i]*(1-share) + b[i]*share
	}
	return c
}

// draw returns the picture, each pixel from 3×3 samples, and the mesh that belongs to it.
func (l looks) draw() (*image.NRGBA, *vision.Face) {
	w, h := int(3*l.eye), int(3.4*l.eye)
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	sin, cos := math.Sincos(l.roll)
	for i := range w * h {
		x, y := float64(i%w)/l.eye-1.5, float64(i/w)/l.eye-1
		c := l.skin
		if feature(y*cos - x*sin) {
			c = mean(func(dx, dy float64) [3]float64 {
				px, py := x+dx/l.eye, y+dy/l.eye
				return l.at(px*cos+py*sin, py*cos-px*sin)
			})
		}
		m.SetNRGBA(i%w, i/w, color.NRGBA{uint8(c[0] + 0.5), uint8(c[1] + 0.5), uint8(c[2] + 0.5), 255})
	}
	return m, l.face()
}

// feature tells whether eyes or mouth may lie at the height y; elsewhere is skin alone.
func feature(y float64) bool { return math.Abs(y) < 0.4 || math.Abs(y-1.15) < 0.5 }

// mean is the colour of a pixel from 3×3 places in it.
func mean(at func(dx, dy float64) [3]float64) (c [3]float64) {
	for k := range 9 {
		for j, v := range at(float64(k%3)/3+1.0/6, float64(k/3)/3+1.0/6) {
			c[j] += v / 9
		}
	}
	return c
}

func (l looks) face() *vision.Face {
	f := &vision.Face{Mesh: vision.Mesh{Points: make([]vision.Point3, vision.MeshSize)}}
	sin, cos := math.Sincos(l.roll)
	put := func(i int, x, y float64) {
		f.Mesh.Points[i] = vision.Point3{X: (x*cos - y*sin + 1.5) * l.eye, Y: (x*sin + y*cos + 1) * l.eye}
	}
	for k, ring := range vision.Lids() {
		sign := float64(2*k - 1)
		for j, i := range ring {
			sin, cos := math.Sincos(float64(j) * math.Pi / 8)
			put(i, sign*(0.5+0.22*cos), -l.lids/2*sin)
		}
	}
	for k, ring := range vision.Lips() {
		for j, i := range ring {
			l.lip(put, i, j, l.gap/2+0.1*float64(k))
		}
	}
	put(152, 0, 1.8)
	return f
}

func (l looks) lip(put func(int, float64, float64), i, j int, half float64) {
	sin, cos := math.Sincos(float64(j) * math.Pi / 10)
	put(i, -(0.38+l.wide)*cos, 1.15-0.3*l.wide*cos*cos-half*sin)
}

func (l looks) eyes() *Eyes {
	m, f := l.draw()
	return takeEyes(m, f, nil)
}

func (l looks) mouth() *Mouth {
	m, f := l.draw()
	return takeMouth(m, f)
}

// unmoved are changes that must not matter.
func unmoved(l looks) map[string]looks {
	small, large, dark, leaning := l, l, l, l
	small.eye, large.eye, dark.skin, leaning.roll = l.eye/2, l.eye*2, darkSkin, 0.15
	return map[string]looks{"small": small, "large": large, "dark skin": dark, "leaning": leaning}
}

// recoded returns a look's picture after JPEG at quality 95, and mirrored.
func recoded(l looks) (coded, mirrored *image.NRGBA, f *vision.Face) {
	m, f := l.draw()
	p := defect.Portrait{Image: m, Scene: &vision.Scene{Faces: []vision.Face{*f}}}
	return defect.Compress(p, 95), defect.Mirror(p), f
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if math.IsNaN(got) || math.Abs(got-want) > tolerance {
		t.Errorf("%s: %.3f, want %.3f ± %.3f", what, got, want, tolerance)
	}
}

// grows checks that values rise with the defect that makes them.
func grows(t *testing.T, what string, values []float64) {
	t.Helper()
	for i := 1; i < len(values); i++ {
		if !(values[i] > values[i-1]) {
			t.Errorf("%s does not grow: %.3f", what, values)
			return
		}
	}
}
