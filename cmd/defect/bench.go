package main

import (
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
)

// quality of the JPEG files: hardly any loss of its own.
const quality = 95

// unharmed names the kind of a portrait as it was.
const unharmed = "none"

// bench fills a folder.
type bench struct {
	folder  string
	seed    uint64
	side    int // longest side of a portrait in pixels, 0 for any
	kinds   []defect.Kind
	nominal bool
	demands profile.Profile // what faults are judged by
	look    lookFunc
	log     io.Writer
	tables  *tables
}

// fill makes all pictures of all photos. A photo that cannot be read or shows no face is named and left out.
func (b *bench) fill(paths []string) (err error) {
	if err := distinct(paths); err != nil {
		return err
	}
	if err := os.MkdirAll(b.folder, 0o700); err != nil {
		return err
	}
	if b.tables, err = newTables(b.folder, b.kinds); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.tables.close()) }()
	var last *defect.Portrait
	for _, path := range paths {
		p, err := b.open(path)
		if err != nil {
			fmt.Fprintln(b.log, "defect:", err)
			continue
		}
		p.Other = last
		if err := b.portrait(path, *p); err != nil {
			return err
		}
		p.Other = nil // else all portraits would be kept
		last = p
	}
	return nil
}

func (b *bench) open(path string) (*defect.Portrait, error) {
	file, err := photo.Open(path, photo.Limits{})
	if err != nil {
		return nil, err
	}
	if b.side > 0 {
		file.Pixels = imaging.Fit(file.Pixels, b.side, b.side, imaging.Box)
	}
	scene, err := b.look(file.Pixels)
	if err != nil {
		return nil, fmt.Errorf("looking at %q: %w", path, err)
	}
	if scene.Main() == nil || scene.Segments == nil || scene.Head == nil {
		return nil, fmt.Errorf("leaving %q out: no whole head in it", path)
	}
	return &defect.Portrait{Image: file.Pixels, Scene: scene}, nil
}

// portrait makes the pictures of one photo.
func (b *bench) portrait(path string, p defect.Portrait) error {
	fmt.Fprintln(b.log, path)
	none := made{source: path, kind: defect.Kind{Name: unharmed}, columns: b.tables.columns}
	if err := b.write(p.Image, none); err != nil {
		return err
	}
	for _, k := range b.kinds {
		rng := func() *rand.Rand { return defect.Rand(b.seed, stem(path), k.Name) }
		m := made{source: path, kind: k, columns: []string{k.Column}}
		if k.Direction != nil {
			m.direction = number(math.Round(k.Direction(rng())*10) / 10)
		}
		for _, m.strength = range strengths(k, b.nominal) {
			if err := b.write(k.Make(p, m.strength, rng()), m); err != nil {
				return err
			}
		}
	}
	return nil
}

// strengths lists what to make of k. A kind that cuts prints starts with a good print.
func strengths(k defect.Kind, nominal bool) []float64 {
	var list []float64
	if k.Print {
		list = append(list, 0)
	}
	if nominal && !k.Harmless {
		return append(list, k.Nominal)
	}
	return append(list, k.Strengths...)
}

func (b *bench) write(img *image.NRGBA, m made) (err error) {
	f, err := os.Create(filepath.Join(b.folder, m.file()))
	if err != nil {
		return err
	}
	if err := errors.Join(jpeg.Encode(f, img, &jpeg.Options{Quality: quality}), f.Close()); err != nil {
		return fmt.Errorf("writing %q: %w", m.file(), err)
	}
	return b.tables.add(m)
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
