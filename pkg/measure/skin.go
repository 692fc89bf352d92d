package measure

import (
	"image"
	"math"

	"kaocheck/pkg/colour"
	"kaocheck/pkg/vision"
)

// skinStep is the size of a cell of a face's skin in units of the inter-eye distance. Grain averages out
// over it; the shadow of a nose is six cells wide.
const skinStep = 0.04

// How far the cells reach from the middle between the eyes, in inter-eye distances: left
// and right, up, down.
const skinSide, skinUp, skinDown = 1.4, 1.1, 2.1

// skin is the visible part of the main face in cells of light.
type skin struct {
	grid  vision.Grid
	light [][3]float64 // linear red, green and blue, 0–1
	y     []float64    // linear luminance, 0–1
	share []float32    // of face skin inside the face's outline, with eyes, brows and lips, 0–1
	bare  []bool       // most of the cell is such skin
}

// newSkin reads the skin of face in img; nil without segments.
func newSkin(img *image.NRGBA, face *vision.Face, s *vision.Segments) *skin {
	if s == nil || s.W*s.H == 0 || len(face.Mesh.Points) < vision.MeshSize {
		return nil
	}
	k := &skin{grid: skinGrid(face)}
	outline := face.Mesh.Ring(vision.Oval())
	rgb := vision.Sample(img, k.grid)
	k.y = luminances(rgb)
	for i := range k.grid.W * k.grid.H {
		c := [3]float64{colour.LightAt(rgb[3*i]), colour.LightAt(rgb[3*i+1]), colour.LightAt(rgb[3*i+2])}
		k.light = append(k.light, c)
		p := k.at(i)
		var share float32
		if outline.Contains(p) {
			share = faceSkin(s, p)
		}
		k.share, k.bare = append(k.share, share), append(k.bare, share > 0.5)
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

// place returns the column and the row of the cell that holds the picture's point p.
func (k *skin) place(p vision.Point) (x, y int) {
	d := p.Sub(k.grid.Origin)
	n := k.grid.U.X*k.grid.U.X + k.grid.U.Y*k.grid.U.Y
	return int(math.Floor((d.X*k.grid.U.X + d.Y*k.grid.U.Y) / n)), int(math.Floor((d.X*k.grid.V.X + d.Y*k.grid.V.Y) / n))
}

// faceSkin is the share of face skin, 0–1, in the segments' cell at p.
func faceSkin(s *vision.Segments, p vision.Point) float32 {
	x, y, ok := s.Cell(p)
	if !ok {
		return 0
	}
	return float32(s.Share[vision.FaceSkin][y*s.W+x]) / 255
}

// shape is the outline in the picture of the bare cells that are in.
func (k *skin) shape(in func(i int) bool) vision.Outline {
	return k.grid.Outline(func(i int) bool { return k.bare[i] && in(i) })
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

// around returns the mean luminance of the cells within a cell of p, by the share of face skin that each shows, and the
// mean of these shares, 0–1.
func (k *skin) around(p vision.Point) (mean, share float64) {
	x, y := k.place(p)
	var sum float64
	for j := y - 1; j <= y+1; j++ {
		for i := x - 1; i <= x+1; i++ {
			if i >= 0 && j >= 0 && i < k.grid.W && j < k.grid.H {
				s := float64(k.share[j*k.grid.W+i])
				sum, share = sum+s*k.y[j*k.grid.W+i], share+s
			}
		}
	}
	return sum / max(share, 1e-9), share / 9
}
