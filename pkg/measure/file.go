package measure

import (
	"path/filepath"
	"strings"

	"kaocheck/pkg/photo"
)

// File holds facts that need no pixels.
type File struct {
	Format        photo.Format
	Misnamed      bool        // a JPEG whose name has another ending
	Color         photo.Color // "" when unknown
	Bytes         int64
	Width, Height int // pixels of the upright picture, 0 when unknown
}

func takeFile(p *photo.Photo, given Given) *File {
	return &File{
		Format: p.Format, Misnamed: p.Format == photo.JPEG && misnamed(given.Name),
		Color: p.Color, Bytes: p.Bytes, Width: p.Width, Height: p.Height,
	}
}

// misnamed tells whether name ends otherwise than that of a JPEG. A name without an ending claims nothing.
func misnamed(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case "", ".jpg", ".jpeg":
		return false
	}
	return true
}
