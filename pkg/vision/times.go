package vision

import (
	"fmt"
	"image"
	"sync"
	"time"
)

// Times is how long each stage of a check took, by its name.
type Times map[string]time.Duration

// Since adds the time from start until now to a stage; a nil t keeps no time.
func (t Times) Since(start time.Time, stage string) {
	if t != nil {
		t[stage] += time.Since(start)
	}
}

// Stopwatch is a [Looker] that times its networks. It looks at one picture at a time.
type Stopwatch struct {
	looker Looker
	mu     sync.Mutex
	times  Times
}

// Watch times the networks of l: "mesh", "eyes", "segments", and each finder by its String.
func Watch(l *Looker) *Stopwatch {
	w := &Stopwatch{looker: Looker{Beside: l.Beside}}
	w.looker.Mesher = timedMesher{l.Mesher, w}
	for _, f := range l.Finders {
		w.looker.Finders = append(w.looker.Finders, timedFinder{f, w, fmt.Sprint(f)})
	}
	if l.EyeReader != nil {
		w.looker.EyeReader = timedEyeReader{l.EyeReader, w}
	}
	if l.Segmenter != nil {
		w.looker.Segmenter = timedSegmenter{l.Segmenter, w}
	}
	return w
}

// Look is [Looker.Look]; the scene's Times tell each network's share.
func (w *Stopwatch) Look(img *image.NRGBA) (*Scene, error) {
	w.times = Times{}
	scene, err := w.looker.Look(img)
	if err != nil {
		return nil, err
	}
	scene.Times = w.times
	return scene, nil
}

// since may be called by networks that run side by side.
func (w *Stopwatch) since(start time.Time, stage string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.times.Since(start, stage)
}

type timedFinder struct {
	Finder
	watch *Stopwatch
	name  string
}

func (t timedFinder) Find(img *image.NRGBA) ([]Candidate, error) {
	defer t.watch.since(time.Now(), t.name)
	return t.Finder.Find(img)
}

type timedMesher struct {
	Mesher
	watch *Stopwatch
}

func (t timedMesher) Mesh(img *image.NRGBA, roi Square) (Mesh, error) {
	defer t.watch.since(time.Now(), "mesh")
	return t.Mesher.Mesh(img, roi)
}

type timedEyeReader struct {
	EyeReader
	watch *Stopwatch
}

func (t timedEyeReader) Closed(img *image.NRGBA, roi Square) (float64, error) {
	defer t.watch.since(time.Now(), "eyes")
	return t.EyeReader.Closed(img, roi)
}

type timedSegmenter struct {
	Segmenter
	watch *Stopwatch
}

func (t timedSegmenter) Segment(img *image.NRGBA, area Rect) (*Segments, error) {
	defer t.watch.since(time.Now(), "segments")
	return t.Segmenter.Segment(img, area)
}
