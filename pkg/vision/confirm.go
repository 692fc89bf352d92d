package vision

import (
	"cmp"
	"fmt"
	"image"
	"math"
	"slices"
)

// presenceMin is the mesh's own probability from which a candidate counts as a face.
const presenceMin = 0.5

// sameFace is the overlap from which two boxes are taken for the same face.
const sameFace = 0.3

// confirm asks one finder after the other, each for the faces that are not beyond doubt yet, fits the mesh to every
// candidate and keeps one face for each place, see [standing]. Go-face, the last of them, thus describes no face that is
// known already.
func (l *Looker) confirm(img *image.NRGBA, ask asking, early func(*Face)) ([]Face, float64, error) {
	var looked []Face
	size := Rect{W: float64(img.Rect.Dx()), H: float64(img.Rect.Dy())}
	q := &inquiry{ask: ask, img: img}
	defer func() { q.ahead.wait() }()
	for i, finder := range l.Finders {
		said := q.hear(finder)
		if said.err != nil {
			return nil, 0, said.err
		}
		if next := l.Finders[i+1:]; l.Beside && len(next) > 0 {
			q.expect(next[0], said.candidates)
		}
		var err error
		// the mesh too would slip back to a face that is known
		if looked, err = l.fitAll(said.seen, looked, said.candidates); err != nil {
			return nil, 0, err
		}
		q.learn(said.candidates, looked)
		if faces, _ := standing(looked, size); early != nil && len(faces) > 0 {
			early(&faces[0])
			early = nil
		}
	}
	faces, expected := standing(looked, size)
	return faces, expected, nil
}

// fitAll adds the faces of candidates to those that were looked at.
func (l *Looker) fitAll(img *image.NRGBA, looked []Face, candidates []Candidate) ([]Face, error) {
	for _, c := range candidates {
		if slices.ContainsFunc(looked, c.isOf) {
			continue // another detector saw the same face well enough
		}
		face, err := l.fit(img, c)
		if err != nil {
			return nil, err
		}
		looked = append(looked, face)
	}
	return looked, nil
}

// standing keeps the best of the faces in each place, the main face first. The expected number of
// faces is the sum of the presence probabilities, also of those that do not count as faces.
func standing(looked []Face, picture Rect) (faces []Face, expected float64) {
	looked = slices.Clone(looked)
	slices.SortStableFunc(looked, func(a, b Face) int { return cmp.Compare(b.Mesh.Presence, a.Mesh.Presence) })
	for _, f := range looked {
		same := func(g Face) bool { return f.Box.Overlap(g.Box) >= sameFace || g.Box.Holds(f.Box.Centre()) }
		if slices.ContainsFunc(faces, same) {
			continue
		}
		expected += f.Mesh.Presence
		if f.Mesh.Presence >= presenceMin {
			faces = append(faces, f)
		}
	}
	slices.SortStableFunc(faces, func(a, b Face) int { return cmp.Compare(b.weight(picture), a.weight(picture)) })
	return faces, expected
}

// isOf tells whether c shows the face f, which is beyond doubt.
func (c Candidate) isOf(f Face) bool {
	return f.Mesh.Presence >= beyondDoubt && f.Box.Holds(c.Box.Centre()) && f.Box.Overlap(c.Box) >= sameFace
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
