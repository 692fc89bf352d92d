package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"image"
	"io"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
)

// study is what a model of package measure is fitted on: quantities measured in portraits with faults of known strength.
type study struct {
	columns []string
	kinds   []studied
	eyes    []float64                        // inter-eye distances in pixels to which portraits that have more are shrunk; none leaves them
	facts   bool                             // the first columns are eye, extent and path: what was made of what
	read    func(*measure.Sheet) [][]float64 // rows; none where it could not be measured
}

// studied is one kind of fault and the label or amount that the model has to tell.
type studied struct {
	kind      string
	strengths []float64
	amount    func(strength float64) float64
	path      float64 // of a smear: 1 straight, 2 wandering, 3 the person's own; 0 without
}

// studies are those that -measure knows.
func studies() map[string]study {
	return map[string]study{
		"shake": {
			columns: []string{"eye", "extent", "path", "x0", "y0", "kept0", "x1", "y1", "kept1", "x2", "y2", "kept2"},
			kinds: []studied{ // as many with a direction as without
				{"defocus", []float64{0, 0.06, 0.07, 0.08, 0.1, 0.12, 0.18}, always(0), 0},
				{"shake-straight", []float64{0.06, 0.12}, always(1), 1},
				{"shake", []float64{0.06, 0.08, 0.12, 0.18}, always(1), 2},
				{"subject-motion", []float64{0.1}, always(1), 3},
			},
			eyes: []float64{60, 90, 120, 200}, facts: true,
			read: readLean,
		},
		"exposure": {
			columns: []string{"high", "white", "whole", "dark"},
			kinds:   []studied{{"underexposure", []float64{0, 1, 2, 3}, func(ev float64) float64 { return 0 - ev }, 0}},
			read:    readExposure,
		},
		"eyes": {
			columns: []string{"odds", "contrast"},
			kinds:   []studied{{"closed-eyes", []float64{0, 1}, drawn, 0}},
			read:    readEyes,
		},
		"stretch": {
			columns: []string{"face", "eyes"},
			kinds: []studied{
				{"stretch-wide", []float64{0, 0.2}, math.Log1p, 0},
				{"stretch-tall", []float64{0.2}, func(more float64) float64 { return -math.Log1p(more) }, 0},
			},
			read: readShape,
		},
	}
}

func always(v float64) func(float64) float64 { return func(float64) float64 { return v } }

// drawn is how far lids are drawn shut: all of the way or not at all.
func drawn(share float64) float64 { return share }

func readLean(s *measure.Sheet) [][]float64 {
	if sharp := s.Sharp.Get(); sharp != nil {
		return [][]float64{sharp.Lean.Numbers()}
	}
	return nil
}

func readExposure(s *measure.Sheet) [][]float64 {
	if light := s.Light.Get(); light != nil && light.Exposure != nil {
		terms := light.Exposure.Terms()
		return [][]float64{terms[:]}
	}
	return nil
}

// readEyes has a row for each eye.
func readEyes(s *measure.Sheet) (rows [][]float64) {
	if eyes := s.Eyes.Get(); eyes != nil {
		for _, e := range eyes.Eye {
			terms := e.Terms()
			rows = append(rows, terms[:])
		}
	}
	return rows
}

func readShape(s *measure.Sheet) [][]float64 {
	if shape := s.Shape.Get(); shape != nil {
		return [][]float64{shape.Ratios[:]}
	}
	return nil
}

// study measures all photos and writes what cmd/fit reads. Photos are named by numbers only.
func (b *bench) study(name string, paths []string, out io.Writer) error {
	s, ok := studies()[name]
	if !ok {
		known := slices.Sorted(maps.Keys(studies()))
		return fmt.Errorf("there is no model %q to measure for: %s", name, strings.Join(known, ", "))
	}
	table := csv.NewWriter(out)
	table.Write(append([]string{"group", "label"}, s.columns...))
	for i, path := range paths {
		p, err := b.open(path)
		if err != nil {
			fmt.Fprintln(b.log, "defect:", err)
			continue
		}
		fmt.Fprintln(b.log, path)
		if err := b.measureSizes(table, fmt.Sprintf("%04d", i+1), *p, s); err != nil {
			return fmt.Errorf("measuring %q: %w", path, err)
		}
	}
	table.Flush()
	return table.Error()
}

// measureSizes measures one photo, in all the sizes that are asked for and that it has pixels for.
func (b *bench) measureSizes(table *csv.Writer, group string, p defect.Portrait, s study) error {
	if len(s.eyes) == 0 {
		return b.measureAll(table, group, p, s, 0)
	}
	for _, eye := range s.eyes {
		if own := p.Scene.Main().InterEye(); own < eye {
			continue
		}
		small, err := b.shrunk(p, eye)
		if err != nil {
			return err
		}
		if err := b.measureAll(table, group, small, s, eye); err != nil {
			return err
		}
	}
	return nil
}

// shrunk is p with eye pixels between the eyes.
func (b *bench) shrunk(p defect.Portrait, eye float64) (defect.Portrait, error) {
	width := float64(p.Image.Rect.Dx()) * eye / p.Scene.Main().InterEye()
	img := imaging.Resize(p.Image, int(math.Round(width)), 0, imaging.Box)
	scene, err := b.look(img)
	if err == nil && scene.Main() == nil {
		err = errors.New("no face with so few pixels")
	}
	return defect.Portrait{Image: img, Scene: scene}, err
}

// measureAll writes a row for every strength of every kind.
func (b *bench) measureAll(table *csv.Writer, group string, p defect.Portrait, s study, eye float64) error {
	for _, k := range s.kinds {
		kinds, err := choose(k.kind)
		if err != nil {
			return err
		}
		for _, strength := range k.strengths {
			rng := defect.Rand(b.seed, fmt.Sprintf("%s %g %g", group, eye, strength), k.kind)
			img := defect.Compress(defect.Portrait{Image: kinds[0].Make(p, strength, rng)}, quality)
			sheet, err := b.sheet(img, p, kinds[0].Moves && strength > 0)
			if err != nil {
				return err
			}
			for _, x := range s.read(sheet) {
				if s.facts {
					x = append([]float64{eye, strength, k.path}, x...)
				}
				table.Write(row(group, k.amount(strength), x))
			}
		}
	}
	return nil
}

// sheet measures a picture made of p. Where nothing has moved in it, p's scene fits it too.
func (b *bench) sheet(img *image.NRGBA, p defect.Portrait, moved bool) (sheet *measure.Sheet, err error) {
	scene := p.Scene
	if moved {
		if scene, err = b.look(img); err != nil {
			return nil, err
		}
	}
	return measure.Take(&photo.Photo{Pixels: img}, scene, measure.Given{Document: b.demands.Document}), nil
}

func row(group string, amount float64, x []float64) []string {
	cells := []string{group, fmt.Sprintf("%.4g", amount)}
	for _, v := range x {
		cells = append(cells, number(math.Round(v*1e4)/1e4))
	}
	return cells
}
