package vision

import "image"

// Looker finds out what is in a picture. It may be used from many goroutines if its parts may.
type Looker struct {
	Finders   []Finder // asked in turn, each for the faces that are not beyond doubt yet
	Mesher    Mesher
	EyeReader EyeReader // nil: nothing is said of closed eyes
	Segmenter Segmenter // nil: scenes come without Segments and Head

	// Beside lets the face that the first finder finds be studied while the others look. The scene is
	// the same, and sooner there if processors are idle.
	Beside bool
}

// Look returns what is in img. All positions are pixels of img.
func (l *Looker) Look(img *image.NRGBA) (*Scene, error) {
	work, scale := Reduce(img)
	studies := &studies{looker: l, img: work}
	defer studies.wait()
	var early func(*Face)
	if l.Beside {
		early = studies.begin
	}
	faces, expected, err := l.search(work, early)
	if err != nil {
		return nil, err
	}
	scene := &Scene{Faces: faces, Expected: expected}
	if main := scene.Main(); main != nil {
		if err := studies.of(main).finish(scene); err != nil {
			return nil, err
		}
	}
	scene.Scale(scale)
	return scene, nil
}
