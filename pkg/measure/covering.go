package measure

import "kaocheck/pkg/vision"

// Covering holds what lies over nose, mouth and chin.
type Covering struct {
	Share float64        // share of the most covered of [Covering.Parts]
	Cloth float64        // share of mouth and chin under cloth, not under a hand
	Parts [3]Part        // nose, mouth, chin
	Where vision.Rect    // the parts that are hidden at least half as much as the most hidden one
	Shape vision.Outline // their outlines
}

// Part is how much of one part of the face is hidden, 0–1.
type Part struct {
	Cloth float64 // clothes and accessories: mask, scarf, microphone
	Hand  float64 // skin that is not the face's
	Other float64 // background: what the network takes for none of them
}

// Share returns the hidden share of the part.
func (p Part) Share() float64 { return p.Cloth + p.Hand + p.Other }

// Landmarks around the tip of the nose and the chin: like the lips, none of them lies where glasses sit or where a collar
// ends.
var (
	noseRing = []int{5, 279, 327, 2, 98, 49}
	chinRing = []int{18, 406, 424, 262, 369, 396, 175, 171, 140, 32, 204, 182}
	browRing = []int{33, 168, 263, 151} // forehead and eyes, to see whether the network sees the face at all
)

// takeCovering averages the class probabilities inside the outlines of nose, mouth and chin.
// Hair is no cover, for beards and moustaches are hair or skin to the network. Background in the face is a
// scarf or a bottle that it does not know, unless the upper face is background as well: then
// the picture is too blurred or dark to say, and as much is taken off.
func takeCovering(f *vision.Face, s *vision.Segments) *Covering {
	c := new(Covering)
	unseen := inRing(f, s, browRing)[vision.Background]
	all := [3][]int{noseRing, vision.Lips()[1], chinRing}
	for i, ring := range all {
		p := inRing(f, s, ring)
		part := Part{
			Cloth: p[vision.Clothes] + p[vision.Accessory],
			Hand:  p[vision.BodySkin],
			Other: max(0, p[vision.Background]-unseen),
		}
		c.Parts[i], c.Share = part, max(c.Share, part.Share())
	}
	c.Cloth = (c.Parts[1].Cloth + c.Parts[2].Cloth) / 2
	var hidden []vision.Point
	var parts []vision.Ring
	for i, part := range c.Parts {
		if part.Share() >= c.Share/2 {
			ring := f.Mesh.Ring(all[i])
			hidden = append(hidden, ring...)
			parts = append(parts, ring)
		}
	}
	c.Where, c.Shape = vision.Bounds(hidden), vision.Rings(parts...)
	return c
}

// inRing returns the mean probability of every class, 0–1, over the cells in an outline of
// landmarks.
func inRing(f *vision.Face, s *vision.Segments, ring []int) (mean [vision.Classes]float64) {
	edge := f.Mesh.Ring(ring)
	b := vision.Bounds(edge)
	x0, y0, _ := s.Cell(vision.Point{X: b.X, Y: b.Y})
	x1, y1, _ := s.Cell(vision.Point{X: b.X + b.W, Y: b.Y + b.H})
	var n float64
	var sum [vision.Classes]float64
	for y := max(y0, 0); y <= min(y1, s.H-1); y++ {
		for x := max(x0, 0); x <= min(x1, s.W-1); x++ {
			if !edge.Contains(s.Point(x, y)) {
				continue
			}
			n++
			for c := range sum {
				sum[c] += float64(s.Share[c][y*s.W+x])
			}
		}
	}
	for c := range mean {
		mean[c] = sum[c] / (255 * max(n, 1))
	}
	return mean
}
