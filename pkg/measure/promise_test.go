package measure

import (
	"image"
	"image/color"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
)

// promise is what a measurement keeps on any portrait: it grows with a fault that is made in the picture, and mirror,
// size, storing at quality 95, skin tone and wall move it little.
//
// The other rules keep it in tests of their own, for they need other drawings: bg.plain, bg.shadow and bg.separation in
// background_test.go, img.focus and img.shake in sharp_test.go, img.stretch, img.edited and printed dots in image_test.go, eyes.open,
// eyes.visible and eyes.gaze in eye_test.go, face.expression in mouth_test.go, cover.hat, cover.face and the tint of
// cover.sunglasses in hat_test.go, covering_test.go and lenses_test.go, frame.* in crop_test.go.
type promise struct {
	rule      string
	value     func(*Sheet) float64
	fault     func(p defect.Portrait, strength float64) *image.NRGBA
	strengths []float64 // growing; the second is held against what must not matter
	gain      float64   // least growth from the first to the last
	within    float64   // how far what must not matter may move it
	but       []string  // what does matter: it changes the fault itself
}

func promises() []promise {
	seeded := func() *rand.Rand { return rand.New(rand.NewPCG(5, 6)) }
	return []promise{
		{
			rule: "light.exposure", strengths: []float64{0, 1, 2, 3}, gain: 2.5, within: 0.65,
			value: func(s *Sheet) float64 { return -s.Light.Get().Exposure.Missing },
			fault: func(p defect.Portrait, v float64) *image.NRGBA { return defect.Exposure(p, -v) },
		},
		{
			rule: "light.exposure, bright", strengths: []float64{0.5, 1.5, 2.5}, gain: 0.5, within: 0.15, but: []string{"dark skin", "pale skin"},
			value: func(s *Sheet) float64 { return s.Light.Get().Exposure.Excess },
			fault: defect.Exposure,
		},
		{
			rule: "light.even", strengths: []float64{0.2, 0.5, 0.8}, gain: 1, within: 0.3,
			value: func(s *Sheet) float64 { return s.Light.Get().Even.Uneven },
			fault: func(p defect.Portrait, v float64) *image.NRGBA { return defect.SideLight(p, v, 10) },
		},
		{
			rule: "img.noise", strengths: []float64{2, 10, 20}, gain: 4, within: 1, but: []string{"smaller", "larger"},
			value: func(s *Sheet) float64 { return s.Grain.Get().Noise },
			fault: func(p defect.Portrait, v float64) *image.NRGBA { return defect.Noise(p, v, seeded()) },
		},
		{
			rule: "img.compression", strengths: []float64{40, 75, 90}, gain: 1, within: 0.7, but: []string{"smaller", "larger", "blue wall"},
			value: func(s *Sheet) float64 { return s.Blocks.Get().Step },
			fault: func(p defect.Portrait, v float64) *image.NRGBA { return defect.Compress(p, 100-int(v)) },
		},
		{
			rule: "eyes.red", strengths: []float64{0, 0.6, 1}, gain: 0.3, within: 0.25,
			value: func(s *Sheet) float64 { return s.Eyes.Get().Eye[0].Red },
			fault: defect.RedEye,
		},
		{
			rule: "glasses.glare", strengths: []float64{0, 0.6, 0.9}, gain: 0.1, within: 0.1,
			value: func(s *Sheet) float64 { return max(s.Eyes.Get().Eye[0].Glare, s.Eyes.Get().Eye[1].Glare) },
			fault: func(p defect.Portrait, v float64) *image.NRGBA {
				return defect.Wear(p, defect.Glasses{Rim: 0.03, Glare: v}, seeded())
			},
		},
		{
			rule: "cover.sunglasses", strengths: []float64{0, 0.5, 0.9}, gain: 0.7, within: 0.3,
			value: func(s *Sheet) float64 { return -s.Lenses.Get().Dark },
			fault: func(p defect.Portrait, v float64) *image.NRGBA {
				return defect.Wear(p, defect.Glasses{Tint: color.NRGBA{50, 50, 50, 255}, Rim: 0.03, Opacity: v}, seeded())
			},
		},
	}
}

// promised measures a portrait with a fault.
func (r promise) promised(p defect.Portrait, strength float64, after func(defect.Portrait) *image.NRGBA) float64 {
	p.Image = r.fault(p, strength)
	if after != nil {
		p.Image = after(p)
	}
	doc := Document{Width: 35, Height: 45, Head: Range{34, 32, 36}, Top: Range{4, 2, 6}, CentreMax: 2}
	return r.value(Take(&photo.Photo{Pixels: p.Image}, p.Scene, Context{Document: doc}))
}

// sitter is a drawn portrait with its head, and glasses where a rule asks for something worn.
func (r promise) sitter(t *testing.T, eye, reflectance float64) defect.Portrait {
	t.Helper()
	p := litFace(t, eye, reflectance)
	p.Scene.Head = &vision.Head{
		Crown: vision.Point{X: 2 * eye, Y: 0.4 * eye}, Chin: p.Scene.Main().Chin(), Left: 0.5 * eye, Right: 3.5 * eye,
	}
	if r.rule == "glasses.glare" {
		s := p.Scene.Segments
		for i := range s.W * s.H {
			if at := s.Point(i%s.W, i/s.W); math.Abs(at.Y/eye-2) < 0.05 && math.Abs(at.X/eye-2) < 1 {
				s.Share[vision.FaceSkin][i], s.Share[vision.Accessory][i] = 0, 255
			}
		}
	}
	return p
}

func TestGrowsWithItsFault(t *testing.T) {
	for _, r := range promises() {
		p := r.sitter(t, 90, 0.25)
		var values []float64
		for _, v := range r.strengths {
			values = append(values, r.promised(p, v, nil))
		}
		rising(t, r.rule, values, 0.01, r.gain)
	}
}

func TestNothingElseMovesIt(t *testing.T) {
	coded := func(p defect.Portrait) *image.NRGBA { return defect.Compress(p, 95) }
	for _, r := range promises() {
		p, strength := r.sitter(t, 90, 0.25), r.strengths[1]
		blue := p
		blue.Image = defect.WallColour(p, color.NRGBA{120, 150, 190, 255}, 1)
		got := map[string]float64{
			"mirrored":  r.promised(p, strength, defect.Mirror), // the drawn person is symmetric
			"coded":     r.promised(p, strength, coded),
			"smaller":   r.promised(r.sitter(t, 60, 0.25), strength, nil),
			"larger":    r.promised(r.sitter(t, 150, 0.25), strength, nil),
			"dark skin": r.promised(r.sitter(t, 90, 0.06), strength, nil),
			"pale skin": r.promised(r.sitter(t, 90, 0.45), strength, nil),
			"blue wall": r.promised(blue, strength, nil),
		}
		want := r.promised(p, strength, nil)
		for what, v := range got {
			if !slices.Contains(r.but, what) && !(math.Abs(v-want) <= r.within) {
				t.Errorf("%s, %s: %.3f, want %.3f ± %.3f", r.rule, what, v, want, r.within)
			}
		}
	}
}
