package vision

import (
	"image"
	"image/color"

	"github.com/disintegration/imaging"
)

// search returns the confirmed faces, the largest first, and the expected number of faces.
// A picture without an upright face is searched lying on its sides and upside down, and last
// for a face that fills it. early, if not nil, is told the main face as soon as the first finder has
// seen one.
func (l *Looker) search(img *image.NRGBA, early func(*Face)) ([]Face, float64, error) {
	for _, turn := range []int{0, 1, 3, 2} {
		faces, expected, err := l.confirm(img, turned(turn), early)
		if err != nil || len(faces) > 0 {
			return faces, expected, err
		}
	}
	faces, expected, err := l.confirm(img, framed, early)
	if len(faces) == 0 {
		return nil, 0, err
	}
	return faces, expected, nil
}

// turned asks for what stands upright in a picture turned by a number of quarter turns anticlockwise.
func turned(turn int) asking {
	return func(f Finder, img *image.NRGBA) ([]Candidate, error) {
		found, err := f.Find(turnedBy(img, turn))
		for i := range found {
			found[i] = found[i].turnBack(turn, float64(img.Rect.Dx()), float64(img.Rect.Dy()))
		}
		return found, err
	}
}

// tightMin is the width from which a face fills the picture, as a share of its shorter side.
const tightMin = 0.25

// framed asks for a face that fills the picture. Detectors miss one without room around it, so
// they see the picture in the middle of a grey one of twice its size.
func framed(f Finder, img *image.NRGBA) ([]Candidate, error) {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	found, err := f.Find(imaging.Paste(imaging.New(2*w, 2*h, color.Gray{Y: 128}), img, image.Pt(w/2, h/2)))
	back := Point{-float64(w / 2), -float64(h / 2)}
	var kept []Candidate
	for _, c := range found {
		if c.Box.W >= tightMin*float64(min(w, h)) {
			kept = append(kept, c.moved(back))
		}
	}
	return kept, err
}

// moved returns c moved by d.
func (c Candidate) moved(d Point) Candidate {
	c.Box.X, c.Box.Y = c.Box.X+d.X, c.Box.Y+d.Y
	c.Eyes = [2]Point{c.Eyes[0].Add(d), c.Eyes[1].Add(d)}
	return c
}

// turnedBy returns img turned by a number of quarter turns anticlockwise.
func turnedBy(img *image.NRGBA, turn int) *image.NRGBA {
	switch turn {
	case 1:
		return imaging.Rotate90(img)
	case 2:
		return imaging.Rotate180(img)
	case 3:
		return imaging.Rotate270(img)
	}
	return img
}

// turnBack carries a candidate of a picture turned anticlockwise back to the w×h picture.
func (c Candidate) turnBack(turn int, w, h float64) Candidate {
	back := func(p Point) Point {
		switch turn {
		case 1:
			return Point{w - p.Y, p.X}
		case 2:
			return Point{w - p.X, h - p.Y}
		case 3:
			return Point{p.Y, h - p.X}
		}
		return p
	}
	c.Box = Bounds([]Point{back(Point{c.Box.X, c.Box.Y}), back(Point{c.Box.X + c.Box.W, c.Box.Y + c.Box.H})})
	c.Eyes = [2]Point{back(c.Eyes[0]), back(c.Eyes[1])}
	return c
}
