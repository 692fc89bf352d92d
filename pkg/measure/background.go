package measure

import (
	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
	"kaocheck/pkg/wall"
)

// takeBackground looks at the wall of the whole print, or else of the best crop, as far as it lies inside the photo; nil where
// too little of it is seen.
func takeBackground(p *photo.Photo, inside vision.Rect, face *vision.Face, s *vision.Segments, f *Frame) *wall.Background {
	area := f.Crop.Area
	if f.Whole {
		area = inside
	}
	return wall.Look(p.Pixels, inside, area, face, s)
}

// NoBackground is why s holds no background.
func (s *Sheet) NoBackground() Missing {
	if s.Missing == "" {
		return NoWall
	}
	return s.Missing
}
