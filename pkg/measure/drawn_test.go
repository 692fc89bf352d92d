package measure

import (
	"image"
	"image/color"
	"testing"

	"kaocheck/pkg/vision"
)

// look says what a drawn person shows at a height above the eyes and a distance to the right of
// the head's axis, both in T.
type look func(up, side float64) (vision.Class, color.NRGBA)

var (
	skinTone  = color.NRGBA{205, 160, 135, 255}
	hairTone  = color.NRGBA{60, 45, 35, 255}
	clothTone = color.NRGBA{70, 80, 120, 255}
	wallTone  = color.NRGBA{225, 225, 225, 255}
)

// drawn is a canonical face with what a look shows, T being 120 pixels.
type drawn struct {
	img  *image.NRGBA
	face *vision.Face
	segs *vision.Segments
}

// draw carries a look into a picture; scale 1 is 480 pixels wide.
func draw(t testing.TB, scale float64, show look) drawn {
	t.Helper()
	d := drawn{face: canonicalFace(scale), img: image.NewNRGBA(image.Rect(0, 0, int(480*scale), int(480*scale)))}
	a := d.face.Axis()
	for y := range d.img.Rect.Dy() {
		for x := range d.img.Rect.Dx() {
			up, side := a.Project(vision.Point{X: float64(x) + 0.5, Y: float64(y) + 0.5})
			_, c := show(up/a.T, side/a.T)
			d.img.SetNRGBA(x, y, c)
		}
	}
	d.segs = &vision.Segments{Area: vision.Rect{W: 480 * scale, H: 480 * scale}, W: 256, H: 256}
	for c := range d.segs.Share {
		d.segs.Share[c] = make([]uint8, 256*256)
	}
	for i := range 256 * 256 {
		up, side := a.Project(d.segs.Point(i%256, i/256))
		class, _ := show(up/a.T, side/a.T)
		d.segs.Share[class][i] = 255
	}
	return d
}

// canonicalFace is the canonical face, its eyes in the middle of the picture.
func canonicalFace(scale float64) *vision.Face {
	f := &vision.Face{Mesh: vision.Canonical(vision.Point{X: 240 * scale, Y: 233.754 * scale}, 63.023*scale)}
	f.Box = f.Mesh.Bounds()
	return f
}

// bare is a person with hair up to the given height above the eyes; 0.75 is bald.
func bare(crown float64) look {
	return func(up, side float64) (vision.Class, color.NRGBA) {
		switch r := side*side/0.42 + (up+0.1)*(up+0.1)/0.85; {
		case up < -1.1 && side*side < 0.8+(-1.1-up)*3:
			return vision.Clothes, clothTone
		case r < 1 && up < 0.55:
			return vision.FaceSkin, skinTone
		case up > 0 && side*side/0.5+(up-0.1)*(up-0.1)/((crown-0.1)*(crown-0.1)) < 1:
			if crown < 0.8 {
				return vision.FaceSkin, skinTone
			}
			return vision.Hair, hairTone
		}
		return vision.Background, wallTone
	}
}

// over lays a cover on a look where within says.
func over(under look, class vision.Class, tone color.NRGBA, within func(up, side float64) bool) look {
	return func(up, side float64) (vision.Class, color.NRGBA) {
		if within(up, side) {
			return class, tone
		}
		return under(up, side)
	}
}

func mirrored(under look) look {
	return func(up, side float64) (vision.Class, color.NRGBA) { return under(up, -side) }
}
