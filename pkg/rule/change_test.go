package rule_test

import (
	"image"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/vision"
)

// change is something that must not matter.
type change string

const (
	none     change = "as it is"
	mirrored change = "mirrored"
	half     change = "at half the size"
	larger   change = "a quarter larger"
	coded    change = "stored at quality 95"
	darkSkin change = "dark skin"
	paleSkin change = "pale skin"
	blueWall change = "blue wall"
)

func changes() []change {
	return []change{mirrored, half, larger, coded, darkSkin, paleSkin, blueWall}
}

// with is p after a change of who or what is before the camera, or of the camera.
func (p person) with(c change) person {
	switch c {
	case larger:
		p.eye *= 1.25
	case darkSkin:
		p.skin = 0.08
	case paleSkin:
		p.skin = 0.5
	case blueWall:
		p.wall = [3]float64{0.25, 0.4, 0.6}
	}
	return p
}

// shown is a picture after a change of the file, and how it lies then.
func (v view) shown(c change, img *image.NRGBA) (view, *image.NRGBA) {
	p := defect.Portrait{Image: img}
	switch c {
	case mirrored:
		v.mirrored = true
		return v, defect.Mirror(p)
	case coded:
		return v, defect.Compress(p, 95)
	case half:
		v.wide, v.high = v.wide/2, v.high/2
		return v, vision.Shrink(img, img.Rect.Dx()/2, img.Rect.Dy()/2)
	}
	return v, img
}
