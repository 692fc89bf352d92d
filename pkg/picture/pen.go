package picture

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"kaocheck/pkg/vision"
)

// pen draws on an opaque picture, with a light halo under each line.
type pen struct {
	dst  *image.RGBA
	unit float64 // width of a thin line
}

// newPen takes a white sheet.
func newPen(w, h int, size float64) pen {
	p := pen{image.NewRGBA(image.Rect(0, 0, w, h)), max(1, 2*size)}
	draw.Draw(p.dst, p.dst.Rect, image.White, image.Point{}, draw.Src)
	return p
}

// lay puts a picture at a point, on white where it is translucent.
func (p pen) lay(img image.Image, at vision.Point) {
	r := img.Bounds().Sub(img.Bounds().Min).Add(image.Pt(int(math.Round(at.X)), int(math.Round(at.Y))))
	draw.Draw(p.dst, r, image.White, image.Point{}, draw.Src)
	draw.Draw(p.dst, r, img, img.Bounds().Min, draw.Over)
}

// segment is a straight line.
type segment [2]vision.Point

// stroke draws lines of width times the unit.
func (p pen) stroke(c color.RGBA, width float64, lines ...segment) {
	w := width * p.unit
	p.fill(fade(white, 0.75), p.quads(lines, w+1.6*p.unit)...)
	p.fill(c, p.quads(lines, w)...)
}

// quads turns lines into rectangles, all in the same sense so that they add up.
func (p pen) quads(lines []segment, width float64) [][]vision.Point {
	var quads [][]vision.Point
	for _, l := range lines {
		l, ok := p.clip(l, width)
		length := l[0].Distance(l[1])
		if !ok || length == 0 {
			continue
		}
		along := l[1].Sub(l[0]).Scale(width / 2 / length)
		side := vision.Point{X: -along.Y, Y: along.X}
		a, b := l[0].Sub(along), l[1].Add(along)
		quads = append(quads, []vision.Point{a.Add(side), b.Add(side), b.Sub(side), a.Sub(side)})
	}
	return quads
}

// clip cuts l to the picture and a margin (Liang and Barsky, 1984).
func (p pen) clip(l segment, margin float64) (segment, bool) {
	b := p.dst.Rect
	d := l[1].Sub(l[0])
	from, to := 0.0, 1.0
	for _, edge := range [4][2]float64{
		{-d.X, l[0].X - float64(b.Min.X) + margin}, {d.X, float64(b.Max.X) + margin - l[0].X},
		{-d.Y, l[0].Y - float64(b.Min.Y) + margin}, {d.Y, float64(b.Max.Y) + margin - l[0].Y},
	} {
		switch t := edge[1] / edge[0]; {
		case edge[0] == 0 && edge[1] < 0:
			return l, false
		case edge[0] < 0:
			from = max(from, t)
		case edge[0] > 0:
			to = min(to, t)
		}
	}
	return segment{l[0].Add(d.Scale(from)), l[0].Add(d.Scale(to))}, from < to
}

// fill draws polygons, which may overlap where they run in the same sense.
func (p pen) fill(c color.RGBA, polygons ...[]vision.Point) {
	p.paint(image.NewUniform(c), polygons...)
}

// paint is fill with a pattern.
func (p pen) paint(src image.Image, polygons ...[]vision.Point) {
	bounds := boundsOf(polygons).Intersect(p.dst.Rect)
	if bounds.Empty() {
		return
	}
	r := vector.NewRasterizer(bounds.Dx(), bounds.Dy())
	for _, polygon := range polygons {
		for i, q := range polygon {
			x, y := float32(q.X-float64(bounds.Min.X)), float32(q.Y-float64(bounds.Min.Y))
			if i == 0 {
				r.MoveTo(x, y)
			} else {
				r.LineTo(x, y)
			}
		}
		r.ClosePath()
	}
	mask := image.NewAlpha(image.Rect(0, 0, bounds.Dx(), bounds.Dy()))
	r.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	draw.DrawMask(p.dst, bounds, src, bounds.Min, mask, image.Point{}, draw.Over)
}

func boundsOf(polygons [][]vision.Point) image.Rectangle {
	var all []vision.Point
	for _, polygon := range polygons {
		all = append(all, polygon...)
	}
	if len(all) == 0 {
		return image.Rectangle{}
	}
	return outer(vision.Bounds(all))
}

// outer is the smallest rectangle of whole pixels around r.
func outer(r vision.Rect) image.Rectangle {
	return image.Rect(
		int(math.Floor(r.X)), int(math.Floor(r.Y)), int(math.Ceil(r.X+r.W)), int(math.Ceil(r.Y+r.H)),
	)
}

// tint lays a translucent colour over r.
func (p pen) tint(r vision.Rect, c color.RGBA, share float64) {
	draw.Draw(p.dst, outer(r).Intersect(p.dst.Rect), image.NewUniform(fade(c, share)), image.Point{}, draw.Over)
}

// fade makes c translucent.
func fade(c color.RGBA, share float64) color.RGBA {
	f := func(v uint8) uint8 { return uint8(math.Round(float64(v) * share)) }
	return color.RGBA{f(c.R), f(c.G), f(c.B), f(c.A)}
}

// sides are the four edges of r.
func sides(r vision.Rect) []segment {
	a, b := vision.Point{X: r.X, Y: r.Y}, vision.Point{X: r.X + r.W, Y: r.Y}
	c, d := vision.Point{X: r.X + r.W, Y: r.Y + r.H}, vision.Point{X: r.X, Y: r.Y + r.H}
	return []segment{{a, b}, {b, c}, {c, d}, {d, a}}
}

// dashed cuts lines into dashes of a length, with gaps of two thirds of it.
func dashed(lines []segment, length float64) []segment {
	var dashes []segment
	for _, l := range lines {
		total := l[0].Distance(l[1])
		if n := total / length; n > 10000 || total == 0 {
			continue
		}
		d := l[1].Sub(l[0]).Scale(1 / total)
		for at := 0.0; at < total; at += length * 5 / 3 {
			dashes = append(dashes, segment{l[0].Add(d.Scale(at)), l[0].Add(d.Scale(min(total, at+length)))})
		}
	}
	return dashes
}

// circle is a polygon that looks like one.
func circle(c vision.Point, radius float64) []vision.Point {
	const corners = 40
	polygon := make([]vision.Point, corners)
	for i := range polygon {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / corners)
		polygon[i] = c.Add(vision.Point{X: cos, Y: sin}.Scale(radius))
	}
	return polygon
}
