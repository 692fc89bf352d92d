package measure

import "kaocheck/pkg/vision"

// Covered says what lies over the eyes: mean probability of each class within the lids of the worse eye.
type Covered struct {
	Hair      float64
	Accessory float64 // glasses
	Other     float64 // a hand, cloth, anything else that is not the face
}

// Share returns the covered share, 0–1.
func (c Covered) Share() float64 { return c.Hair + c.Accessory + c.Other }

// coverEyes averages the segments within the lids.
func coverEyes(f *vision.Face, s *vision.Segments) *Covered {
	if s == nil {
		return nil
	}
	var worst Covered
	for _, ring := range vision.Lids() {
		if c := coverEye(f.Mesh.Ring(ring), s); c.Share() > worst.Share() {
			worst = c
		}
	}
	return &worst
}

func coverEye(lids vision.Ring, s *vision.Segments) Covered {
	var sum [vision.Classes]float64
	var all float64
	b := vision.Bounds(lids)
	x0, y0, _ := s.Cell(vision.Point{X: b.X, Y: b.Y})
	x1, y1, _ := s.Cell(vision.Point{X: b.X + b.W, Y: b.Y + b.H})
	for y := max(y0, 0); y <= min(y1, s.H-1); y++ {
		for x := max(x0, 0); x <= min(x1, s.W-1); x++ {
			if !lids.Contains(s.Point(x, y)) {
				continue
			}
			all++
			for class := range sum {
				sum[class] += float64(s.Share[class][y*s.W+x])
			}
		}
	}
	if all == 0 {
		return Covered{}
	}
	share := func(c vision.Class) float64 { return sum[c] / (255 * all) }
	return Covered{
		Hair: share(vision.Hair), Accessory: share(vision.Accessory),
		Other: share(vision.Background) + share(vision.BodySkin) + share(vision.Clothes),
	}
}
