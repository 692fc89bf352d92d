//go:build cgo

package main

import (
	"testing"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
)

// BenchmarkStage times what a worker does with a photo of 1200×1600 pixels, part by part.
func BenchmarkStage(b *testing.B) {
	path, _ := benchPhoto(b)
	p, err := photo.Open(path, photo.DefaultLimits())
	if err != nil {
		b.Fatal(err)
	}
	looker := openLooker(b)
	work, _ := vision.Reduce(p.Pixels)
	scene, err := looker.Look(work)
	if err != nil || scene.Main() == nil {
		b.Fatal(scene, err)
	}
	face := scene.Main()
	square := vision.Square{Centre: face.Box.Centre(), Side: 1.5 * face.Box.H}
	for _, stage := range []struct {
		name string
		run  func() error
	}{
		{"reduce", func() error { vision.Reduce(p.Pixels); return nil }},
		{"blazeface", func() error { _, err := looker.Finders[0].Find(work); return err }},
		{"dlib", func() error { _, err := looker.Finders[1].Find(work); return err }},
		{"mesh", func() error { _, err := looker.Mesher.Mesh(work, square); return err }},
		{"eye", func() error { _, err := looker.EyeReader.Closed(work, square); return err }},
		{"segments", func() error { _, err := looker.Segmenter.Segment(work, scene.Segments.Area); return err }},
		{"look", func() error { _, err := looker.Look(work); return err }},
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
	b.Cleanup(n.close)
	looker, err := n.looker()
	if err != nil {
		b.Fatal(err)
	}
	return looker
}
