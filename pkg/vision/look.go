package vision

import (
	"cmp"
	"fmt"
	"image"
	"image/color"
	"math"
	"slices"

	"github.com/disintegration/imaging"
)

// Looker finds out what is in a picture. It may be used from many goroutines if its parts may.
type Looker struct {
	Finders   []Finder
	Mesher    Mesher
	EyeReader EyeReader // nil: nothing is said of closed eyes
	Segmenter Segmenter // nil: scenes come without Segments and Head
}

// presenceMin is the mesh's own probability from which a candidate counts as a face.
const presenceMin = 0.5

// sameFace is the overlap from which two boxes are taken for the same face.
const sameFace = 0.3

// Look returns what is in img. All positions are pixels of img.
func (l *Looker) Look(img *image.NRGBA) (*Scene, error) {
	work, scale := Reduce(img)
	faces, expected, err := l.faces(work)
	if err != nil {
		return nil, err
	}
	scene := &Scene{Faces: faces, Expected: expected}
	if err := l.study(work, scene); err != nil {
		return nil, err
	}
	scene.Scale(scale)
	return scene, nil
}

// study looks closer at the main face and around it.
func (l *Looker) study(img *image.NRGBA, scene *Scene) (err error) {
	face := scene.Main()
	if face == nil {
		return nil
	}
	if l.EyeReader != nil {
		for i, roi := range face.eyeSquares() {
			if face.Closed[i], err = l.EyeReader.Closed(img, roi); err != nil {
				return fmt.Errorf("reading the eyes: %w", err)
			}
		}
	}
	if l.Segmenter != nil {
		size := Rect{W: float64(img.Rect.Dx()), H: float64(img.Rect.Dy())}
		if scene.Segments, err = l.Segmenter.Segment(img, face.surroundings().Intersect(size)); err != nil {
			return fmt.Errorf("segmenting: %w", err)
		}
		scene.Head = findHead(face, scene.Segments, size.W)
	}
	return nil
}

// faces returns the confirmed faces, the largest first, and the expected number of faces.
// A picture without an upright face is searched lying on its sides and upside down, and last
// for a face that fills it.
func (l *Looker) faces(img *image.NRGBA) ([]Face, float64, error) {
	for _, turn := range []int{0, 1, 3, 2} {
		candidates, err := l.candidates(img, turn)
		if err != nil {
			return nil, 0, err
		}
		faces, expected, err := l.confirm(img, candidates)
		if err != nil || len(faces) > 0 {
			return faces, expected, err
		}
	}
	return l.tight(img)
}

// tightMin is the width from which a face fills the picture, as a share of its shorter side.
const tightMin = 0.25

// tight looks for a face that fills the picture. Detectors miss one without room around it, so
// they see the picture in the middle of a grey one of twice its size.
func (l *Looker) tight(img *image.NRGBA) ([]Face, float64, error) {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	frame := imaging.New(2*w, 2*h, color.Gray{Y: 128})
	candidates, err := l.candidates(imaging.Paste(frame, img, image.Pt(w/2, h/2)), 0)
	if err != nil {
		return nil, 0, err
	}
	back := Point{-float64(w / 2), -float64(h / 2)}
	var large []Candidate
	for _, c := range candidates {
		if c.Box.W >= tightMin*float64(min(w, h)) {
			large = append(large, c.moved(back))
		}
	}
	faces, expected, err := l.confirm(img, large)
	if len(faces) == 0 {
		return nil, 0, err
	}
	return faces, expected, nil
}

// moved returns c moved by d.
func (c Candidate) moved(d Point) Candidate {
	c.Box.X, c.Box.Y = c.Box.X+d.X, c.Box.Y+d.Y
	c.Eyes = [2]Point{c.Eyes[0].Add(d), c.Eyes[1].Add(d)}
	return c
}

