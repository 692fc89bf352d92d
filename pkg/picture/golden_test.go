package picture

import (
	"image"
	"testing"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/check"
	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/golden"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

// crowded is a result with all that can be drawn: an outline, two faces, faults with a place, an area, an arrow and none.
func crowded() check.Result {
	r := checktest.Rejected()
	r.Scene.Segments = person()
	r.Scene.Faces = append(r.Scene.Faces, vision.Face{Box: vision.Rect{X: 40, Y: 900, W: 160, H: 200}})
	shake := checktest.Finding("img.shake", "ied", profile.Fail, 0.09, 1.5, map[string]any{"angle": 30.0})
	shake.Where, shake.Good = &vision.Rect{X: 450, Y: 600, W: 300, H: 160}, profile.Band{Max: new(0.05)}
	thing := checktest.Finding("bg.plain", "de", profile.Review, 9, 0.5, nil)
	thing.Area, thing.Good = square(1050, 400, 90), profile.Band{Max: new(6.0)}
	r.Findings = append(r.Findings, shake, thing, check.Finding{Rule: "eyes.gaze", Status: profile.Unknown, Reason: "no_skin"})
	return r
}

// person are segments with an ellipse in front of a wall.
func person() *vision.Segments {
	s := &vision.Segments{Area: vision.Rect{W: 1200, H: 1600}, W: 60, H: 80}
	for c := range s.Share {
		s.Share[c] = make([]uint8, s.W*s.H)
	}
	for i := range s.W * s.H {
		x, y := float64(i%s.W-30)/15, float64(i/s.W-38)/25
		class := vision.Background
		if x*x+y*y < 1 {
			class = vision.FaceSkin
		}
		s.Share[class][i] = 255
	}
	return s
}

// What is drawn is what somebody has looked at, at half the size: lines of the drawing stay, and the files small.
func TestGolden(t *testing.T) {
	o := Options{Lang: message.EN, Document: checktest.Profile().Document}
	uncut := crowded()
	uncut.Crop = nil
	room := checktest.Finding("frame.crop", "mm", profile.Fail, -3, 1.5, map[string]any{"mm": 3.0, "edge": "top"})
	room.Where = &vision.Rect{X: 100, Y: -90, W: 1000, H: 1285}
	uncut.Findings = append(uncut.Findings, room)
	for name, drawn := range map[string]*image.NRGBA{
		"faults.png":  Draw(field(1200, 1600), crowded(), o),
		"calm.png":    Draw(field(1200, 1600), checktest.Accepted(), o),
		"preview.png": Preview(field(1200, 1600), crowded(), o),
		"uncut.png":   Preview(field(1200, 1600), uncut, o),
	} {
		golden.Picture(t, "../../testdata/golden/picture/"+name, imaging.Resize(drawn, drawn.Rect.Dx()/2, 0, imaging.Box))
	}
}
