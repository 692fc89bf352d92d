package vision

import (
	"cmp"
	"fmt"
	"image"
	"sync"
)

// study is a closer look at one face and around it.
type study struct {
	face     Face
	segments *Segments
	head     *Head
	err      error
	done     chan struct{}
}

// finish waits for what was seen and adds it to the scene of that main face.
func (s *study) finish(scene *Scene) error {
	<-s.done
	scene.Faces[0].Closed, scene.Segments, scene.Head = s.face.Closed, s.segments, s.head
	return s.err
}

// studies are those of one picture: more than one where the first face turns out not to be the main one.
type studies struct {
	looker *Looker
	img    *image.NRGBA
	last   *study
	wg     sync.WaitGroup
}

// begin looks closer at face while the caller goes on.
func (s *studies) begin(face *Face) {
	begun := &study{face: *face, done: make(chan struct{})}
	s.last = begun
	s.wg.Go(func() {
		defer close(begun.done)
		begun.err = s.looker.study(s.img, begun)
	})
}

// of returns the study of face, begun now if it was not before.
func (s *studies) of(face *Face) *study {
	if s.last == nil || s.last.face.Box != face.Box {
		s.begin(face)
	}
	return s.last
}

// wait returns when nothing goes on any more.
func (s *studies) wait() { s.wg.Wait() }

// study reads the eyes beside the segmentation, which keeps no processor busy all the time.
func (l *Looker) study(img *image.NRGBA, s *study) error {
	var wg sync.WaitGroup
	var closed [2]float64
	var unread error
	squares := s.face.eyeSquares()
	wg.Go(func() { closed, unread = l.readEyes(img, squares) })
	err := l.segment(img, s)
	wg.Wait()
	s.face.Closed = closed
	return cmp.Or(unread, err)
}

func (l *Looker) readEyes(img *image.NRGBA, squares [2]Square) (closed [2]float64, err error) {
	if l.EyeReader == nil {
		return closed, nil
	}
	for i, roi := range squares {
		if closed[i], err = l.EyeReader.Closed(img, roi); err != nil {
			return closed, fmt.Errorf("reading the eyes: %w", err)
		}
	}
	return closed, nil
}

func (l *Looker) segment(img *image.NRGBA, s *study) (err error) {
	if l.Segmenter == nil {
		return nil
	}
	size := Rect{W: float64(img.Rect.Dx()), H: float64(img.Rect.Dy())}
	if s.segments, err = l.Segmenter.Segment(img, s.face.surroundings().Intersect(size)); err != nil {
		return fmt.Errorf("segmenting: %w", err)
	}
	s.head = findHead(&s.face, s.segments, size.W)
	return nil
}

// surroundings is the square that holds the head with its hair and the shoulders: 3.8 T, the
// eyes in its middle. A print of 35×45 mm at the published head size is 2.3 × 2.9 T.
func (f *Face) surroundings() Rect {
	e, side := f.Eyes(), 3.8*f.T()
	c := Middle(e[0], e[1])
	return Rect{c.X - side/2, c.Y - side/2, side, side}
}
