package photo

import "time"

// Facts is what a file says about its picture. A fact that the file does not tell, or that could not be read, has its
// zero value.
type Facts struct {
	Format        Format
	Bytes         int64     // size of the file
	SHA256        string    // of the file's bytes, in hex; "" for a file over the size limit
	Width, Height int       // pixels of the upright picture
	Orientation   int       // EXIF Orientation, 1 to 8; 1 when absent
	DPI           float64   // dots per inch up the upright picture; a placeholder such as 1 or 72 is given as it stands
	PixelRatio    float64   // width of a pixel of the upright picture over its height, where the file declares both densities
	DPISource     string    // "jfif", "exif", "phys" (PNG), or "" without DPI
	Color         Color     // how the file stores colour
	Bits          int       // per channel
	Profile       Profile   // the colour space the file names
	Taken         time.Time // EXIF DateTimeOriginal, else DateTimeDigitized: the camera's local time, as if it were UTC
	GPS           bool      // EXIF holds a position, which itself is never kept
	Software      string    // last program named by EXIF or PNG, at most 64 printable characters
	Generated     bool      // its manifest, XMP or text says that a generating program made or completed it
	Quality       int       // of a JPEG, 1 to 100 on the scale of the IJG library, nearest to its quantisation table
}

// Format is a file format, known by a file's first bytes.
type Format string

// The formats that are told apart. JPEG and PNG are decoded.
const (
	JPEG Format = "jpeg"
	PNG  Format = "png"
	HEIC Format = "heic"
	AVIF Format = "avif"
	WebP Format = "webp"
	GIF  Format = "gif"
	TIFF Format = "tiff"
	BMP  Format = "bmp"
	PDF  Format = "pdf"
)

// Color is the way in which a file stores colour.
type Color string

// The ways of storing colour. RGB includes the YCbCr of an ordinary JPEG.
const (
	RGB     Color = "rgb"
	Grey    Color = "grey"
	Palette Color = "palette"
	CMYK    Color = "cmyk"
	YCCK    Color = "ycck"
)

// Profile is the colour space that a file names: by an ICC profile, by PNG's sRGB mark, or by EXIF's mark of Adobe RGB.
type Profile string

// The profiles that are told apart, by their numbers and not by their names. Pixels of every sound RGB profile made of a
// matrix and tone curves are converted to sRGB, those of an OtherProfile too; all else is taken as sRGB.
const (
	SRGB         Profile = "srgb"
	DisplayP3    Profile = "display-p3"
	AdobeRGB     Profile = "adobe-rgb"
	GreyProfile  Profile = "grey"
	OtherProfile Profile = "other"
)
