package measure

import (
	"image"
	"slices"

	"kaocheck/pkg/rank"
	"kaocheck/pkg/vision"
)

// Surround is what a picture shows around the photo that it holds, of one colour and with straight edges: the lid or the
// dark rim of a scanner, the sheet on which a print lies, the bars of a screen.
type Surround struct {
	Photo    vision.Rect // the photo, from the middle of each edge to that of the opposite one
	Inside   vision.Rect // what of it lies within all four edges, though they lean
	Contrast float64     // difference in colour across its edges, ΔE, the median along the side where that is most
}

// These numbers and those of rim.go were set by hand on 168 pictures composed of four portraits: rims and sheets of all
// widths, booth strips, forms, screens. Of 727 labelled photos eleven are told to have a surround, and all of them have one.
const (
	surroundFar  = 4.5 // T from the face to where the photo's edges are looked for
	surroundCell = 24  // cells of that search to T: one is 0.7 mm on a print
	surroundHead = 0.1 // T around the face that belong to the photo for sure
	surroundHair = 0.1 // T below the crown from which on the head does
)

// surroundApart are the differences of a channel, in levels, from which on a cell is not of the surround's colour.
var surroundApart = []int{8, 16, 32}

// findSurround looks for one colour that reaches the picture's sides and leaves a rectangle around the face, but for the
// sides at which the picture ends; nil without one. The head may be nil. A wall is no such colour, for what it leaves is the person.
func findSurround(img *image.NRGBA, face *vision.Face, head *vision.Head) *Surround {
	f := newField(img, face, head)
	if len(f.pixels) == 0 { // less than a cell of the picture is near the face
		return nil
	}
	for _, c := range f.colours() {
		for i, apart := range surroundApart {
			if s := f.surround(f.held(c, apart), i == 0); s != nil {
				return s
			}
		}
	}
	return nil
}

// field is the picture around a face in square cells, each of the colour in its middle.
type field struct {
	picture vision.Rect
	area    vision.Rect // what of it is looked at
	w, h    int
	cell    float64 // side of a cell in pixels
	pixels  [][3]uint8
	head    image.Rectangle // the cells of the face and a little around it
}

func newField(img *image.NRGBA, face *vision.Face, head *vision.Head) *field {
	t, c := face.T(), face.Box.Centre()
	picture := vision.Rect{W: float64(img.Rect.Dx()), H: float64(img.Rect.Dy())}
	reach := vision.Rect{X: c.X - surroundFar*t, Y: c.Y - surroundFar*t, W: 2 * surroundFar * t, H: 2 * surroundFar * t}
	f := &field{picture: picture, area: reach.Intersect(picture), cell: max(1, t/surroundCell)}
	f.w, f.h = max(0, int(f.area.W/f.cell)), max(0, int(f.area.H/f.cell)) // what is no number is below 0
	f.area.W, f.area.H = float64(f.w)*f.cell, float64(f.h)*f.cell         // whole cells
	f.pixels = make([][3]uint8, f.w*f.h)
	for i := range f.pixels {
		x := int(f.area.X + (float64(i%f.w)+0.5)*f.cell)
		y := int(f.area.Y + (float64(i/f.w)+0.5)*f.cell)
		f.pixels[i] = [3]uint8(img.Pix[y*img.Stride+4*x:])
	}
	top := face.Box.Y - surroundHead*t
	if head != nil {
		top = min(top, head.Crown.Y+surroundHair*t)
	}
	near := f.area.Intersect(vision.Rect{
		X: face.Box.X - surroundHead*t, Y: top,
		W: face.Box.W + 2*surroundHead*t, H: face.Box.Y + face.Box.H - top,
	})
	near = vision.Rect{X: (near.X - f.area.X) / f.cell, Y: (near.Y - f.area.Y) / f.cell, W: near.W / f.cell, H: near.H / f.cell}
	f.head = near.Pixels().Intersect(image.Rect(0, 0, f.w, f.h))
	return f
}

// colours lists what may surround the photo: the median colour along each side of the field.
func (f *field) colours() (list [][3]uint8) {
	last := f.w*f.h - 1
	sides := [][3]uint8{f.along(0, 1, f.w), f.along(last, -1, f.w), f.along(0, f.w, f.h), f.along(last, -f.w, f.h)}
	for _, c := range sides {
		if !slices.ContainsFunc(list, func(d [3]uint8) bool { return differ(c, d) < surroundApart[0] }) {
			list = append(list, c)
		}
	}
	return list
}

// along is the median colour of n cells, step apart.
func (f *field) along(from, step, n int) (c [3]uint8) {
	values := make([]float64, n)
	for k := range c {
		for i := range values {
			values[i] = float64(f.pixels[from+i*step][k])
		}
		c[k] = uint8(rank.Median(values))
	}
	return c
}

// differ is the largest difference of a channel.
func differ(a, b [3]uint8) (most int) {
	for k := range a {
		most = max(most, int(a[k])-int(b[k]), int(b[k])-int(a[k]))
	}
	return most
}

// held marks what hangs together with the head where all that reaches the field's sides and differs from c by less than
// apart is taken away.
func (f *field) held(c [3]uint8, apart int) []bool {
	like := make([]bool, len(f.pixels))
	for i, p := range f.pixels {
		like[i] = differ(p, c) < apart
	}
	around := f.flood(f.sides(), func(i int) bool { return like[i] })
	return f.flood(f.cells(f.head), func(i int) bool { return !around[i] })
}

// flood marks what is in and hangs together with those of the first cells that are in.
func (f *field) flood(first []int, in func(i int) bool) []bool {
	return vision.Flood(f.w, f.h, slices.DeleteFunc(first, func(i int) bool { return !in(i) }), in)
}

// cells lists the cells in r.
func (f *field) cells(r image.Rectangle) (list []int) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			list = append(list, y*f.w+x)
		}
	}
	return list
}

// sides lists the outermost cells.
func (f *field) sides() (list []int) {
	for _, r := range []image.Rectangle{
		image.Rect(0, 0, f.w, 1), image.Rect(0, f.h-1, f.w, f.h), image.Rect(0, 0, 1, f.h), image.Rect(f.w-1, 0, f.w, f.h),
	} {
		list = append(list, f.cells(r)...)
	}
	return list
}
