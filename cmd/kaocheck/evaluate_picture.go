package main

import (
	"bytes"
	"image"
	"image/jpeg"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/cause"
	"kaocheck/pkg/check"
	"kaocheck/pkg/evaluate"
	"kaocheck/pkg/output"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/picture"
)

// The longer sides in pixels of a thumbnail and of a picture whose marks are to be read.
const (
	thumbSize    = 160
	evidenceSize = 400
)

// style says how the report is written.
func (e *evaluation) style() evaluate.Options {
	o := evaluate.Options{Lang: e.words, Worst: e.worst}
	switch {
	case e.evidence:
		o.Width = evidenceSize
		o.Thumb = func(file string, rules []string) []byte { return e.annotated(file, rules) }
	case e.thumbs:
		o.Width = thumbSize
		o.Thumb = func(file string, _ []string) []byte { return thumbnail(e.path(file)) }
	}
	return o
}

// thumbnail is the photo at path as a small JPEG, nil when it cannot be read.
func thumbnail(path string) []byte {
	p, err := photo.Open(path, photo.Limits{})
	if err != nil {
		return nil
	}
	return small(p.Pixels, thumbSize)
}

func small(img image.Image, size int) []byte {
	var jpg bytes.Buffer
	if err := jpeg.Encode(&jpg, imaging.Fit(img, size, size, imaging.Box), nil); err != nil {
		return nil
	}
	return jpg.Bytes()
}

// annotated looks at a photo again and draws what the given rules found in it, nil when that
// cannot be done.
func (e *evaluation) annotated(file string, rules []string) (jpg []byte) {
	if e.open(1) != nil {
		return nil
	}
	style := picture.Options{Lang: e.words, Document: e.checker.Profile.Document, Font: labelFont(e.models), Bare: true}
	checker := e.checker
	checker.Inspect = func(p *photo.Photo, r *check.Result) error {
		asked := *r
		asked.Findings = slices.DeleteFunc(slices.Clone(r.Findings), func(f check.Finding) bool { return !slices.Contains(rules, f.Rule) })
		jpg = small(picture.Draw(p.Pixels, asked, style), evidenceSize)
		return nil
	}
	checker.Check(e.path(file))
	return jpg
}

// plot writes the report's curves.
func (e *evaluation) plot(r *evaluate.Report) error {
	if e.plots == "" {
		return nil
	}
	if err := os.MkdirAll(e.plots, 0o700); err != nil {
		return misusef("making folder %q: %w", e.plots, cause.Of(err))
	}
	for _, name := range r.Plots() {
		path := filepath.Join(e.plots, name+".svg")
		if err := output.Write(path, func(w io.Writer) error { return r.Plot(name, w) }); err != nil {
			return err
		}
	}
	return nil
}
