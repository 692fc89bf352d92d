package measure

import (
	"image"
	"math"
	"math/rand/v2"
	"testing"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/vision"
)

// litFace is a portrait made of ellipses with eye pixels between the eyes: skin of the given linear reflectance
// with a sheen, hair, a wall and grain, and what the networks would find in it.
func litFace(t testing.TB, eye, reflectance float64) defect.Portrait {
	t.Helper()
	w, h := int(4*eye), int(5*eye)
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	seg := &vision.Segments{Area: vision.Rect{W: float64(w), H: float64(h)}, W: 128, H: 160}
	for c := range seg.Share {
		seg.Share[c] = make([]uint8, seg.W*seg.H)
	}
	rng := rand.New(rand.NewPCG(3, 4))
	for i := range w * h {
		_, light := litAt((float64(i%w)+0.5)/eye-2, (float64(i/w)+0.5)/eye-2, reflectance)
		for c, tint := range [3]float64{1.25, 0.95, 0.75} {
			v := math.Pow(min(1, light*tint), 1/2.2)*255 + rng.NormFloat64()
			img.Pix[4*i+c] = uint8(min(max(v, 0), 255) + 0.5)
		}
		img.Pix[4*i+3] = 255
	}
	for i := range seg.W * seg.H {
		p := seg.Point(i%seg.W, i/seg.W)
		class, _ := litAt(p.X/eye-2, p.Y/eye-2, reflectance)
		seg.Share[class][i] = 255
	}
	return defect.Portrait{Image: img, Scene: &vision.Scene{Faces: []vision.Face{*litMesh(eye)}, Segments: seg}}
}

// litAt returns class and linear light at a place in inter-eye distances from between the eyes.
func litAt(x, y, reflectance float64) (vision.Class, float64) {
	inside := func(cx, cy, rx, ry float64) bool { return math.Hypot((x-cx)/rx, (y-cy)/ry) < 1 }
	side := math.Copysign(0.5, x)
	switch {
	case inside(side, 0, 0.07, 0.07):
		return vision.FaceSkin, 0.01
	case inside(side, 0, 0.22, 0.1):
		return vision.FaceSkin, 0.45
	case inside(0, 0.4, 1.3, 1.6) && y > -0.9:
		sheen := 0.25 * math.Exp(-8*(y+0.5)*(y+0.5)-6*x*x) // of the forehead
		return vision.FaceSkin, reflectance + sheen
	case inside(0, 0, 1.5, 1.6):
		return vision.Hair, 0.02
	case inside(0, 3.2, 1.9, 1.1):
		return vision.Clothes, 0.05
	}
	return vision.Background, 0.6
}

// rising checks that a quantity does not fall by more than slack as a fault grows, and rises by at least gain in all.
func rising(t *testing.T, name string, values []float64, slack, gain float64) {
	t.Helper()
	for i := 1; i < len(values); i++ {
		if values[i] < values[i-1]-slack {
			t.Errorf("%s falls: %.3f", name, values)
			return
		}
	}
	if values[len(values)-1]-values[0] < gain {
		t.Errorf("%s: %.3f, want it to rise by %.2f", name, values, gain)
	}
}

// litMesh is the canonical face with the given distance of its eyes, whose middle lies at twice that from either edge.
func litMesh(eye float64) *vision.Face {
	f := &vision.Face{Mesh: vision.Canonical(vision.Point{X: 2 * eye, Y: 2 * eye}, eye)}
	f.Box = f.Mesh.Bounds()
	return f
}
