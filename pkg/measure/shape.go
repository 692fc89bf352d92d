package measure

import (
	"math"

	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
)

// Shape holds the proportions of the face and of the pixels.
type Shape struct {
	Wide      float64             // ln of how much wider than usual the face is for its height: 0.1 when pulled 10 % wider
	Ratios    [proportion]float64 // what it rests on: ln of the widths over the heights of [proportions]
	Pixel     float64             // ln of a pixel's width over its height, as the file declares it; 0 when it does not
	Resampled float64             // ln of the factor by which one axis alone was enlarged, see [stretched]; 0 without a trace
	Box       vision.Rect         // the face
}

// proportion is the number of ratios that are taken of a face.
const proportion = 2

// proportions are pairs of landmarks: the ends of a width, and of a height.
var proportions = [proportion][4]int{
	{234, 454, 10, 152}, // ears; forehead to chin
	{33, 263, 168, 152}, // outer corners of the eyes; from between them to the chin
}

// stretchFit holds the constant and the weights of the ratios: `go run ./cmd/fit -shift pkg/measure/testdata/stretch.csv`.
// The mesh follows a stretch by two thirds to three quarters only, which the weights make up for. People differ with a
// standard deviation of 0.054, and five more ratios of the face do not make that less.
var stretchFit = [1 + proportion]float64{0.3241, 0.7874, 0.6152}

// takeShape compares distances in space between landmarks, so that neither tilt nor a slight turn changes them.
func takeShape(p *photo.Photo, f *vision.Face) *Shape {
	m := f.Mesh.Points
	if len(m) < vision.MeshSize {
		return nil
	}
	s := &Shape{Wide: stretchFit[0], Box: f.Box}
	for i, k := range proportions {
		s.Ratios[i] = math.Log(distance(m[k[0]], m[k[1]]) / distance(m[k[2]], m[k[3]]))
		s.Wide += stretchFit[1+i] * s.Ratios[i]
	}
	if p.PixelRatio > 0 {
		s.Pixel = math.Log(p.PixelRatio)
	}
	s.Resampled = stretched(p.Pixels, f)
	return s
}

func distance(p, q vision.Point3) float64 {
	return math.Sqrt((p.X-q.X)*(p.X-q.X) + (p.Y-q.Y)*(p.Y-q.Y) + (p.Z-q.Z)*(p.Z-q.Z))
}
