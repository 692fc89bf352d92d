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
		if c := coverEye(f, s, ring); c.Share() > worst.Share() {
			worst = c
		}
	}
	return &worst
}

func coverEye(f *vision.Face, s *vision.Segments, lids []int) Covered {
	share := inRing(f, s, lids)
	return Covered{
		Hair: share[vision.Hair], Accessory: share[vision.Accessory],
		Other: share[vision.Background] + share[vision.BodySkin] + share[vision.Clothes],
	}
}
