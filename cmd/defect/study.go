package main

import (
	"encoding/csv"
	"fmt"
	"image"
	"io"
	"maps"
	"math"
	"slices"
	"strings"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
)

// study is what a model of package measure is fitted on: quantities measured in portraits with faults of known strength.
type study struct {
	columns []string
	kinds   []studied
	read    func(*measure.Sheet) []float64 // nil where it could not be measured
}

// studied is one kind of fault and the label or amount that the model has to tell.
type studied struct {
	kind      string
	strengths []float64
	amount    func(strength float64) float64
}

// studies are those that -measure knows.
func studies() map[string]study {
	blurs := []float64{0.06, 0.08, 0.12, 0.18}
	return map[string]study{
		"shake": {
			columns: []string{"x", "y", "ownx", "owny", "kept"},
			kinds:   []studied{{"defocus", append([]float64{0}, blurs...), always(0)}, {"shake", blurs, always(1)}},
			read:    readLean,
		},
		"exposure": {
			columns: []string{"high", "white", "whole", "dark", "crushed"},
			kinds:   []studied{{"underexposure", []float64{0, 1, 2, 3}, func(ev float64) float64 { return 0 - ev }}},
			read:    readExposure,
		},
		"stretch": {
			columns: []string{"face", "eyes"},
			kinds: []studied{
				{"stretch-wide", []float64{0, 0.2}, math.Log1p},
				{"stretch-tall", []float64{0.2}, func(more float64) float64 { return -math.Log1p(more) }},
			},
			read: readShape,
		},
	}
}

func always(v float64) func(float64) float64 { return func(float64) float64 { return v } }

func readLean(s *measure.Sheet) []float64 {
	if sharp := s.Sharp.Get(); sharp != nil {
		l := sharp.Lean
		return []float64{l.X, l.Y, l.OwnX, l.OwnY, l.Kept}
	}
	return nil
}

func readExposure(s *measure.Sheet) []float64 {
	if light := s.Light.Get(); light != nil && light.Exposure != nil {
		terms := light.Exposure.Terms()
		return terms[:]
	}
	return nil
}

func readShape(s *measure.Sheet) []float64 {
	if shape := s.Shape.Get(); shape != nil {
		return shape.Ratios[:]
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
		for _, k := range s.kinds {
			if err := b.measure(table, fmt.Sprintf("%04d", i+1), *p, s, k); err != nil {
				return fmt.Errorf("measuring %q: %w", path, err)
			}
		}
	}
	table.Flush()
	return table.Error()
}

// measure writes a row for every strength of one kind.
func (b *bench) measure(table *csv.Writer, group string, p defect.Portrait, s study, k studied) error {
	kinds, err := choose(k.kind)
	if err != nil {
		return err
	}
	for _, strength := range k.strengths {
		img := defect.Compress(defect.Portrait{Image: kinds[0].Make(p, strength, defect.Rand(b.seed, group, k.kind))}, quality)
		sheet, err := b.sheet(img, p, kinds[0].Moves && strength > 0)
		if err != nil {
			return err
		}
		if x := s.read(sheet); x != nil {
			table.Write(row(group, k.amount(strength), x))
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
	return measure.Take(&photo.Photo{Pixels: img}, scene, measure.Context{Document: measure.Document{Width: 35, Height: 45}}), nil
}

func row(group string, amount float64, x []float64) []string {
	cells := []string{group, fmt.Sprintf("%.4g", amount)}
	for _, v := range x {
		cells = append(cells, fmt.Sprintf("%.4f", v))
	}
	return cells
}
