package defect

import (
	"math"

	"kaocheck/pkg/ramp"
	"kaocheck/pkg/vision"
)

// canvas is a portrait that goes on beyond its edges: the wall mirrored, without the person; below, the person's
// clothes in one colour. Without segments all is wall.
type canvas struct {
	wall
	cloth [3]float32
}

func newCanvas(p Portrait) canvas {
	w, ok := newWall(p)
	if !ok {
		w.seen = linear(p.Image)
		w.plate, w.person = w.seen, newPlane(w.seen[0].w, w.seen[0].h)
		return canvas{wall: w}
	}
	v := canvas{wall: w}
	for c, l := range w.seen.mean(p.eye(), core(p.Scene.Segments, vision.Clothes, w.person.w, w.person.h), w.person) {
		v.cloth[c] = float32(l)
	}
	return v
}

// pixel returns the light of a pixel inside or outside the picture.
func (v canvas) pixel(x, y int) (out [3]float32) {
	w, h := v.person.w, v.person.h
	if x >= 0 && y >= 0 && x < w && y < h {
		for c := range out {
			out[c] = v.seen[c].v[y*w+x]
		}
		return out
	}
	wall := mirrored(y, h)*w + mirrored(x, w)
	for c := range out {
		out[c] = v.plate[c].v[wall]
	}
	if y < h || x < 0 || x >= w {
		return out
	}
	last := (h-1)*w + x
	fade := float32(ramp.Smooth(0, 0.08, float64(y-h+1)/float64(h)))
	for c := range out {
		person := v.seen[c].v[last] + fade*(v.cloth[c]-v.seen[c].v[last])
		out[c] += v.person.v[last] * (person - out[c])
	}
	return out
}

// mirrored carries x to 0…n−1, to and fro.
func mirrored(x, n int) int {
	x = ((x % (2 * n)) + 2*n) % (2 * n)
	return min(x, 2*n-1-x)
}

// at reads between pixels with the cubic of Catmull and Rom; the middle of the first pixel is at 0.5, 0.5.
func (v canvas) at(x, y float64) (sum [3]float64) {
	x0, y0 := int(math.Floor(x-0.5)), int(math.Floor(y-0.5))
	fx, fy := x-0.5-float64(x0), y-0.5-float64(y0)
	for j := -1; j <= 2; j++ {
		for i := -1; i <= 2; i++ {
			weight := cubic(float64(i)-fx) * cubic(float64(j)-fy)
			for c, l := range v.pixel(x0+i, y0+j) {
				sum[c] += weight * float64(l)
			}
		}
	}
	return sum
}

// covers returns the person's share at x, y: none beside the picture, the clothes below.
func (v canvas) covers(x, y float64) float64 {
	if x < 0 || y < 0 || x > float64(v.person.w) {
		return 0
	}
	return v.person.at(x, y)
}

// flipped swaps left and right.
func (v canvas) flipped() canvas {
	v.seen, v.plate, v.person = v.seen.each(plane.flipped), v.plate.each(plane.flipped), v.person.flipped()
	return v
}
