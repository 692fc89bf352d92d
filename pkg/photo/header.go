package photo

import (
	"cmp"
	"fmt"
	"image"
	"math"
	"strings"
)

// header is what a file tells before its pixels are decoded.
type header struct {
	Facts
	stored   image.Point // pixels as stored, not yet upright
	density  [2]float64  // dots per inch across and down the stored picture
	exif     []byte
	icc      []byte
	gamma    float64 // of PNG's gAMA, 0 without
	space    *space  // the colours to convert from, nil for sRGB
	perPixel float64 // bytes of memory that reading takes for each pixel
	densest  float64 // pixels that a byte of the file can hold at most
	whole    bool    // the file has its end mark
	ordinary bool    // a baseline JPEG, which a [Decoder] may read
}

// inspect reads the header of a file. With an error it still returns the facts that it met.
func inspect(data []byte) (*header, error) {
	h := &header{Facts: Facts{Format: sniff(data), Orientation: 1}}
	switch {
	case len(data) == 0:
		return h, fmt.Errorf("the file is %w: copy it again from the camera", ErrEmpty)
	case h.Format == "":
		return h, fmt.Errorf("this is %w: give a JPEG or PNG picture", ErrUnknownFormat)
	case h.Format == JPEG:
		err := h.readJPEG(data)
		h.settle()
		return h, err
	case h.Format == PNG:
		err := h.readPNG(data)
		h.settle()
		return h, err
	}
	return h, unsupported(strings.ToUpper(string(h.Format)))
}

// settle draws the facts that depend on several parts of the file.
func (h *header) settle() {
	e := readEXIF(h.exif)
	h.Orientation, h.Taken, h.GPS = e.orientation, e.taken, e.gps
	h.Software = cmp.Or(e.software, h.Software)
	h.Width, h.Height = h.stored.X, h.stored.Y
	h.perPixel += 4 // on white
	if h.Orientation != 1 {
		h.perPixel += 4 // and upright
	}
	if h.Orientation >= 5 {
		h.Width, h.Height = h.Height, h.Width
	}
	h.settleDensity(e.density)
	h.settleColor(e.adobeRGB)
}

func (h *header) settleDensity(exif [2]float64) {
	if h.DPISource == "" && exif[0] > 0 && exif[1] > 0 {
		h.density, h.DPISource = exif, "exif"
	}
	up := h.density[1]
	across := h.density[0]
	if h.Orientation >= 5 {
		up, across = across, up
	}
	if up > 0 && across > 0 {
		h.PixelRatio = up / across
	}
	h.DPI = math.Round(up*100) / 100 // PNG counts dots per metre, so that 300 would be 299.9994
	if h.DPI == 0 {
		h.DPISource = ""
	}
}

func (h *header) settleColor(adobe bool) {
	switch {
	case h.icc != nil:
		h.Profile, h.space = parseICC(h.icc)
	case h.Profile == SRGB:
	case adobe:
		h.Profile, h.space = AdobeRGB, adobeSpace()
	case h.gamma > 0:
		h.space = gammaSpace(h.gamma)
	}
	if h.Color != RGB && h.Color != Palette {
		h.space = nil
	}
}
