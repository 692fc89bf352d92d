package check

import (
	"bytes"
	"image"
	"image/jpeg"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

// viewer is a fake: it sees one frontal face at a published place, or what its fields say.
type viewer struct {
	err   error
	panic bool
	faces int
	calls atomic.Int32
}

func (v *viewer) Look(img *image.NRGBA) (*vision.Scene, error) {
	v.calls.Add(1)
	if v.panic {
		panic("nil map")
	}
	if v.err != nil {
		return nil, v.err
	}
	s := &vision.Scene{Expected: float64(v.faces), Segments: &vision.Segments{}, Times: vision.Times{"network": 1}}
	w, h := float64(img.Rect.Dx()), float64(img.Rect.Dy())
	for range v.faces {
		f := vision.Face{Box: vision.Rect{X: w * 0.3, Y: h * 0.3, W: w * 0.4, H: h * 0.5}}
		f.Mesh.Points = make([]vision.Point3, vision.MeshSize)
		for i := range f.Mesh.Points {
			f.Mesh.Points[i] = vision.Point3{X: w * 0.4, Y: h * 0.4}
		}
		for _, right := range []int{263, 362} {
			f.Mesh.Points[right].X = w * 0.6
		}
		s.Faces = append(s.Faces, f)
	}
	if v.faces > 0 {
		s.Head = &vision.Head{
			Crown: vision.Point{X: w / 2, Y: h * 4 / 45}, Chin: vision.Point{X: w / 2, Y: h * 38 / 45},
			Left: w * 0.2, Right: w * 0.8,
		}
	}
	return s, nil
}

// write makes a JPEG of bands, w×h, in a new folder.
func write(t *testing.T, name string, w, h int) string {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for i := range w * h {
		v := byte(i / w / 16 * 16)
		copy(img.Pix[4*i:], []byte{v, v / 2, 255 - v, 255})
	}
	var buf bytes.Buffer
	if err := jpeg.Encode(&buf, img, nil); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, buf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func checker(t *testing.T, name string, v Viewer) *Checker {
	t.Helper()
	p, err := profile.Builtin(name)
	if err != nil {
		t.Fatal(err)
	}
	return &Checker{Profile: p, Viewer: v, Limits: photo.DefaultLimits(), Today: time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)}
}

// geometry keeps the rules that the fake scene answers.
func geometry(c *Checker) *Checker {
	keep := []string{"file.format", "print.ratio", "face.count", "frame.head", "frame.top", "frame.crop", "frame.resolution", "admin.taken"}
	c.Profile.Rules = slices.DeleteFunc(slices.Clone(c.Profile.Rules), func(d profile.Demand) bool {
		return !slices.Contains(keep, d.Rule)
	})
	return c
}

func (r Result) find(rule string) Finding {
	for _, f := range r.Findings {
		if f.Rule == rule {
			return f
		}
	}
	return Finding{}
}
