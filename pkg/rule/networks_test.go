package rule_test

import (
	"image"
	"math"
	"sync"

	"kaocheck/pkg/vision"
)

// view is a picture of a person as it lies before the networks: perhaps mirrored, and larger or smaller than drawn.
type view struct {
	person
	mirrored   bool
	wide, high float64 // factors
}

func (p person) view() view { return view{person: p, wide: 1, high: 1} }

// to carries a place of the person into the picture.
func (v view) to(x, y float64) vision.Point {
	sin, cos := math.Sincos(v.roll * math.Pi / 180)
	q := vision.Point{X: (x*cos - y*sin - v.frame.X) * v.eye, Y: (x*sin + y*cos - v.frame.Y) * v.eye}
	if w, _ := v.size(); v.mirrored {
		q.X = float64(w) - q.X
	}
	return vision.Point{X: q.X * v.wide, Y: q.Y * v.high}
}

// seen tells what the picture shows at q.
func (v view) seen(q vision.Point) vision.Class {
	q = vision.Point{X: q.X / v.wide, Y: q.Y / v.high}
	if w, _ := v.size(); v.mirrored {
		q.X = float64(w) - q.X
	}
	class, _ := v.at(v.spot(q.X, q.Y))
	return class
}

// scenes keeps what was found.
var scenes sync.Map // view → func() *vision.Scene

// scene is what networks that make no mistakes find in the picture.
func (v view) scene() *vision.Scene {
	once, _ := scenes.LoadOrStore(v, sync.OnceValue(func() *vision.Scene {
		w, h := v.size()
		blank := image.NewNRGBA(image.Rect(0, 0, int(math.Round(float64(w)*v.wide)), int(math.Round(float64(h)*v.high))))
		looker := vision.Looker{Finders: []vision.Finder{v}, Mesher: v, EyeReader: v, Segmenter: v}
		scene, err := looker.Look(blank)
		if err != nil {
			panic(err) // none of the networks below fails
		}
		return scene
	}))
	return once.(func() *vision.Scene)()
}

// guestAt and guestSize place the second face.
const guestAt, guestSize = 1.9, 0.3

// Find finds the person, and the guest if there is one.
func (v view) Find(*image.NRGBA) ([]vision.Candidate, error) {
	found := []vision.Candidate{v.candidate(v.mesh(0, 1))}
	if v.guest > 0 {
		found = append(found, v.candidate(v.mesh(guestAt, guestSize)))
	}
	return found, nil
}

func (v view) candidate(m vision.Mesh) vision.Candidate {
	return vision.Candidate{Box: m.Bounds(), Eyes: m.Eyes(), Score: 1}
}

// Mesh fits the face in the middle of roi.
func (v view) Mesh(_ *image.NRGBA, roi vision.Square) (vision.Mesh, error) {
	m := v.mesh(0, 1)
	if guest := v.mesh(guestAt, guestSize); v.guest > 0 && guest.Bounds().Holds(roi.Centre) {
		m, m.Presence = guest, v.guest
	}
	return m, nil
}

// Closed says of lids less than a third open that they are closed, and is unsure around that.
func (v view) Closed(*image.NRGBA, vision.Square) (float64, error) {
	return 1 / (1 + math.Exp((v.lids-0.05)/0.01)), nil
}

// Segment is sure of every cell.
func (v view) Segment(_ *image.NRGBA, area vision.Rect) (*vision.Segments, error) {
	s := &vision.Segments{Area: area, W: 256, H: 256}
	for c := range s.Share {
		s.Share[c] = make([]uint8, s.W*s.H)
	}
	for i := range s.W * s.H {
		s.Share[v.seen(s.Point(i%s.W, i/s.W))][i] = 255
	}
	return s, nil
}

// mesh is the canonical face with this person's eyes and mouth, turned as the head is, at the given size and so far to
// the right.
func (v view) mesh(right, size float64) vision.Mesh {
	points := canonical()
	v.expression(points)
	m := vision.Mesh{Points: make([]vision.Point3, len(points)), Presence: 1}
	for i, q := range points {
		q = turned(turned(q, 'y', v.yaw), 'x', v.pitch)
		at := v.to(right+size*q.X, size*q.Y)
		m.Points[i] = vision.Point3{X: at.X, Y: at.Y, Z: q.Z * size * v.eye * math.Sqrt(v.wide*v.high)}
	}
	if v.mirrored {
		for i, k := range mirrorImages() {
			if i < k {
				m.Points[i], m.Points[k] = m.Points[k], m.Points[i]
			}
		}
	}
	return m
}

// turned turns q about an axis: positive yaw towards the picture's right, positive pitch up.
func turned(q vision.Point3, axis byte, degrees float64) vision.Point3 {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	if axis == 'y' {
		return vision.Point3{X: q.X*cos - q.Z*sin, Y: q.Y, Z: q.Z*cos + q.X*sin}
	}
	return vision.Point3{X: q.X, Y: q.Y*cos + q.Z*sin, Z: q.Z*cos - q.Y*sin}
}

// expression moves lids and lips to where they are drawn.
func (p person) expression(points []vision.Point3) {
	for k, ring := range vision.Lids() {
		side := float64(2*k - 1)
		for j, i := range ring {
			sin, cos := math.Sincos(float64(j) * math.Pi / 8)
			points[i].X, points[i].Y = side*(0.5+0.22*cos), -p.lids/2*sin
		}
	}
	for k, ring := range vision.Lips() {
		half := p.gap/2 + 0.1*float64(k)
		for j, i := range ring {
			sin, cos := math.Sincos(float64(j) * math.Pi / 10)
			points[i].X, points[i].Y = -(0.38+p.smile)*cos, 1.12-0.3*p.smile*cos*cos-half*sin
		}
	}
}

// canonical returns the canonical face in inter-eye distances from the middle between its eyes.
func canonical() []vision.Point3 { return vision.Canonical(vision.Point{}, 1).Points }

// mirrorImages tells for every landmark which one lies opposite.
var mirrorImages = sync.OnceValue(func() []int {
	points := canonical()
	images := make([]int, len(points))
	for i, p := range points {
		least := math.Inf(1)
		for k, q := range points {
			if d := math.Abs(p.X+q.X) + math.Abs(p.Y-q.Y) + math.Abs(p.Z-q.Z); d < least {
				images[i], least = k, d
			}
		}
	}
	return images
})
