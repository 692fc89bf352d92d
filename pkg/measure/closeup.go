package measure

import (
	"image"
	"math"

	"kaocheck/pkg/colour"
	"kaocheck/pkg/vision"
)

// closeupStep is the size of a sample of a closeup in units of the inter-eye distance: an iris
// is 19 samples wide.
const closeupStep = 0.01

// closeup is a part of the face sampled in the face's own axes, so that neither the picture's
// size nor a tilted head changes what is measured. Positions are in units of the inter-eye distance,
// x along the eye line to the picture's right, y down the face, from the middle between the
// eyes.
type closeup struct {
	area   vision.Rect // in the face's axes
	step   float64     // size of a sample
	w, h   int
	rgb    []float32 // 0–255, sRGB
	origin vision.Point
	u, v   vision.Point // the face's axes in pixels of the picture
}

// takeCloseup samples the part area of the face f.
func takeCloseup(img *image.NRGBA, f *vision.Face, area vision.Rect) *closeup {
	return takeGrid(img, f, area, closeupStep)
}

// takeGrid samples the part area of the face f in steps of the given size.
func takeGrid(img *image.NRGBA, f *vision.Face, area vision.Rect, step float64) *closeup {
	a := f.Axis()
	unit := f.InterEye()
	c := &closeup{
		area: area, step: step, origin: a.Eyes,
		w: int(math.Round(area.W / step)), h: int(math.Round(area.H / step)),
		u: vision.Point{X: -a.Dir.Y, Y: a.Dir.X}.Scale(unit), v: a.Dir.Scale(-unit),
	}
	c.rgb = vision.Sample(img, c.grid())
	return c
}

// grid is where the samples lie in the picture.
func (c *closeup) grid() vision.Grid {
	return vision.Grid{
		Origin: c.picture(vision.Point{X: c.area.X, Y: c.area.Y}),
		U:      c.u.Scale(c.step), V: c.v.Scale(c.step), W: c.w, H: c.h,
	}
}

// ring carries a polygon into the picture.
func (c *closeup) ring(polygon []vision.Point) vision.Ring {
	r := make(vision.Ring, len(polygon))
	for i, p := range polygon {
		r[i] = c.picture(p)
	}
	return r
}

// picture carries a position in the face's axes into the picture.
func (c *closeup) picture(p vision.Point) vision.Point {
	return c.origin.Add(c.u.Scale(p.X)).Add(c.v.Scale(p.Y))
}

// face carries a position of the picture into the face's axes.
func (c *closeup) face(p vision.Point) vision.Point {
	d := p.Sub(c.origin)
	n := c.u.X*c.u.X + c.u.Y*c.u.Y
	return vision.Point{X: (d.X*c.u.X + d.Y*c.u.Y) / n, Y: (d.X*c.v.X + d.Y*c.v.Y) / n}
}

// points carries mesh landmarks into the face's axes.
func (c *closeup) points(m vision.Mesh, indices []int) []vision.Point {
	list := make([]vision.Point, len(indices))
	for i, k := range indices {
		list[i] = c.face(m.At(k))
	}
	return list
}

// cell returns the number of the sample at p, the nearest one where p lies outside.
func (c *closeup) cell(p vision.Point) int {
	x := int((p.X - c.area.X) / c.step)
	y := int((p.Y - c.area.Y) / c.step)
	return min(max(y, 0), c.h-1)*c.w + min(max(x, 0), c.w-1)
}

// between reads values, one a sample, between the middles of samples; beyond the outer ones the nearest is repeated.
func (c *closeup) between(values []float64, p vision.Point) float64 {
	fx := min(max((p.X-c.area.X)/c.step-0.5, 0), float64(c.w-1))
	fy := min(max((p.Y-c.area.Y)/c.step-0.5, 0), float64(c.h-1))
	x, y := min(int(fx), c.w-2), min(int(fy), c.h-2)
	fx, fy = fx-float64(x), fy-float64(y)
	top, bottom := values[y*c.w+x:][:2], values[(y+1)*c.w+x:][:2]
	return (top[0]*(1-fx)+top[1]*fx)*(1-fy) + (bottom[0]*(1-fx)+bottom[1]*fx)*fy
}

// at returns the middle of sample i in the face's axes.
func (c *closeup) at(i int) vision.Point {
	return vision.Point{
		X: c.area.X + (float64(i%c.w)+0.5)*c.step,
		Y: c.area.Y + (float64(i/c.w)+0.5)*c.step,
	}
}

// grey returns the sRGB luma, 0–1, of every sample.
func (c *closeup) grey() []float64 {
	grey := make([]float64, c.w*c.h)
	for i := range grey {
		grey[i] = colour.Luma(float64(c.rgb[3*i]), float64(c.rgb[3*i+1]), float64(c.rgb[3*i+2])) / 255
	}
	return grey
}

// flatten replaces each sample by the mean of those that lie within the given width along the eye line.
func (c *closeup) flatten(width float64) {
	reach := int(width / c.step / 2)
	sums := make([]float64, 3*(c.w+1)) // of what lies left of each sample, colour by colour
	for y := range c.h {
		row := c.rgb[3*c.w*y:][:3*c.w]
		for i, v := range row {
			sums[i+3] = sums[i] + float64(v)
		}
		for i := range row {
			from, to := max(i/3-reach, 0), min(i/3+reach+1, c.w)
			row[i] = float32((sums[3*to+i%3] - sums[3*from+i%3]) / float64(to-from))
		}
	}
}

// inside lists the samples whose middle lies in the polygon.
func (c *closeup) inside(polygon vision.Ring) []int {
	var list []int
	b := vision.Bounds(polygon)
	for i := range c.w * c.h {
		p := c.at(i)
		if b.Holds(p) && polygon.Contains(p) {
			list = append(list, i)
		}
	}
	return list
}

// where returns the picture's rectangle around a part of the face.
func (c *closeup) where(r vision.Rect) *vision.Rect {
	b := vision.Bounds([]vision.Point{
		c.picture(vision.Point{X: r.X, Y: r.Y}), c.picture(vision.Point{X: r.X + r.W, Y: r.Y}),
		c.picture(vision.Point{X: r.X, Y: r.Y + r.H}), c.picture(vision.Point{X: r.X + r.W, Y: r.Y + r.H}),
	})
	return &b
}
