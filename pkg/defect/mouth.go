package defect

import (
	"image"
	"math"

	"kaocheck/pkg/colour"
	"kaocheck/pkg/ramp"
	"kaocheck/pkg/vision"
)

// Parts of an open mouth in IED of 63 mm: the lower lip, which goes down as it is; below it, the skin as far as the chin is
// pressed together. An upper tooth shows 9 mm at most and is 8 mm wide.
const (
	lowerLip    = 0.16
	toothHeight = 0.14
	toothWidth  = 0.13
	toothShade  = 0.05 // how far down the upper lip's shadow reaches
)

// Light between the lips: of the cavity as a share of the skin's, red the most, and of teeth as a share of the skin's
// luminance.
var (
	cavity = [3]float64{0.05, 0.02, 0.02}
	enamel = [3]float64{1.5, 1.4, 1.2}
)

// openMouth parts the lips by so many IED in the middle. Between them it is dark, or upper teeth are seen.
func openMouth(p Portrait, opening float64, teeth bool) *image.NRGBA {
	eye := p.eye()
	if eye == 0 || opening <= 0 {
		return p.Image
	}
	seen := linear(p.Image)
	m := newMouth(p.Scene.Main(), seen, opening)
	down := m.axis.Dir.Scale(-eye)
	out := newLight(seen[0].w, seen[0].h)
	for i := range out[0].v {
		at := vision.Point{X: float64(i%out[0].w) + 0.5, Y: float64(i/out[0].w) + 0.5}
		by, depth, inside := m.parted(at)
		if by == 0 && inside == 0 {
			for c := range out {
				out[c].v[i] = seen[c].v[i]
			}
			continue
		}
		between := m.between(at, depth, teeth)
		for c := range out {
			lip := seen[c].at(at.X-by*down.X, at.Y-by*down.Y)
			out[c].v[i] = float32(lip + inside*(between[c]-lip))
		}
	}
	return out.picture()
}

// mouth knows the line between the lips in the head's own axes, in IED: x to the side, y down.
type mouth struct {
	head
	opening      float64
	upper, lower []vision.Point // inner edges of the lips from left to right
	chin         float64
	skin         [3]float64 // light of the cheeks
}

// cheeks are landmarks in pairs.
var cheeks = []int{50, 280, 205, 425}

func newMouth(f *vision.Face, seen light, opening float64) mouth {
	m := mouth{head: head{f.Axis(), f.InterEye()}, opening: opening}
	inner := vision.Lips()[0]
	for i := range len(inner)/2 + 1 {
		m.upper = append(m.upper, m.place(f.Mesh.At(inner[i])))
		m.lower = append(m.lower, m.place(f.Mesh.At(inner[(len(inner)-i)%len(inner)])))
	}
	m.chin = m.place(f.Chin()).Y
	for _, k := range cheeks {
		for c := range seen {
			m.skin[c] += seen[c].at(f.Mesh.At(k).X, f.Mesh.At(k).Y) / float64(len(cheeks))
		}
	}
	return m
}

// parted returns, in IED, from how far above p the picture is taken and how far below the upper lip p lies, and the share of p
// that lies between the lips.
func (m mouth) parted(p vision.Point) (by, depth, inside float64) {
	at := m.place(p)
	top, ok := along(m.upper, at.X)
	bottom, in := along(m.lower, at.X)
	if !ok || !in || at.Y > m.chin {
		return 0, 0, 0
	}
	left, right := m.upper[0].X, m.upper[len(m.upper)-1].X
	across := (2*at.X - left - right) / (right - left)
	line, height := (top+bottom)/2, m.opening*math.Sqrt(max(0, 1-across*across))
	depth = at.Y - line
	inside = min(soft(depth*m.eye), soft((height-depth)*m.eye))
	if depth <= 0 {
		return 0, depth, inside
	}
	if room := m.chin - line - lowerLip; depth > height+lowerLip && room > height {
		return height * (m.chin - at.Y) / (room - height), depth, inside
	}
	return min(height, depth), depth, inside
}

// soft is how much of a pixel lies inside an edge so many pixels away.
func soft(pixels float64) float64 { return min(max(pixels+0.5, 0), 1) }

// between returns the light at p, which lies so far below the upper lip.
func (m mouth) between(p vision.Point, depth float64, teeth bool) (rgb [3]float64) {
	if !teeth || depth > toothHeight {
		for c := range rgb {
			rgb[c] = cavity[c] * m.skin[c]
		}
		return rgb
	}
	gap := math.Abs(math.Remainder(m.place(p).X, toothWidth)) // the middle of the face lies between two teeth
	light := colour.Luminance(m.skin[0], m.skin[1], m.skin[2])
	light *= (0.5 + 0.5*ramp.Smooth(0, toothShade, depth)) * (0.6 + 0.4*ramp.Smooth(0, 0.015, gap))
	for c := range rgb {
		rgb[c] = enamel[c] * light
	}
	return rgb
}
