package report

import (
	"image"
	"image/color"
	"math"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/check"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

// DrawOptions are what an evidence picture depends on besides the result.
type DrawOptions struct {
	Lang     message.Lang
	Document measure.Document // for the guide bands; none without a height
	Font     []byte           // TTF, OTF or TTC with the glyphs of Lang; without them the labels are English
}

// Sides of the picture that is drawn on, in pixels. A narrower one is set on a white
// ground, so that the words below have room.
const (
	longMin, longMax = 800, 1600
	groundMin        = 640
)

// Colours that stay apart for colour-blind readers (Okabe and Ito, 2008).
var (
	vermillion  = color.RGBA{0xD5, 0x5E, 0x00, 0xFF}
	orange      = color.RGBA{0xE6, 0x9F, 0x00, 0xFF}
	skyBlue     = color.RGBA{0x56, 0xB4, 0xE9, 0xFF}
	bluishGreen = color.RGBA{0x00, 0x9E, 0x73, 0xFF}
	blue        = color.RGBA{0x00, 0x72, 0xB2, 0xFF}
	purple      = color.RGBA{0xCC, 0x79, 0xA7, 0xFF}
	black       = color.RGBA{0x20, 0x20, 0x20, 0xFF}
	grey        = color.RGBA{0x60, 0x60, 0x60, 0xFF}
	white       = color.RGBA{0xFF, 0xFF, 0xFF, 0xFF}
)

// Draw returns a copy of the upright picture img with what was found drawn on it: the
// person's outline, the head's lines, the guide for the print, and each fault at its
// place under a number that a legend below the picture explains. It needs the result as
// it was checked, with its scene; what is missing is not drawn. File names are not
// written on it.
func Draw(img *image.NRGBA, r check.Result, o DrawOptions) *image.NRGBA {
	if img.Rect.Empty() {
		img = image.NewNRGBA(image.Rect(0, 0, 1, 1))
	}
	s := newSketch(img, r, o)
	s.guides()
	s.scene()
	s.crop()
	s.marks()
	s.arrows()
	return s.withLegend()
}

// sketch is an evidence picture in the making.
type sketch struct {
	pen
	check.Result
	o       DrawOptions
	k       float64 // pixels of the sketch per pixel of the photo
	letters lettering
	faults  []check.Finding
	notes   []note
	taken   []image.Rectangle // where words stand already
}

func newSketch(img *image.NRGBA, r check.Result, o DrawOptions) *sketch {
	long := float64(max(img.Rect.Dx(), img.Rect.Dy()))
	k := max(longMin, min(long, longMax)) / long
	small := imaging.Resize(img, scaled(img.Rect.Dx(), k), scaled(img.Rect.Dy(), k), imaging.Linear)
	s := &sketch{pen: newPen(small, k*long/longMax), Result: r, o: o, k: k}
	s.letters, s.o.Lang = newLettering(o.Lang, o.Font, max(15, k*long/58))
	s.faults = faults(ordered(r.Findings))
	return s
}

func scaled(side int, k float64) int { return max(1, int(math.Round(float64(side)*k))) }

// at carries a point of the photo into the sketch.
func (s *sketch) at(x, y float64) vision.Point { return vision.Point{X: x, Y: y}.Scale(s.k) }

func (s *sketch) rect(r vision.Rect) vision.Rect {
	return vision.Rect{X: r.X * s.k, Y: r.Y * s.k, W: r.W * s.k, H: r.H * s.k}
}

// photo is the whole picture in its own pixels.
func (s *sketch) photo() vision.Rect {
	b := s.dst.Rect
	return vision.Rect{W: float64(b.Dx()) / s.k, H: float64(b.Dy()) / s.k}
}

// calm tells whether there is nothing to point at.
func (s *sketch) calm() bool { return len(s.faults) == 0 }

func colourOf(status profile.Status) color.RGBA {
	if status == profile.Fail {
		return vermillion
	}
	return orange
}
