//go:build cgo

package main

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/Kagami/go-face"
	"github.com/disintegration/imaging"

	"kaocheck/pkg/check"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
)

// benchSizes are those of a small phone picture and of one of 12 megapixels.
var benchSizes = []image.Point{{1200, 1600}, {3000, 4000}}

// benchPhoto is the portrait as a JPEG of the given size.
func benchPhoto(b *testing.B, size image.Point) (path string, data []byte) {
	b.Helper()
	if !native() {
		b.Skip("needs cgo and the models: run make build models")
	}
	img, err := imaging.Open(astronaut)
	if err != nil {
		b.Skip("needs the portrait: run make demo")
	}
	var buf bytes.Buffer
	picture := imaging.Fill(img, size.X, size.Y, imaging.Top, imaging.CatmullRom)
	if err := jpeg.Encode(&buf, picture, &jpeg.Options{Quality: 92}); err != nil {
		b.Fatal(err)
	}
	path = filepath.Join(b.TempDir(), "portrait.jpg")
	if err := os.WriteFile(path, buf.Bytes(), 0o600); err != nil {
		b.Fatal(err)
	}
	return path, buf.Bytes()
}

// beKaocheck gives the test's program the name under which it is kaocheck, and its workers too.
func beKaocheck(b testing.TB) {
	b.Helper()
	program, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	link := filepath.Join(b.TempDir(), "kaocheck")
	if err := os.Symlink(program, link); err != nil {
		b.Fatal(err)
	}
	name := os.Args[0]
	os.Args[0] = link
	b.Cleanup(func() { os.Args[0] = name })
}

// benchChecker opens what the default profile needs; alone, a photo may use two processors.
func benchChecker(b *testing.B, jobs int, alone bool) *check.Checker {
	b.Helper()
	p, err := profile.Builtin(profile.Default)
	if err != nil {
		b.Fatal(err)
	}
	beKaocheck(b)
	viewer, closeViewer, err := openViewer(p.Needs(), modelsFolder, jobs, alone)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { closeViewer() })
	return &check.Checker{Profile: p, Viewer: viewer, Limits: photo.DefaultLimits(), Today: time.Now(), Beside: alone}
}

// BenchmarkCheck is one full check of a photo that is alone, with the networks open.
func BenchmarkCheck(b *testing.B) {
	for _, size := range benchSizes {
		b.Run(fmt.Sprintf("%dx%d", size.X, size.Y), func(b *testing.B) {
			path, _ := benchPhoto(b, size)
			c := benchChecker(b, 1, true)
			for b.Loop() {
				if r := c.Check(path); r.Err != nil {
					b.Fatal(r.Err)
				}
			}
		})
	}
}

// BenchmarkBeside is such a check and go-face's bare Recognize of the same file, in turn, so that whatever else the
// machine does slows both: the check's share of the other's time, each the median of all. Each is run twice: first after the
// other, which has left the caches full of its own, then warm, after itself.
func BenchmarkBeside(b *testing.B) {
	path, data := benchPhoto(b, benchSizes[0])
	recognizer, err := face.NewRecognizer(modelsFolder)
	if err != nil {
		b.Fatal(err)
	}
	defer recognizer.Close()
	c := benchChecker(b, 1, true)
	var checks, bare [2][]time.Duration
	for b.Loop() {
		for i := range checks {
			r := c.Check(path)
			if r.Err != nil {
				b.Fatal(r.Err)
			}
			checks[i] = append(checks[i], r.Elapsed)
		}
		for i := range bare {
			start := time.Now()
			if faces, err := recognizer.Recognize(data); err != nil || len(faces) == 0 {
				b.Fatal(err, faces)
			}
			bare[i] = append(bare[i], time.Since(start))
		}
	}
	for i, when := range []string{"cold", "warm"} {
		check, recognize := median(checks[i]), median(bare[i])
		b.ReportMetric(check.Seconds()*1e3, "ms/check-"+when)
		b.ReportMetric(recognize.Seconds()*1e3, "ms/Recognize-"+when)
		b.ReportMetric(check.Seconds()/recognize.Seconds(), "check/Recognize-"+when)
	}
}

// median sorts times and returns the middle one.
func median(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

// BenchmarkRun is a run over many such photos, as many at once as the name says.
func BenchmarkRun(b *testing.B) {
	path, _ := benchPhoto(b, benchSizes[0])
	for _, jobs := range []int{1, 2} {
		b.Run(fmt.Sprintf("jobs=%d", jobs), func(b *testing.B) {
			c := benchChecker(b, jobs, false)
			b.ResetTimer()
			paths := slices.Values(slices.Repeat([]string{path}, b.N))
			if err := c.Run(b.Context(), paths, jobs, func(r check.Result) error { return r.Err }); err != nil {
				b.Fatal(err)
			}
		})
	}
}

// BenchmarkRecognize is what go-face alone needs for the file of the smaller size.
func BenchmarkRecognize(b *testing.B) {
	_, data := benchPhoto(b, benchSizes[0])
	r, err := face.NewRecognizer(modelsFolder)
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	for b.Loop() {
		if faces, err := r.Recognize(data); err != nil || len(faces) == 0 {
			b.Fatal(faces, err)
		}
	}
}
