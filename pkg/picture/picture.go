// Package picture draws what was found on a copy of the photo: the evidence of each fault, with its name, and where a crop
// lies.
package picture

import (
	"image"
	"image/color"
	"math"
	"slices"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/check"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

// Options are what a picture depends on besides the result.
type Options struct {
	Lang     message.Lang
	Document measure.Document // for the guide bands; none without a height
	Font     []byte           // TTF, OTF or TTC with the glyphs of Lang; without them the labels are English
	Bare     bool             // without the legend, for where the words stand beside the picture
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
// person's outline, the head's lines, the guides for the print, and the evidence of each
// fault, hatched, under a number that a legend below the picture explains. It needs the
// result as [check.Checker.Inspect] sees it; what is missing is not drawn. File names are
// not written on it.
func Draw(img *image.NRGBA, r check.Result, o Options) *image.NRGBA {
	s := newSketch(img, r, o)
	s.evidence()
	s.guides()
	s.scene()
	s.crop()
	s.marks()
	s.arrows()
	s.writeNotes()
	s.labels()
	if o.Bare {
		return opaque(s.dst)
	}
	return s.withLegend(message.Marked(string(s.Verdict)).In(s.o.Lang), s.verdictColour(), s.legend)
}

// sketch is an annotated picture in the making.
type sketch struct {
	pen
	check.Result
	o       Options
	size    vision.Rect // the photo, in its own pixels
	view    vision.Rect // what is drawn of it and around it
	cutting bool        // the photo is to be cut, whatever its shape
	k       float64     // pixels of the sketch per pixel of the photo
	letters lettering
	faults  []check.Finding
	notes   []note
	places  []place
	taken   []image.Rectangle // where words stand already
}

func newSketch(img *image.NRGBA, r check.Result, o Options) *sketch {
	if img.Rect.Empty() {
		img = image.NewNRGBA(image.Rect(0, 0, 1, 1))
	}
	s := &sketch{Result: r, o: o, faults: check.Faults(check.Ordered(r.Findings))}
	s.size = vision.Rect{W: float64(img.Rect.Dx()), H: float64(img.Rect.Dy())}
	s.view = s.around(s.size)
	long := max(s.view.W, s.view.H)
	s.k = max(longMin, min(long, longMax)) / long
	s.pen = newPen(scaled(s.view.W, s.k), scaled(s.view.H, s.k), s.k*long/longMax)
	if s.view != s.size { // the photo leaves some of the sheet open
		s.ground()
	}
	small := imaging.Resize(img, scaled(s.size.W, s.k), scaled(s.size.H, s.k), imaging.Linear)
	s.lay(small, s.at(0, 0))
	s.letters, s.o.Lang = newLettering(o.Lang, o.Font, max(15, s.k*long/58))
	return s
}

func scaled(side, k float64) int { return max(1, int(math.Round(side*k))) }

// viewMost is how far the picture's surroundings are shown, as a share of its longer side.
const viewMost = 0.12

// around is the photo with what it lacks of the print: the best crop of one that is too small leaves it.
func (s *sketch) around(size vision.Rect) vision.Rect {
	i := slices.IndexFunc(s.faults, func(f check.Finding) bool { return f.Rule == "frame.crop" && f.Where != nil })
	if i < 0 {
		return size
	}
	most := viewMost * max(size.W, size.H)
	room := vision.Rect{X: -most, Y: -most, W: size.W + 2*most, H: size.H + 2*most}
	crop := s.faults[i].Where.Intersect(room)
	if !(crop.Area() > 0) {
		return size
	}
	x, y := min(0, crop.X), min(0, crop.Y)
	return vision.Rect{X: x, Y: y, W: max(size.W, crop.X+crop.W) - x, H: max(size.H, crop.Y+crop.H) - y}
}

// at carries a point of the photo into the sketch.
func (s *sketch) at(x, y float64) vision.Point { return s.to(vision.Point{X: x, Y: y}) }

func (s *sketch) to(p vision.Point) vision.Point {
	return vision.Point{X: p.X - s.view.X, Y: p.Y - s.view.Y}.Scale(s.k)
}

func (s *sketch) rect(r vision.Rect) vision.Rect {
	p := s.at(r.X, r.Y)
	return vision.Rect{X: p.X, Y: p.Y, W: r.W * s.k, H: r.H * s.k}
}

// area carries the rings of a into the sketch, without those that no eye could find.
func (s *sketch) area(a vision.Area) vision.Area {
	var drawn vision.Area
	for _, ring := range a {
		r := make(vision.Ring, len(ring))
		for i, p := range ring {
			r[i] = s.to(p)
		}
		drawn = append(drawn, r)
	}
	return drawn.Over(36 * s.unit * s.unit)
}

// whole is the sketch itself.
func (s *sketch) whole() vision.Rect {
	return vision.Rect{W: float64(s.dst.Rect.Dx()), H: float64(s.dst.Rect.Dy())}
}

// calm tells whether there is nothing to point at.
func (s *sketch) calm() bool { return len(s.faults) == 0 }

func colourOf(status profile.Status) color.RGBA {
	if status == profile.Fail {
		return vermillion
	}
	return orange
}
