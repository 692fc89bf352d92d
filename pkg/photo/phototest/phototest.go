// Package phototest makes picture files by code: sound ones of the kinds that cameras, scanners and programs write, and
// broken and hostile ones. Each says what a reader has to answer. It is for tests, and reads nothing.
package phototest

import (
	"image"
	"image/color"
	"slices"
)

// Answer is what reading a file has to end in; those of refusal are words of the reader's error.
type Answer string

// The answers.
const (
	Reads       Answer = ""
	Empty       Answer = "empty"
	Unknown     Answer = "not a known picture format"
	Unsupported Answer = "not read"
	TooLarge    Answer = "too large"
	Damaged     Answer = "damaged"
)

// File is a picture file, or what is called one.
type File struct {
	Name   string // fit for a folder, and different for each file
	Data   []byte
	Answer Answer
	Size   image.Point // of a picture that reads, upright
	Colour color.NRGBA // in its middle
}

// Files returns all files, the same ones each time. Some take a few megabytes; none needs more than a second to make.
func Files() []File {
	return slices.Concat(soundJPEGs(), oddJPEGs(), brokenJPEGs(), soundPNGs(), oddPNGs(), brokenPNGs(), others())
}

// Cut returns a small JPEG and a small PNG cut off after every one of their bytes but the last.
func Cut() []File {
	jpeg := FlatJPEG{Levels: []byte{9, 9, 9}, Adobe: -1}.File()
	png := FlatPNG{Size: image.Pt(8, 8), Bits: 8, Kind: 2, Fill: 9}.File()
	return slices.Concat(cuts("cut-%04d.jpg", jpeg, len("\xff\xd8\xff")), cuts("cut-%04d.png", png, len(pngMark)))
}

func reads(name string, data []byte, side int, c color.NRGBA) File {
	return File{name, data, Reads, image.Pt(side, side), c}
}

func refused(name string, data []byte, why Answer) File {
	return File{Name: name, Data: data, Answer: why}
}

func grey(v uint8) color.NRGBA { return color.NRGBA{v, v, v, 255} }
