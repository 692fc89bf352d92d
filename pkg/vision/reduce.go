package vision

import (
	"encoding/binary"
	"image"
)

// workSide bounds the longer side in pixels of the picture that is looked at. The networks
// see a face at 192 and a head at 256 pixels, so that a larger one adds time and nothing else.
const workSide = 1280

// Reduce returns a copy of img that is large enough to look at, img itself when it is small,
// and the factor from the copy back to img, a whole number: every pixel of the copy is the mean
// of a square of img's.
func Reduce(img *image.NRGBA) (*image.NRGBA, float64) {
	k := (max(img.Rect.Dx(), img.Rect.Dy()) + workSide - 1) / workSide
	w, h := img.Rect.Dx()/max(k, 1), img.Rect.Dy()/max(k, 1)
	switch {
	case k <= 1 || w == 0 || h == 0:
		return img, 1
	case k == 2:
		return halved(img, w, h), 2
	}
	whole := *img
	whole.Rect = image.Rect(0, 0, w*k, h*k)
	return Shrink(&whole, w, h), float64(k)
}

// Shrink returns an opaque copy of img of w×h pixels, at most its own size, each the mean of the
// pixels that it stands for.
func Shrink(img *image.NRGBA, w, h int) *image.NRGBA {
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	columns, rows := parts(img.Rect.Dx(), w), parts(img.Rect.Dy(), h)
	Halves(h, func(from, to int) {
		for y := from; y < to; y++ {
			shrinkRow(out.Pix[y*out.Stride:], img, columns, rows[y], rows[y+1])
		}
	})
	return out
}

// shrinkRow writes the means of the rows from top to bottom of img between each two columns to out.
func shrinkRow(out []uint8, img *image.NRGBA, columns []int, top, bottom int) {
	var n, inverse uint64
	for x, left := range columns[:len(columns)-1] {
		cell := image.Rect(left, top, columns[x+1], bottom)
		if pixels := uint64(cell.Dx() * cell.Dy()); pixels != n {
			n, inverse = pixels, 1<<40/pixels+1 // instead of dividing: exact up to 2¹⁶ pixels
		}
		r, g, b := total(img, cell)
		px := out[4*x : 4*x+4 : 4*x+4]
		px[0] = uint8((r + n/2) * inverse >> 40)
		px[1] = uint8((g + n/2) * inverse >> 40)
		px[2] = uint8((b + n/2) * inverse >> 40)
		px[3] = 255
	}
}

// parts divides n pixels into the given number of parts and returns where each begins, and n.
func parts(n, number int) []int {
	list := make([]int, number+1)
	for i := range list {
		list[i] = i * n / number
	}
	return list
}

// channels are every other byte of two pixels, room the number of such words that may be added up.
const channels, room = 0x00ff00ff00ff00ff, 257

// total adds up the pixels of a part of img, two at once, each channel in 16 bits of a word.
func total(img *image.NRGBA, part image.Rectangle) (r, g, b uint64) {
	if (part.Dx()+1)/2*part.Dy() > room {
		return inHalves(img, part)
	}
	var even, odd uint64
	for y := part.Min.Y; y < part.Max.Y; y++ {
		row := img.Pix[y*img.Stride+4*part.Min.X:][:4*part.Dx()]
		for ; len(row) >= 8; row = row[8:] {
			p := binary.LittleEndian.Uint64(row)
			even, odd = even+p&channels, odd+p>>8&channels
		}
		if len(row) >= 4 {
			p := uint64(binary.LittleEndian.Uint32(row))
			even, odd = even+p&channels, odd+p>>8&channels
		}
	}
	r, g, b = even&0xffff+even>>32&0xffff, odd&0xffff+odd>>32&0xffff, even>>16&0xffff+even>>48
	return r, g, b
}

// inHalves is the total of a part that is too large to be added up at once.
func inHalves(img *image.NRGBA, part image.Rectangle) (r, g, b uint64) {
	first, second := part, part
	if part.Dx() > part.Dy() {
		first.Max.X = (part.Min.X + part.Max.X) / 2
		second.Min.X = first.Max.X
	} else {
		first.Max.Y = (part.Min.Y + part.Max.Y) / 2
		second.Min.Y = first.Max.Y
	}
	r, g, b = total(img, first)
	r2, g2, b2 := total(img, second)
	return r + r2, g + g2, b + b2
}

// halved is Shrink to half the size, in less than half of the time: the usual photo is 1,300 to 2,500 pixels
// long. It adds up two pixels at once, each channel in 16 bits of a word.
func halved(img *image.NRGBA, w, h int) *image.NRGBA {
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	Halves(h, func(from, to int) { halveRows(out, img, from, to) })
	return out
}

func halveRows(out, img *image.NRGBA, from, to int) {
	const half = 0x00020002
	w := out.Rect.Dx()
	for y := from; y < to; y++ {
		dst := out.Pix[y*out.Stride:][:4*w]
		a, b := img.Pix[2*y*img.Stride:][:8*w], img.Pix[(2*y+1)*img.Stride:][:8*w]
		for len(dst) >= 4 && len(a) >= 8 && len(b) >= 8 {
			p, q := binary.LittleEndian.Uint64(a), binary.LittleEndian.Uint64(b)
			even, odd := p&channels+q&channels, p>>8&channels+q>>8&channels
			even, odd = (even+even>>32+half)>>2&0xff00ff, (odd+odd>>32+half)>>2&0xff00ff
			binary.LittleEndian.PutUint32(dst, uint32(even|odd<<8)|0xff<<24)
			a, b, dst = a[8:], b[8:], dst[4:]
		}
	}
}
