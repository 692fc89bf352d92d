package measure

import (
	"image"
	"math"
	"math/rand/v2"
	"testing"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/vision"
)

// blob is an ellipse: centre and half axes in inter-eye distances from the middle between the eyes, and its grey.
type blob struct{ x, y, a, b, grey float64 }

// features are a wall of leaves for hair, whose edges run in all directions alike, then face, brows, eyes with iris
// and catch-light, nostrils and mouth.
func features() (list []blob) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 250 {
		r := 0.05 + 0.15*rng.Float64()*rng.Float64()
		list = append(list, blob{3*rng.Float64() - 1.5, 3.2*rng.Float64() - 1.3, r, r, 30 + 110*rng.Float64()})
	}
	list = append(list, blob{0, 0.55, 0.9, 1.1, 190}, blob{0, 1, 0.35, 0.06, 110})
	for _, side := range []float64{-1, 1} {
		list = append(list,
			blob{side * 0.5, -0.3, 0.3, 0.05, 70}, blob{side * 0.5, 0, 0.24, 0.11, 235},
			blob{side * 0.5, 0, 0.1, 0.1, 50}, blob{side*0.5 + 0.03, -0.03, 0.025, 0.025, 250},
			blob{side * 0.12, 0.62, 0.05, 0.03, 90})
	}
	return list
}

// sketch draws the features with eye pixels between the eyes, each pixel from 4×4 samples.
func sketch(eye float64) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, int(3*eye), int(3.2*eye)))
	for i := range m.Pix {
		m.Pix[i] = 225
		if i%4 == 3 {
			m.Pix[i] = 255
		}
	}
	for _, f := range features() {
		for y := int((f.y-f.b+1.3)*eye) - 1; y < int((f.y+f.b+1.3)*eye)+2; y++ {
			for x := int((f.x-f.a+1.5)*eye) - 1; x < int((f.x+f.a+1.5)*eye)+2; x++ {
				if (image.Point{X: x, Y: y}).In(m.Rect) {
					paint(m.Pix[y*m.Stride+4*x:][:3], f.grey, f.cover(float64(x), float64(y), eye))
				}
			}
		}
	}
	return m
}

func paint(pixel []uint8, grey, share float64) {
	for i, v := range pixel {
		pixel[i] = uint8(math.Round(float64(v)*(1-share) + grey*share))
	}
}

// cover is the share of a pixel that the blob covers.
func (f blob) cover(px, py, eye float64) (share float64) {
	for i := range 16 {
		u := ((px+float64(i%4)/4+0.125)/eye - 1.5 - f.x) / f.a
		v := ((py+float64(i/4)/4+0.125)/eye - 1.3 - f.y) / f.b
		if u*u+v*v < 1 {
			share += 1.0 / 16
		}
	}
	return share
}

// faceOf is the face that sketch draws.
func faceOf(eye float64) *vision.Face {
	f := &vision.Face{Mesh: vision.Mesh{Points: make([]vision.Point3, vision.MeshSize)}}
	for i, side := range map[int]float64{33: -0.5, 133: -0.5, 362: 0.5, 263: 0.5} {
		f.Mesh.Points[i] = vision.Point3{X: (1.5 + side) * eye, Y: 1.3 * eye}
	}
	return f
}

// portrait is a sketch that faults can be made of.
func portrait(eye float64) defect.Portrait {
	return defect.Portrait{Image: sketch(eye), Scene: &vision.Scene{Faces: []vision.Face{*faceOf(eye)}}}
}

func TestSharp(t *testing.T) {
	for _, eye := range []float64{45, 75, 150} {
		s := takeSharp(sketch(eye), faceOf(eye))
		if s == nil || s.Blur > 0.05 || s.Smear > 0.05 || s.Pixel != 0 {
			t.Errorf("%.0f px between the eyes: %+v", eye, s)
		}
	}
}

func TestBlurIsMeasured(t *testing.T) {
	for _, eye := range []float64{70, 130} {
		last := 0.0
		for _, d := range []float64{0.06, 0.09, 0.12, 0.18, 0.26} {
			s := takeSharp(defect.Defocus(portrait(eye), d, nil), faceOf(eye))
			if math.Abs(s.Blur/d-1) > 0.4 || s.Blur <= last || s.Shaken > 0.5 {
				t.Errorf("a disc of %.2f at %.0f px: %+v", d, eye, s)
			}
			last = s.Blur
		}
	}
}

