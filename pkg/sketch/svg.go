package sketch

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// SVG draws both portraits side by side, the right one above a ring and the wrong one above
// a cross, as Japanese readers know them.
func (e Example) SVG() []byte {
	var b bytes.Buffer
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 118" width="360" height="236" role="img">` + "\n")
	fmt.Fprintf(&b, "<title>%s</title>\n", e.Rule)
	for i, p := range []portrait{e.good, e.bad} {
		x := 10 + 90*i
		left := float64(x) + (70-p.frame.w)/2
		fmt.Fprintf(&b, `<svg x="%s" y="6" width="%s" height="%s">`+"\n", num(left), num(p.frame.w), num(p.frame.h))
		for j, l := range p.layers() {
			writeLayer(&b, fmt.Sprintf("blur%d%d", i, j), l)
		}
		b.WriteString("</svg>\n")
		fmt.Fprintf(&b, `<rect x="%s" y="6" width="%s" height="%s" fill="none" stroke="#8a949c" stroke-width="0.8"/>`+"\n", num(left), num(p.frame.w), num(p.frame.h))
		writeMark(&b, i == 0, point{float64(x) + 6, 108}, p.tag)
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

func writeMark(b *bytes.Buffer, right bool, at point, tag string) {
	if tag == "" {
		at.x += 29
	}
	x, y := at.x, at.y
	if right {
		fmt.Fprintf(b, `<circle cx="%s" cy="%s" r="5" fill="none" stroke="%s" stroke-width="2"/>`+"\n", num(x), num(y), ring.colour)
	} else {
		fmt.Fprintf(b, `<path d="M%s %sl9 9m0-9l-9 9" stroke="%s" stroke-width="2"/>`+"\n", num(x-4.5), num(y-4.5), cross.colour)
	}
	if tag != "" {
		fmt.Fprintf(b, `<text x="%s" y="%s" font-family="sans-serif" font-size="7" fill="#68737c">%s</text>`+"\n", num(x+8), num(y+2.5), tag)
	}
}

func writeLayer(b *bytes.Buffer, name string, l layer) {
	if len(l.shapes) == 0 {
		return
	}
	attributes := ""
	if l.at != still {
		m := l.at
		attributes += fmt.Sprintf(` transform="matrix(%s %s %s %s %s %s)"`, num(m.a), num(m.b), num(m.c), num(m.d), num(m.e), num(m.f))
	}
	if l.blur != (size{}) {
		fmt.Fprintf(b, `<filter id="%s"><feGaussianBlur stdDeviation="%s %s"/></filter>`+"\n", name, num(l.blur.w), num(l.blur.h))
		attributes += fmt.Sprintf(` filter="url(#%s)"`, name)
	}
	fmt.Fprintf(b, "<g%s>\n", attributes)
	for _, s := range l.shapes {
		b.WriteString(s.svg() + "\n")
	}
	b.WriteString("</g>\n")
}

func (s shape) svg() string {
	if s.kind == ellipse {
		c, r := s.points[0], s.points[1]
		return fmt.Sprintf(`<ellipse cx="%s" cy="%s" rx="%s" ry="%s"%s/>`, num(c.x), num(c.y), num(r.x), num(r.y), s.style())
	}
	return fmt.Sprintf(`<path d="%s"%s/>`, s.path(), s.style())
}

func (s shape) path() string {
	var d strings.Builder
	if s.kind == squares {
		for _, p := range s.points {
			w := num(s.width)
			d.WriteString("M" + pair(point{p.x - s.width/2, p.y - s.width/2}) + "h" + w + "v" + w + "h-" + w + "z")
		}
		return d.String()
	}
	d.WriteString("M" + pair(s.points[0]))
	if s.kind == curve {
		for i := range s.points {
			c1, c2, end := bend(s.points, i)
			d.WriteString("C" + pair(c1) + " " + pair(c2) + " " + pair(end))
		}
		return d.String() + "z"
	}
	for _, p := range s.points[1:] {
		d.WriteString("L" + pair(p))
	}
	if s.kind == polygon {
		d.WriteString("z")
	}
	return d.String()
}

func (s shape) style() string {
	style := ` fill="none"`
	if s.fill != none {
		style = fmt.Sprintf(` fill="%s"`, s.fill.colour)
	}
	if s.edge != none {
		style += fmt.Sprintf(` stroke="%s" stroke-width="%s" stroke-linejoin="round" stroke-linecap="round"`, s.edge.colour, num(s.width))
	}
	if s.opacity > 0 {
		style += fmt.Sprintf(` opacity="%s"`, num(s.opacity))
	}
	return style
}

func pair(p point) string { return num(p.x) + " " + num(p.y) }

func num(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}
