package main

import (
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"

	"kaocheck/models"
	"kaocheck/pkg/cause"
	"kaocheck/pkg/check"
	"kaocheck/pkg/output"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/picture"
)

// evidence writes an annotated picture of each photo.
type evidence struct {
	folder string
	name   func(photo string) string
	style  picture.Options
	embed  bool // leave a small one for the report too
}

// newEvidence makes the folder, which must not be one of the photos' own: an annotated picture
// could take a photo's place there, or be taken for one.
func (b *batch) newEvidence(photosIn func(folder string) bool, name func(photo string) string) (*evidence, error) {
	if err := os.MkdirAll(b.evidence, 0o700); err != nil {
		return nil, misusef("making folder %q: %w", b.evidence, cause.Of(err))
	}
	if photosIn(b.evidence) {
		return nil, misusef("folder %q holds photos to be checked, name another for the annotated pictures", b.evidence)
	}
	style := picture.Options{Lang: b.words, Document: b.checker.Profile.Document, Font: labelFont(b.models)}
	return &evidence{folder: b.evidence, name: name, style: style, embed: b.format == "html"}, nil
}

// listedName names the annotated pictures of photos that are all known beforehand.
func (b *batch) listedName() func(photo string) string {
	names := named(b.Paths)
	if b.anonymous {
		names = numbered(b.Paths)
	}
	return func(photo string) string { return names[photo] }
}

// nameWithin names the annotated pictures of photos that appear in dir, each by its place there: the same at any time.
func nameWithin(dir string) func(photo string) string {
	return func(photo string) string {
		place, err := filepath.Rel(dir, photo)
		if err != nil {
			place = filepath.Base(photo)
		}
		return place + ".png"
	}
}

// numbered names the photos by the running numbers of the report.
func numbered(paths []string) map[string]string {
	names := make(map[string]string)
	digits := len(fmt.Sprint(len(paths)))
	for i, path := range paths {
		if names[path] == "" {
			names[path] = fmt.Sprintf("%0*d.png", digits, i+1)
		}
	}
	return names
}

// named names the photos by their files. No two photos share a name, not even on a disk that
// takes small and capital letters for the same.
func named(paths []string) map[string]string {
	names := make(map[string]string)
	taken := make(map[string]bool)
	for _, path := range paths {
		if names[path] != "" {
			continue
		}
		base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		name := base
		for n := 2; taken[strings.ToLower(name)]; n++ {
			name = fmt.Sprintf("%s-%d", base, n)
		}
		taken[strings.ToLower(name)] = true
		names[path] = name + ".png"
	}
	return names
}

// labelFont reads the font for Japanese labels, nil when it is not there.
func labelFont(dir string) []byte {
	manifest, err := models.Load()
	if err != nil {
		return nil
	}
	file, err := manifest.Find("label_font")
	if err != nil || file.Check(dir) != nil {
		return nil
	}
	font, _ := os.ReadFile(filepath.Join(dir, file.Stored().File))
	return font
}

// draw is a [check.Checker]'s Inspect.
func (e *evidence) draw(p *photo.Photo, r *check.Result) error {
	if e.embed {
		bare := e.style
		bare.Bare = true // the report has the words
		r.Picture = small(picture.Draw(p.Pixels, *r, bare), embedSize)
	}
	path := filepath.Join(e.folder, e.name(r.File))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return &undrawn{fmt.Errorf("making folder %q: %w", filepath.Dir(path), cause.Of(err))}
	}
	err := output.Write(path, func(w io.Writer) error { return png.Encode(w, picture.Draw(p.Pixels, *r, e.style)) })
	if err != nil {
		return &undrawn{err}
	}
	return nil
}

// undrawn is the error of an annotated picture that could not be written: it is none of the
// photo's, and ends the run.
type undrawn struct{ error }

func (u *undrawn) Unwrap() error { return u.error }

// embedSize is the longer side of an annotated picture within a report, in pixels: sharp at
// the width of the page that it gets, on paper too.
const embedSize = 900
