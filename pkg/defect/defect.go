// Package defect makes photos with known faults from good ones: portraits that are out of focus, shaken, noisy, cut
// wrongly, or that have a shadow or a shelf behind the head, each as strong as asked.
//
// Faults are measured in inter-eye distances (IED) and shares of light, so that they compare over picture sizes, and
// all light is added up as light: the picture is decoded from sRGB first. The same random source gives the same
// picture, and a growing strength changes nothing but the strength. No input is changed. Where a fault cannot be drawn,
// because no face or no segments were found, the picture comes back as it was.
package defect

import (
	"hash/fnv"
	"image"
	"math"
	"math/rand/v2"

	"kaocheck/pkg/vision"
)

// Portrait is a picture with what was found in it.
type Portrait struct {
	Image *image.NRGBA // opaque, bounds from (0,0)
	Scene *vision.Scene
	Other *Portrait // whose head the fault second-face borrows; nil: the person's own, mirrored
}

// Kind is one fault, or one harmless change that must not be taken for a fault.
type Kind struct {
	Name      string
	Column    string    // the rule or group of rules that must notice it, or must stay silent if it is harmless
	Harmless  bool      // no strength of it is a fault
	Moves     bool      // it moves things in the picture, so that the portrait's scene does not fit the result
	Strengths []float64 // growing, without zero
	Nominal   float64   // the strength from which the rule must notice it
	Unit      string    // of the strengths

	// Direction draws the fault's direction in degrees, 0 to the picture's right and 90 down; it takes the first number
	// of the source that Make gets. Nil: the fault has none.
	Direction func(rng *rand.Rand) float64

	// Make draws the fault. Strength zero gives the picture itself, or, where Print is set, a good print cut out of it.
	Make  func(p Portrait, strength float64, rng *rand.Rand) *image.NRGBA
	Print bool // the result is a print of 35×45 mm and no longer the whole picture
}

// Rand returns the random source of seed for one picture and one kind, so that none depends on the others that are made.
func Rand(seed uint64, picture, kind string) *rand.Rand {
	h := fnv.New64a()
	h.Write([]byte(picture + "\x00" + kind))
	return rand.New(rand.NewPCG(seed, h.Sum64()))
}

// eye returns the inter-eye distance in pixels, 0 without a face.
func (p Portrait) eye() float64 {
	f := p.Scene.Main()
	if f == nil || len(f.Mesh.Points) < vision.MeshSize {
		return 0
	}
	return f.InterEye()
}

// segmented tells whether the person can be told from the wall.
func (p Portrait) segmented() bool {
	return p.eye() > 0 && p.Scene.Segments != nil && p.Scene.Segments.Area.Area() > 0 && p.Scene.Segments.W*p.Scene.Segments.H > 0
}

// steady stands in for no random source with one that always gives the same.
func steady(rng *rand.Rand) *rand.Rand {
	if rng == nil {
		return Rand(0, "", "")
	}
	return rng
}

// ray returns the unit vector of a direction in degrees.
func ray(direction float64) (x, y float64) {
	y, x = math.Sincos(direction * math.Pi / 180)
	return x, y
}

// between draws a number from lo to hi.
func between(rng *rand.Rand, lo, hi float64) float64 { return lo + (hi-lo)*rng.Float64() }

// around draws any direction.
func around(rng *rand.Rand) float64 { return between(rng, 0, 360) }
