package measure

import "kaocheck/pkg/photo"

// File holds facts that need no pixels.
type File struct {
	Format        photo.Format
	Color         photo.Color // "" when unknown
	Bytes         int64
	Width, Height int // pixels of the upright picture, 0 when unknown
}

func takeFile(p *photo.Photo) *File {
	return &File{Format: p.Format, Color: p.Color, Bytes: p.Bytes, Width: p.Width, Height: p.Height}
}