// A straight even path draws every dot as a line with sharp ends, and the longer it is, the more of those are among
// the sharpest edges: the length is a lower bound.
func TestSmearIsMeasured(t *testing.T) {
	const eye = 75
	for _, angle := range []float64{15, 45, 75, 105, 135, 165} {
		for _, length := range []float64{0.08, 0.12, 0.18} {
			s := takeSharp(defect.Shake(portrait(eye), defect.Tremor{Extent: length, Direction: angle, Straight: true}, nil), faceOf(eye))
			off := math.Abs(math.Mod(s.Angle-angle+270, 180) - 90)
			if s.Smear < 0.4*length || s.Smear > 1.2*length || off > 15 || s.Shaken < 0.5 {
				t.Errorf("%.2f along %.0f°: %+v", length, angle, s)
			}
		}
	}
}

func TestSharpIsUnmoved(t *testing.T) {
	const eye = 120
	p := portrait(eye)
	p.Image = defect.Defocus(p, 0.1, nil)
	want := takeSharp(p.Image, faceOf(eye))
	same := func(name string, got *Sharp) {
		if math.Abs(got.Blur-want.Blur) > 0.15*want.Blur {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
	for name, got := range map[string]*Sharp{
		"mirrored":   takeSharp(defect.Mirror(p), faceOf(eye)),
		"re-encoded": takeSharp(defect.Compress(p, 95), faceOf(eye)),
		"darker":     takeSharp(defect.Exposure(p, -1.2), faceOf(eye)),
		"noisy":      takeSharp(defect.Noise(p, 3, rand.New(rand.NewPCG(3, 4))), faceOf(eye)),
	} {
		if same(name, got); got.Shaken > 0.5 {
			t.Errorf("%s: told to be shaken: %+v", name, got)
		}
	}
	small := takeSharp(defect.Defocus(portrait(eye/2), 0.1, nil), faceOf(eye/2))
	if same("half the size", small); small.Shaken > 0.5 {
		t.Errorf("half the size: told to be shaken: %+v", small)
	}
}

func TestShakeIsUnmoved(t *testing.T) {
	const eye, angle = 120, 30
	tremor := defect.Tremor{Extent: 0.12, Direction: angle, Straight: true}
	p := portrait(eye)
	p.Image = defect.Shake(p, tremor, nil)
	want := takeSharp(p.Image, faceOf(eye))
	for _, c := range []struct {
		name  string
		got   *Sharp
		angle float64
	}{
		{"as it is", want, angle},
		{"mirrored", takeSharp(defect.Mirror(p), faceOf(eye)), 180 - angle},
		{"re-encoded", takeSharp(defect.Compress(p, 95), faceOf(eye)), angle},
		{"darker", takeSharp(defect.Exposure(p, -1.2), faceOf(eye)), angle},
		{"noisy", takeSharp(defect.Noise(p, 3, rand.New(rand.NewPCG(3, 4))), faceOf(eye)), angle},
		{"half the size", takeSharp(defect.Shake(portrait(eye/2), tremor, nil), faceOf(eye/2)), angle},
	} {
		if math.Abs(c.got.Angle-c.angle) > 12 || c.got.Shaken < 0.75 || math.Abs(c.got.Smear-want.Smear) > 0.25*want.Smear {
			t.Errorf("%s: %+v, want %+v along %.0f°", c.name, c.got, want, c.angle)
		}
	}
}

func TestSmearGrows(t *testing.T) {
	const eye = 90
	last := 0.0
	for _, length := range []float64{0.05, 0.08, 0.12, 0.18} {
		s := takeSharp(defect.Shake(portrait(eye), defect.Tremor{Extent: length, Direction: 60, Straight: true}, nil), faceOf(eye))
		if s.Smear <= last {
			t.Errorf("a path of %.2f: %+v after %.4f", length, s, last)
		}
		last = s.Smear
	}
}

// Where a path dwells some edges stay sharp, and by them alone two of the three smears would be shorter than half of this.
func TestDwellingPathIsSeen(t *testing.T) {
	const eye = 120
	p := portrait(eye)
	p.Image = defect.Defocus(p, 0.03, nil) // as wide as edges of nature are
	for _, seed := range []uint64{2, 3, 5} {
		s := takeSharp(defect.Shake(p, defect.Tremor{Extent: 0.18, Direction: 30}, defect.Rand(seed, "", "")), faceOf(eye))
		if s.Smear < 0.035 || s.Shaken < 2.0/3 {
			t.Errorf("seed %d: %+v", seed, s)
		}
	}
}

func TestSharpWithoutEdges(t *testing.T) {
	if s := takeSharp(image.NewNRGBA(image.Rect(0, 0, 300, 300)), faceOf(80)); s != nil {
		t.Errorf("a grey card: %+v", s)
	}
	if s := takeSharp(image.NewNRGBA(image.Rect(0, 0, 20, 20)), faceOf(200)); s != nil {
		t.Errorf("a picture that does not hold the face: %+v", s)
	}
}

func BenchmarkSharp(b *testing.B) {
	const eye = 250
	m, f := sketch(eye), faceOf(eye)
	for b.Loop() {
		takeSharp(m, f)
	}
}
