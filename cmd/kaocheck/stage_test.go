//go:build cgo

package main

import (
	"fmt"
	"image"
	"testing"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/rule"
	"kaocheck/pkg/vision"
)

// BenchmarkStage times the parts of a check one by one: each network on one thread but for the
// segmentation, and every rule after the other.
func BenchmarkStage(b *testing.B) {
	for _, size := range benchSizes {
		b.Run(fmt.Sprintf("%dx%d", size.X, size.Y), func(b *testing.B) { stages(b, size) })
	}
}

func stages(b *testing.B, size image.Point) {
	path, _ := benchPhoto(b, size)
	p, err := photo.Open(path, photo.DefaultLimits())
	if err != nil {
		b.Fatal(err)
	}
	reader := photo.Reader{Decoder: benchChecker(b, 1, true).Viewer.(photo.Decoder)}
	looker := openLooker(b)
	scene, err := looker.Look(p.Pixels)
	if err != nil || scene.Main() == nil {
		b.Fatal(scene, err)
	}
	work, _ := vision.Reduce(p.Pixels)
	near, err := looker.Look(work)
	if err != nil || near.Main() == nil {
		b.Fatal(near, err)
	}
	face := near.Main()
	square := vision.Square{Centre: face.Box.Centre(), Side: 1.5 * face.Box.H}
	document := measure.Document{Width: 35, Height: 45, Tolerance: 1, Head: measure.Range{Aim: 34, Min: 32, Max: 36}}
	for _, stage := range []struct {
		name string
		run  func() error
	}{
		{"decode", func() error { _, err := reader.Open(path); return err }},
		{"decode by Go", func() error { _, err := photo.Open(path, photo.Limits{}); return err }},
		{"reduce", func() error { vision.Reduce(p.Pixels); return nil }},
		{"blazeface", func() error { _, err := looker.Finders[0].Find(work); return err }},
		{"dlib", func() error { _, err := looker.Finders[1].Find(work); return err }},
		{"mesh", func() error { _, err := looker.Mesher.Mesh(work, square); return err }},
		{"eye", func() error { _, err := looker.EyeReader.Closed(work, square); return err }},
		{"segments", func() error { _, err := looker.Segmenter.Segment(work, near.Segments.Area); return err }},
		{"look", func() error { _, err := looker.Look(work); return err }},
		{"rules", func() error {
			sheet := measure.Take(p, scene, measure.Given{Name: path, Document: document})
			for _, r := range rule.All() {
				r.Read(sheet)
			}
			return nil
		}},
	} {
		b.Run(stage.name, func(b *testing.B) {
			for b.Loop() {
				if err := stage.run(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func openLooker(b *testing.B) *vision.Looker {
	b.Helper()
	n := &networks{dir: modelsFolder, need: measure.NeedSegments, threads: 2}
	looker, err := n.looker()
	if err != nil {
		b.Fatal(err)
	}
	return looker
}
