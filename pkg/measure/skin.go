package measure

import (
	"image"
	"math"

	"kaocheck/pkg/vision"
)

// skinStep is the size of a cell of a face's skin in units of the inter-eye distance. Grain averages out
// over it; the shadow of a nose is six cells wide.
const skinStep = 0.04

// skinReach is how far the cells reach from the middle between the eyes, in inter-eye distances: left
// and right, up, down.
const skinSide, skinUp, skinDown = 1.4, 1.1, 2.1

// skin is the visible part of the main face in cells of light.
type skin struct {
	grid  vision.Grid
	light [][3]float64 // linear red, green and blue, 0–1
	y     []float64    // linear luminance, 0–1
	bare  []bool       // face skin inside the face's outline, with eyes, brows and lips
}

// newSkin reads the face of scene; nil without segments.
func newSkin(img *image.NRGBA, face *vision.Face, s *vision.Segments) *skin {
	if s == nil || s.W*s.H == 0 || len(face.Mesh.Points) < vision.MeshSize {
		return nil
	}
	k := &skin{grid: skinGrid(face)}
	outline := face.Mesh.Ring(vision.Oval())
	rgb := vision.Sample(img, k.grid)
	k.y = luminances(rgb)
	for i := range k.grid.W * k.grid.H {
		c := [3]float64{linearOf(rgb[3*i]), linearOf(rgb[3*i+1]), linearOf(rgb[3*i+2])}
		k.light = append(k.light, c)
		p := k.at(i)
		k.bare = append(k.bare, faceSkin(s, p) && outline.Contains(p))
	}
	return k
}

// skinGrid lies along the eye line of face.
func skinGrid(face *vision.Face) vision.Grid {
	a, unit := face.Axis(), face.InterEye()
	right, down := vision.Point{X: -a.Dir.Y, Y: a.Dir.X}, a.Dir.Scale(-1)
	return vision.Grid{
		Origin: a.Eyes.Sub(right.Scale(skinSide * unit)).Sub(down.Scale(skinUp * unit)),
		U:      right.Scale(skinStep * unit), V: down.Scale(skinStep * unit),
		W: int(math.Round(2 * skinSide / skinStep)), H: int(math.Round((skinUp + skinDown) / skinStep)),
	}
}

// at returns the middle of cell i in the picture.
func (k *skin) at(i int) vision.Point {
	x, y := float64(i%k.grid.W)+0.5, float64(i/k.grid.W)+0.5
	return k.grid.Origin.Add(k.grid.U.Scale(x)).Add(k.grid.V.Scale(y))
}

// cell returns the number of the cell that holds the picture's point p; ok is false where it shows no
// bare skin.
func (k *skin) cell(p vision.Point) (i int, ok bool) {
	d := p.Sub(k.grid.Origin)
	n := k.grid.U.X*k.grid.U.X + k.grid.U.Y*k.grid.U.Y
	x := int(math.Floor((d.X*k.grid.U.X + d.Y*k.grid.U.Y) / n))
	y := int(math.Floor((d.X*k.grid.V.X + d.Y*k.grid.V.Y) / n))
	i = y*k.grid.W + x
	return i, x >= 0 && y >= 0 && x < k.grid.W && y < k.grid.H && k.bare[i]
}

// faceSkin tells whether most of the segments' cell at p is face skin.
func faceSkin(s *vision.Segments, p vision.Point) bool {
	x, y, ok := s.Cell(p)
	return ok && s.Share[vision.FaceSkin][y*s.W+x] >= 128
}

// shape is the outline in the picture of the bare cells that are in.
func (k *skin) shape(in func(i int) bool) Evidence {
	return shape(k.grid, func(i int) bool { return k.bare[i] && in(i) })
}

// seen returns luminance and light of the bare skin.
func (k *skin) seen() (y []float64, light [][3]float64) {
	for i, ok := range k.bare {
		if ok {
			y, light = append(y, k.y[i]), append(light, k.light[i])
		}
	}
	return y, light
}

// around returns the mean luminance of the bare cells within a cell of p; ok is false where p itself shows none.
func (k *skin) around(p vision.Point) (mean float64, ok bool) {
	i, ok := k.cell(p)
	if !ok {
		return 0, false
	}
	var sum, n float64
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			x, y := i%k.grid.W+dx, i/k.grid.W+dy
			if x >= 0 && y >= 0 && x < k.grid.W && y < k.grid.H && k.bare[y*k.grid.W+x] {
				sum += k.y[y*k.grid.W+x]
				n++
			}
		}
	}
	return sum / n, true
}
