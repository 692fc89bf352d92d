package measure

import (
	"image"

	"kaocheck/pkg/vision"
)

// Light holds how the main face is lit. A nil part could not be measured: too little bare skin is seen.
type Light struct {
	Exposure *Exposure
	Even     *Even
}

func takeLight(img *image.NRGBA, f *vision.Face, s *vision.Segments) *Light {
	k := newSkin(img, f, s)
	if k == nil {
		return nil
	}
	return &Light{Exposure: takeExposure(img, f, k), Even: takeEven(k, f.Mesh)}
}
