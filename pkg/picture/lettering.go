package picture

import (
	"image"
	"image/color"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"kaocheck/pkg/message"
	"kaocheck/pkg/paragraph"
	"kaocheck/pkg/vision"
)

// lettering writes words on pictures in one font and size.
type lettering struct {
	font *sfnt.Font
	face font.Face
	size float64
	lang message.Lang
	set  paragraph.Typesetter
}

// newLettering takes the font in data when it has the glyphs of l, else a Latin one for
// English. It returns the language that can be written.
func newLettering(l message.Lang, data []byte, size float64) (lettering, message.Lang) {
	f := parseFont(data)
	if f == nil || l == message.JA && !has(f, "不備要確認のーガ") {
		f, l = parseFont(goregular.TTF), message.EN
	}
	return letter(f, l, size), l
}

func letter(f *sfnt.Font, l message.Lang, size float64) lettering {
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
	if err != nil { // only for sizes and resolutions that are not positive
		panic(err)
	}
	t := lettering{font: f, face: face, size: size, lang: l}
	t.set = paragraph.Measured(l, t.width)
	return t
}

// at returns the same letters at k times their size.
func (t lettering) at(k float64) lettering { return letter(t.font, t.lang, t.size*k) }

// parseFont returns the first font in data, or nil.
func parseFont(data []byte) *sfnt.Font {
	if len(data) == 0 { // on which the parser panics
		return nil
	}
	c, err := opentype.ParseCollection(data)
	if err != nil {
		return nil
	}
	f, err := c.Font(0)
	if err != nil {
		return nil
	}
	return f
}

// has tells whether f has a glyph for every character of s.
func has(f *sfnt.Font, s string) bool {
	var b sfnt.Buffer
	for _, r := range s {
		if i, err := f.GlyphIndex(&b, r); i == 0 || err != nil {
			return false
		}
	}
	return true
}

// known is s with a question mark in the place of what the font cannot write.
func (t lettering) known(s string) string {
	return strings.Map(func(r rune) rune {
		if has(t.font, string(r)) {
			return r
		}
		return '?'
	}, s)
}

func (t lettering) width(s string) int {
	return font.MeasureString(t.face, t.known(s)).Ceil()
}

// height is the distance from line to line.
func (t lettering) height() int { return int(t.size * 1.45) }

// write puts s with the left end of its line's middle at x, y.
func (t lettering) write(dst *image.RGBA, c color.Color, x, y float64, s string) {
	d := font.Drawer{Dst: dst, Src: image.NewUniform(c), Face: t.face}
	d.Dot = fixed.Point26_6{X: fixed.Int26_6(x * 64), Y: fixed.Int26_6((y + t.size*0.36) * 64)}
	d.DrawString(t.known(s))
}

// centred puts s around p.
func (t lettering) centred(dst *image.RGBA, c color.Color, p vision.Point, s string) {
	t.write(dst, c, p.X-float64(t.width(s))/2, p.Y, s)
}
