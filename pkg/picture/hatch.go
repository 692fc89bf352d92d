package picture

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"kaocheck/pkg/vision"
)

// hatch is an endless pattern of slanting lines.
type hatch struct {
	colour color.RGBA
	period float64 // from line to line
	width  float64 // of a line
	way    float64 // 1 rises to the right, −1 falls
}

// ColorModel implements [image.Image].
func (h hatch) ColorModel() color.Model { return color.RGBAModel }

// Bounds implements [image.Image].
func (h hatch) Bounds() image.Rectangle { return image.Rect(-1e9, -1e9, 1e9, 1e9) }

// At implements [image.Image].
func (h hatch) At(x, y int) color.Color {
	across := (float64(x) + h.way*float64(y)) / math.Sqrt2
	off := math.Abs(across - h.period*math.Round(across/h.period))
	return fade(h.colour, min(1, max(0, h.width/2-off+0.5)))
}

// ground hatches the whole sheet.
func (p pen) ground() {
	draw.Draw(p.dst, p.dst.Rect, hatch{fade(grey, 0.4), 8 * p.unit, p.unit, 1}, image.Point{}, draw.Over)
}

// shade hatches an area and draws its outline.
func (p pen) shade(a vision.Area, c color.RGBA, way float64) {
	polygons := make([][]vision.Point, len(a))
	for i, r := range a {
		polygons[i] = r
	}
	p.fill(fade(c, 0.16), polygons...)
	p.paint(hatch{fade(c, 0.75), 9 * p.unit, 1.1 * p.unit, way}, polygons...)
	p.stroke(c, 0.9, edges(a)...)
}

// edges are the sides of the rings of a.
func edges(a vision.Area) []segment {
	var lines []segment
	for _, r := range a {
		for i, q := range r {
			lines = append(lines, segment{q, r[(i+1)%len(r)]})
		}
	}
	return lines
}
