package wall

import (
	"image"
	"math"
	"math/rand/v2"
	"testing"

	"kaocheck/pkg/colour"
	"kaocheck/pkg/vision"
)

// scenery is a drawn portrait: light of a place in units of T around the eyes.
type scenery struct {
	t     float64 // pixels
	wall  func(x, y float64) [3]float64
	hair  [3]float64
	cloth [3]float64
	noise float64 // standard deviation in levels of 255
	tight float64 // how much of the wall is cut off at either side, in T
}

// pale is a wall of even light.
func pale(_, _ float64) [3]float64 { return [3]float64{0.6, 0.62, 0.64} }

func dim(c [3]float64, k float64) [3]float64 { return times(c, k) }

// silhouette tells what a portrait shows at x, y: a head with hair, a neck and shoulders.
func silhouette(x, y float64) vision.Class {
	switch {
	case math.Hypot(x/0.6, (y-0.15)/0.85) < 1:
		return vision.FaceSkin
	case math.Hypot(x/0.75, (y+0.1)/1) < 1 && y < 0.5:
		return vision.Hair
	case math.Abs(x) < 0.35 && y > 0 && y < 1.3:
		return vision.BodySkin
	case y > 1.2+0.3*x*x:
		return vision.Clothes
	}
	return vision.Background
}

// draw makes the picture of 2.5 × 3.1 T, or tighter, and what a network would find in it.
func (s scenery) draw() (*image.NRGBA, *vision.Scene) {
	w, h := int((2.5-2*s.tight)*s.t), int(3.1*s.t)
	eyes := vision.Point{X: (1.25 - s.tight) * s.t, Y: 1.4 * s.t}
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	rng := rand.New(rand.NewPCG(1, 2))
	for y := range h {
		for x := range w {
			u, v := (float64(x)+0.5-eyes.X)/s.t, (float64(y)+0.5-eyes.Y)/s.t
			light := s.wall(u, v)
			switch silhouette(u, v) {
			case vision.FaceSkin, vision.BodySkin:
				light = [3]float64{0.5, 0.3, 0.2}
			case vision.Hair:
				light = s.hair
			case vision.Clothes:
				light = s.cloth
			}
			for c, l := range light {
				img.Pix[y*img.Stride+4*x+c] = uint8(min(max(encoded(l)+s.noise*rng.NormFloat64()+0.5, 0), 255))
			}
			img.Pix[y*img.Stride+4*x+3] = 255
		}
	}
	return img, seated(eyes, s.t, float64(w), float64(h))
}

func encoded(l float64) float64 { return 255 * colour.Value(l) }

func seated(eyes vision.Point, t, w, h float64) *vision.Scene {
	face := vision.Face{Box: vision.Rect{X: eyes.X - 0.6*t, Y: eyes.Y - 0.5*t, W: 1.2 * t, H: 1.5 * t}}
	face.Mesh.Points = make([]vision.Point3, vision.MeshSize)
	for i := range face.Mesh.Points {
		face.Mesh.Points[i] = vision.Point3{X: eyes.X, Y: eyes.Y}
	}
	face.Mesh.Points[152].Y += t
	seg := &vision.Segments{Area: vision.Rect{W: w, H: h}, W: 256, H: 256}
	for c := range seg.Share {
		seg.Share[c] = make([]uint8, seg.W*seg.H)
	}
	for i := range seg.W * seg.H {
		p := seg.Point(i%seg.W, i/seg.W)
		seg.Share[silhouette((p.X-eyes.X)/t, (p.Y-eyes.Y)/t)][i] = 255
	}
	return &vision.Scene{Faces: []vision.Face{face}, Segments: seg}
}

// look measures the wall of a whole picture.
func look(img *image.NRGBA, found *vision.Scene) *Background {
	return Look(img, whole(img), whole(img), found.Main(), found.Segments)
}

func whole(img *image.NRGBA) vision.Rect {
	return vision.Rect{W: float64(img.Rect.Dx()), H: float64(img.Rect.Dy())}
}

func (s scenery) measure(t *testing.T) *Background {
	t.Helper()
	b := look(s.draw())
	if b == nil {
		t.Fatal("no background")
	}
	return b
}

func sitting(wall func(x, y float64) [3]float64) scenery {
	return scenery{t: 60, wall: wall, hair: [3]float64{0.02, 0.02, 0.02}, cloth: [3]float64{0.05, 0.05, 0.1}, noise: 1}
}

// thrown is a wall with the portrait's own shadow, displaced by dx, dy, its edge as soft as given.
func thrown(depth, dx, dy, soft float64) func(x, y float64) [3]float64 {
	return func(x, y float64) [3]float64 {
		var in float64
		const n = 2
		for i := -n; i <= n; i++ {
			for j := -n; j <= n; j++ {
				if silhouette(x-dx+soft*float64(i)/n, y-dy+soft*float64(j)/n) != vision.Background {
					in++
				}
			}
		}
		return dim(pale(x, y), 1-depth*in/((2*n+1)*(2*n+1)))
	}
}
