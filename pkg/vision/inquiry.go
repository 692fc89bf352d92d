package vision

import (
	"image"
	"image/color"
	"image/draw"
	"slices"

	"github.com/disintegration/imaging"
)

// asking hands a picture to a finder and carries what it finds back.
type asking func(f Finder, img *image.NRGBA) ([]Candidate, error)

// inquiry asks finders in turn what a picture shows besides the faces that are known.
type inquiry struct {
	ask   asking
	img   *image.NRGBA
	known []Rect
	ahead *answer // of the next finder, if it was asked ahead
}

// answer is what a finder says of a picture in which some places are covered.
type answer struct {
	cover      []Rect
	seen       *image.NRGBA
	candidates []Candidate
	err        error
	done       chan struct{}
}

// hear returns what the next finder says.
func (q *inquiry) hear(f Finder) *answer {
	a := q.ahead
	if a.wait(); a == nil || !slices.Equal(a.cover, q.known) {
		a = q.begin(f, q.known)
		a.wait()
	}
	q.ahead = nil
	return a
}

// expect asks the next finder while candidates are still looked at, as if all of them were faces beyond doubt: most are,
// and where one is not, that finder is asked again.
func (q *inquiry) expect(f Finder, candidates []Candidate) {
	cover := slices.Clone(q.known)
	for _, c := range candidates {
		cover = append(cover, c.Box)
	}
	q.ahead = q.begin(f, cover)
}

// learn adds the places of the candidates that are faces beyond doubt.
func (q *inquiry) learn(candidates []Candidate, looked []Face) {
	for _, c := range candidates {
		if slices.ContainsFunc(looked, c.isOf) {
			q.known = append(q.known, c.Box)
		}
	}
}

// begin asks f while the caller goes on.
func (q *inquiry) begin(f Finder, cover []Rect) *answer {
	a := &answer{cover: slices.Clone(cover), done: make(chan struct{})}
	go func() {
		defer close(a.done)
		a.seen = covered(q.img, a.cover)
		a.candidates, a.err = q.ask(f, a.seen)
	}()
	return a
}

// wait returns when the answer is there; at once where nobody was asked.
func (a *answer) wait() {
	if a != nil {
		<-a.done
	}
}

// covered returns img, or a copy of it that is grey in the given places.
func covered(img *image.NRGBA, places []Rect) *image.NRGBA {
	if len(places) == 0 {
		return img
	}
	out := imaging.Clone(img)
	for _, p := range places {
		draw.Draw(out, p.Pixels(), image.NewUniform(color.Gray{Y: 128}), image.Point{}, draw.Src)
	}
	return out
}