// candidates asks every finder about img turned by a number of quarter turns anticlockwise.
func (l *Looker) candidates(img *image.NRGBA, turn int) ([]Candidate, error) {
	turned := img
	switch turn {
	case 1:
		turned = imaging.Rotate90(img)
	case 2:
		turned = imaging.Rotate180(img)
	case 3:
		turned = imaging.Rotate270(img)
	}
	var all []Candidate
	for _, f := range l.Finders {
		found, err := f.Find(turned)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	for i := range all {
		all[i] = all[i].turnBack(turn, float64(img.Rect.Dx()), float64(img.Rect.Dy()))
	}
	return all, nil
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

// confirm fits the mesh to every candidate and keeps one face for each place. The expected
// number of faces is the sum of the presence probabilities, also of those that were not kept.
func (l *Looker) confirm(img *image.NRGBA, candidates []Candidate) (faces []Face, expected float64, err error) {
	var looked []Face
	for _, c := range candidates {
		if slices.ContainsFunc(looked, c.isOf) {
			continue // another detector saw the same face well enough
		}
		face, err := l.fit(img, c)
		if err != nil {
			return nil, 0, err
		}
		looked = append(looked, face)
	}
	slices.SortStableFunc(looked, func(a, b Face) int { return cmp.Compare(b.Mesh.Presence, a.Mesh.Presence) })
	for _, f := range looked {
		same := func(g Face) bool { return f.Box.Overlap(g.Box) >= sameFace || g.Box.holds(f.Box.Centre()) }
		if slices.ContainsFunc(faces, same) {
			continue
		}
		expected += f.Mesh.Presence
		if f.Mesh.Presence >= presenceMin {
			faces = append(faces, f)
		}
	}
	size := Rect{W: float64(img.Rect.Dx()), H: float64(img.Rect.Dy())}
	slices.SortStableFunc(faces, func(a, b Face) int { return cmp.Compare(b.weight(size), a.weight(size)) })
	return faces, expected, nil
}

// isOf tells whether c shows the face f, which is beyond doubt.
func (c Candidate) isOf(f Face) bool {
	return f.Mesh.Presence >= beyondDoubt && f.Box.holds(c.Box.Centre()) && f.Box.Overlap(c.Box) >= sameFace
}

// weight ranks the faces of a picture: the applicant's is large, whole and near the middle line.
func (f *Face) weight(picture Rect) float64 {
	off := (f.Box.Centre().X - picture.W/2) / picture.W
	return f.Box.Intersect(picture).Area() * math.Exp(-8*off*off)
}

// beyondDoubt is the presence from which a mesh stands the right way up. The network also fits
// a face that stands on its head, as if it were upright: on 62 portraits turned upside down 1 −
// presence was 3e-6 or more, the right way up 6e-9 or less.
const beyondDoubt = 1 - 1e-7

// fit looks twice: the first mesh places the square for the second. In doubt it tries the
// square upside down too, and keeps that if it is beyond doubt.
func (l *Looker) fit(img *image.NRGBA, c Candidate) (Face, error) {
	square := c.square()
	mesh, err := l.Mesher.Mesh(img, square)
	if err != nil {
		return Face{}, fmt.Errorf("fitting the face mesh: %w", err)
	}
	if mesh.Presence < beyondDoubt {
		square.Angle += math.Pi
		if over, err := l.Mesher.Mesh(img, square); err == nil && over.Presence >= beyondDoubt {
			mesh = over
		}
	}
	if mesh.Presence >= presenceMin {
		if mesh, err = l.Mesher.Mesh(img, mesh.square()); err != nil {
			return Face{}, fmt.Errorf("fitting the face mesh: %w", err)
		}
	}
	return Face{Box: mesh.Bounds(), Mesh: mesh, Pose: mesh.Pose()}, nil
}

// surroundings is the square that holds the head with its hair and the shoulders: 3.8 T, the
// eyes in its middle. A print of 35×45 mm at the published head size is 2.3 × 2.9 T.
func (f *Face) surroundings() Rect {
	e, side := f.Eyes(), 3.8*f.T()
	c := Middle(e[0], e[1])
	return Rect{c.X - side/2, c.Y - side/2, side, side}
}
