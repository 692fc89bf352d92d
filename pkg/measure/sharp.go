package measure

import (
	"image"
	"math"

	"kaocheck/pkg/vision"
)

// Sharp holds how far the light of one point is spread over the face. Lengths are shares of the distance between the
// eyes, so that they mean the same on every print.
//
// It rests on the sharpest edges of the face, hair and glasses, those that a lens can draw no sharper: the quarter of
// least blur, in eight directions. Shade, skin and soft focus of a retoucher make no such edges and are not seen.
type Sharp struct {
	Blur   float64 // diameter of the disc that would blur as much, across the smear if there is one; from 0
	Smear  float64 // length of the line over which the camera moved, times Shaken; from 0
	Angle  float64 // direction of the smear in degrees, 0–180, clockwise from the picture's right
	Shaken float64 // probability that the blur has a direction which is not the face's own, 0–1
	Eyes   vision.Rect
}

// sharpCells is the least number of cells between the eyes on the grid of a large picture; it has less than twice as many.
const sharpCells = 80

// sharpLevels is how often the grid is halved, for blur that is wide.
const sharpLevels = 3

// sharpDirections is the number of directions in which edges are gathered, each with half of its neighbours.
const sharpDirections = 8

// sharpEdges is the least number of edges that tell a blur.
const sharpEdges = 12

// takeSharp measures the middle of the face; nil without edges.
func takeSharp(img *image.NRGBA, face *vision.Face) *Sharp {
	eye := face.InterEye()
	n := max(1, int(eye/sharpCells))
	e := face.Eyes()
	c := vision.Middle(e[0], e[1])
	t := toneOf(img, vision.Rect{X: c.X - 1.1*eye, Y: c.Y - 0.9*eye, W: 2.2 * eye, H: 2.4 * eye}, n)
	b, ok := t.spreads()
	if !ok {
		return nil
	}
	s := b.sharp(eye / float64(n))
	s.Eyes = vision.Rect{X: c.X - 0.9*eye, Y: c.Y - 0.4*eye, W: 1.8 * eye, H: 0.8 * eye}
	return s
}

// spreads is the variance of the blur in each direction, in cells².
type spreads [sharpDirections]float64

// spreads measures each direction on the finest level that can tell it.
func (t tone) spreads() (b spreads, ok bool) {
	var sigma [sharpLevels][sharpDirections]float64
	for level := range sigma {
		list := t.edges()
		if level == 0 && len(list) < sharpEdges {
			return b, false
		}
		all := sharpest(list, 0.25)
		for k := range sigma[level] {
			some := towards(list, float64(k)*math.Pi/sharpDirections)
			sigma[level][k] = all
			if len(some) >= sharpEdges {
				sigma[level][k] = sharpest(some, 0.25)
			}
		}
		t = t.halved()
	}
	for k := range b {
		s := 4 * sigma[2][k]
		s = handOver(2*sigma[1][k], s, sigma[1][k])
		s = handOver(sigma[0][k], s, sigma[0][k])
		b[k] = s * s
	}
	return b, true
}

// handOver passes from the blur seen at a level to that seen at the next, which is at least as much, where cells, the
// blur in the level's cells, grows too large for the level.
func handOver(here, next, cells float64) float64 {
	w := rise(1.8, 2.8, cells)
	return here*(1-w) + max(next, 0.9*here)*w
}

// rise goes from 0 at a to 1 at b with level ends.
func rise(a, b, x float64) float64 {
	x = min(max((x-a)/(b-a), 0), 1)
	return x * x * (3 - 2*x)
}

// towards lists the edges whose normal points along angle, give or take a step between directions.
func towards(list []edge, angle float64) []edge {
	var some []edge
	for _, e := range list {
		d := math.Abs(e.angle - angle)
		if min(d, math.Pi-d) <= math.Pi/sharpDirections {
			some = append(some, e)
		}
	}
	return some
}

// sharp parts b into what is alike in all directions and what has one: b(θ) = mean + x·cos 2θ + y·sin 2θ. A line of
// length L adds L²/12 along itself, a disc of diameter D adds D²/16 in all directions.
func (b spreads) sharp(eye float64) *Sharp {
	mean, x, y := b.parts()
	x -= own(math.Sqrt(mean)/eye) * mean
	excess := math.Hypot(x, y)
	s := &Sharp{Shaken: shaken(x/mean, y/mean), Angle: math.Mod(math.Atan2(y, x)*90/math.Pi+180, 180)}
	s.Blur = 4 * math.Sqrt(max(0, mean-s.Shaken*excess)) / eye
	s.Smear = s.Shaken * math.Sqrt(24*excess) / eye
	return s
}

func (b spreads) parts() (mean, x, y float64) {
	for k, v := range b {
		sin, cos := math.Sincos(2 * math.Pi * float64(k) / sharpDirections)
		mean += v / sharpDirections
		x += v * cos * 2 / sharpDirections
		y += v * sin * 2 / sharpDirections
	}
	return max(mean, 1e-6), x, y
}

// own is the share by which upright edges of a face that is not shaken are blurred more than level ones: the wider the
// blur, the more of its level edges are lines, lids, brows and lips. blur is σ in inter-eye distances.
func own(blur float64) float64 { return 0.05 + 0.3*rise(0.005, 0.03, blur) }

// shaken is the probability of camera shake where x and y are the shares of blur that have a direction, along the
// picture's axes and its diagonals. A face has more of its own along the axes.
func shaken(x, y float64) float64 {
	return 1 / (1 + math.Exp((1-math.Hypot(x/0.38, y/0.25))*8))
}
