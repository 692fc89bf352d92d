package photo

import (
	"image"
	"image/draw"
	"sync"
)

// flatten puts img on white. Drawing into RGBA and calling the opaque result NRGBA costs a quarter of drawing into NRGBA,
// for which image/draw has no direct loops.
func flatten(img image.Image) *image.NRGBA {
	if m, ok := img.(*image.RGBA); ok && m.Opaque() {
		return &image.NRGBA{Pix: m.Pix, Stride: m.Stride, Rect: m.Rect}
	}
	b := img.Bounds()
	m := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	if o, ok := img.(interface{ Opaque() bool }); !ok || !o.Opaque() {
		draw.Draw(m, m.Rect, image.White, image.Point{}, draw.Src)
	}
	var wg sync.WaitGroup
	for _, r := range halves(m.Rect) {
		wg.Go(func() { draw.Draw(m, r, img, b.Min.Add(r.Min), draw.Over) })
	}
	wg.Wait()
	return &image.NRGBA{Pix: m.Pix, Stride: m.Stride, Rect: m.Rect}
}

// halves parts r into an upper and a lower half, which can be drawn at once.
func halves(r image.Rectangle) (parts [2]image.Rectangle) {
	parts[0], parts[1] = r, r
	parts[0].Max.Y = (r.Min.Y + r.Max.Y) / 2
	parts[1].Min.Y = parts[0].Max.Y
	return parts
}

// upright turns and mirrors src as EXIF Orientation o asks; 1 returns src itself.
func upright(src *image.NRGBA, o int) *image.NRGBA {
	if o == 1 {
		return src
	}
	w, h := src.Rect.Dx(), src.Rect.Dy()
	start, right, down := path(src, o)
	if o >= 5 {
		w, h = h, w
	}
	dst := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		from := start + y*down
		row := dst.Pix[y*dst.Stride:][:4*w]
		for x := 0; x < len(row); x += 4 {
			copy(row[x:x+4], src.Pix[from:from+4])
			from += right
		}
	}
	return dst
}

// path tells where in src.Pix the upright picture starts, and how far a step to its right and a step down lead.
func path(src *image.NRGBA, o int) (start, right, down int) {
	col, row := 4, src.Stride
	lastCol, lastRow := col*(src.Rect.Dx()-1), row*(src.Rect.Dy()-1)
	switch o {
	case 2:
		return lastCol, -col, row
	case 3:
		return lastCol + lastRow, -col, -row
	case 4:
		return lastRow, col, -row
	case 5:
		return 0, row, col
	case 6:
		return lastRow, -row, col
	case 7:
		return lastCol + lastRow, -row, -col
	case 8:
		return lastCol, row, -col
	}
	return 0, col, row
}
