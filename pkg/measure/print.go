package measure

import "kaocheck/pkg/photo"

// Print holds the picture's shape and, when the resolution is known, its size on paper.
type Print struct {
	Width, Height     int     // pixels
	Ratio             float64 // height over width
	WidthMM, HeightMM float64 // 0 when the resolution is unknown
	Declared          bool    // the resolution was given by the user, not taken from the file
	Document          Document
}

// mmPerInch is the length of an inch.
const mmPerInch = 25.4

func takePrint(p *photo.Photo, given Given) *Print {
	w, h := p.Pixels.Rect.Dx(), p.Pixels.Rect.Dy()
	m := &Print{Width: w, Height: h, Ratio: float64(h) / float64(w), Declared: given.DPI > 0, Document: given.Document}
	if dpi := resolution(p, given.DPI); dpi > 0 {
		m.WidthMM, m.HeightMM = float64(w)/dpi*mmPerInch, float64(h)/dpi*mmPerInch
	}
	return m
}

// resolution returns the dots per inch, 0 when nobody knows: EXIF asks cameras to write 72
// where there is none (JEITA CP-3451, XResolution), and screens write 96.
func resolution(p *photo.Photo, declared float64) float64 {
	switch {
	case declared > 0:
		return declared
	case p.DPI == 72 || p.DPI == 96:
		return 0
	}
	return p.DPI
}
